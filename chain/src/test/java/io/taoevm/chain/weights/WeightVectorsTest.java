package io.taoevm.chain.weights;

import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.vector.Numbers;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.chain.yuma.SubmittedWeights;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The golden cases of weights, commits, serving and EVM keys. */
final class WeightVectorsTest {
  private static final AccountId HOTKEY = new AccountId(0, 0, 0, 7);

  private static int[] u16s(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToInt(Numbers::i32).toArray();
  }

  @Test
  void weights_shouldBeScaledAsTheReferenceDoes() {
    Vectors.eachCase(
        "core-weights",
        (in, out, id) -> {
          var weights = u16s(in.get("weights"));
          assertArrayEquals(u16s(out.get("max_upscaled")), SubmittedWeights.upscale(weights), id);
          assertArrayEquals(u16s(out.get("normalized")), SubmittedWeights.normalise(weights), id);
        });
  }

  @Test
  void commitHash_shouldMatchTheRecipe() {
    Vectors.eachCase(
        "core-commit-hash",
        (in, out, id) -> {
          var weights =
              new WeightSubmission(
                  0, 0, u16s(in.get("uids")), u16s(in.get("values")), u64(in.get("version_key")));
          var hotkey = AccountId.fromHex(in.get("hotkey").asText());
          var hash =
              CommitHash.of(hotkey, i32(in.get("storage_index")), weights, u16s(in.get("salt")));
          assertEquals(out.get("commit_hash").asText(), Bytes.toHex(hash.bytes()), id);
        });
  }

  @Test
  void revealWindow_shouldMatchTheGoldenCases() {
    Vectors.eachCase(
        "core-reveal-window",
        (in, out, id) -> {
          var epoch =
              u64(in.get("epoch_index")) + (in.get("epoch_due_this_block").asBoolean() ? 1 : 0);
          var window = new RevealWindow(epoch, u64(in.get("reveal_period")));
          var commit = u64(in.get("commit_epoch"));
          var state =
              window.isExpired(commit)
                  ? "expired"
                  : window.isOpen(commit) ? "revealable" : "too_early";
          assertEquals(out.get("state").asText(), state, id);
        });
  }

  @Test
  void serving_shouldBeCheckedInTheReferencesOrder() {
    Vectors.eachCase(
        "core-serving",
        (in, out, id) -> {
          var state = new State(StateSource.EMPTY);
          state.put(Neurons.UIDS, new OnSubnet.Account(1, HOTKEY), 0);
          Hyperparameter.SERVING_RATE_LIMIT.set(state, 1, u64(in.get("rate_limit")));
          var key = new OnSubnet.Account(1, HOTKEY);
          var last = u64(in.get("last_block"));
          state.put(Served.AXONS, key, Served.Axon.NONE.at(last));
          state.put(Served.PROMETHEUS, key, Served.Prometheus.NONE.at(last));
          assertEquals(out.get("result").asText(), serve(state, in), id);
        });
  }

  private static String serve(State state, JsonNode in) {
    var serving = new Serving(state, u64(in.get("block")));
    var ip = UInt128.of(Numbers.big(in.get("ip")));
    var port = i32(in.get("port"));
    var type = i32(in.get("ip_type"));
    try {
      if (in.get("kind").asText().equals("axon")) {
        serving.requireMayServeAxon(HOTKEY, 1, ip, type, port);
      } else {
        serving.requireMayServePrometheus(HOTKEY, 1, ip, type, port);
      }
      return "ok";
    } catch (Refusal refused) {
      return refused.error().name();
    }
  }

  @Test
  void evmKey_shouldBeRecoveredFromTheSignature() {
    Vectors.eachCase(
        "core-evm-associate",
        (in, out, id) -> {
          var hotkey = AccountId.fromHex(in.get("hotkey").asText());
          var message = EvmKeyProof.message(hotkey, u64(in.get("block_number")));
          assertEquals(out.get("message").asText(), Bytes.toHex(message), id);
          var digest = EvmKeyProof.digest(message);
          assertEquals(out.get("digest").asText(), Bytes.toHex(digest.bytes()), id);
          var signature = Bytes.fromHex(in.get("signature").asText());
          assertEquals(
              out.get("recovered_evm_key").asText(),
              Bytes.toHex(EvmKeyProof.recover(digest, signature).bytes()),
              id);
        });
  }
}
