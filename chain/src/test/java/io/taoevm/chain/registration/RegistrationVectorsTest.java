package io.taoevm.chain.registration;

import static io.taoevm.chain.vector.Numbers.bits;
import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.vector.Numbers;
import io.taoevm.chain.vector.Vectors;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The golden cases of pruning, of the faucet's work and of symbols. */
final class RegistrationVectorsTest {
  private static final AccountId OWNER = TestEconomy.account("owner");
  private static final AccountId STRANGER = TestEconomy.account("stranger");

  private static AccountId hotkey(int uid) {
    return new AccountId(0, 0, 0, 1_000 + uid);
  }

  @Test
  void neuron_shouldBeReplaced_asTheGoldenCasesSay() {
    Vectors.eachCase(
        "core-neuron-prune",
        (in, out, id) -> {
          var state = new State(StateSource.EMPTY);
          Hyperparameter.IMMUNITY_PERIOD.set(state, 1, u64(in.get("immunity_period")));
          Hyperparameter.MIN_NON_IMMUNE_UIDS.set(state, 1, u64(in.get("min_non_immune")));
          Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT.set(state, 1, u64(in.get("immune_owner_limit")));
          var ownerUid = in.get("owner_hotkey_uid").asText();
          var ownerHotkey =
              ownerUid.equals("none") ? AccountId.ZERO : hotkey(Integer.parseInt(ownerUid));
          new Subnets(state).put(1, new Subnet(OWNER, ownerHotkey, 0, 0, 0, new byte[0]));
          in.get("uids").forEach(neuron -> addNeuron(state, neuron));
          var chosen = new NeuronPruning(state, u64(in.get("block"))).choose(1);
          var name = chosen.isPresent() ? String.valueOf(chosen.getAsInt()) : "none";
          assertEquals(out.get("prune").asText(), name, id);
        });
  }

  private static void addNeuron(State state, JsonNode neuron) {
    var uid = i32(neuron.get("uid"));
    var coldkey = neuron.get("owned_by_subnet_owner").asBoolean() ? OWNER : STRANGER;
    new Hotkeys(state).createIfMissing(coldkey, hotkey(uid));
    new Neurons(state).append(1, hotkey(uid), u64(neuron.get("registered_at")));
    NeuronVectors.set(state, NeuronVectors.EMISSION, 1, uid, u64(neuron.get("emission")));
  }

  @Test
  void subnet_shouldBePruned_asTheGoldenCasesSay() {
    Vectors.eachCase(
        "core-network-prune",
        (in, out, id) -> {
          var chain = TestEconomy.bare();
          var state = chain.state();
          GlobalParameter.NETWORK_IMMUNITY_PERIOD.set(state, u64(in.get("network_immunity")));
          for (var subnet : in.get("subnets")) {
            var netuid = i32(subnet.get("netuid"));
            var registeredAt = u64(subnet.get("registered_at"));
            new Subnets(state)
                .put(netuid, new Subnet(OWNER, OWNER, registeredAt, 0, 0, new byte[0]));
            var price = bits(subnet.get("moving_price_bits"));
            EmissionState.update(state, netuid, emission -> emission.withMovingPrice(price));
          }
          var chosen =
              new SubnetRemoval(state, u64(in.get("block")), chain.economy().staking()).choose();
          assertEquals(out.get("prune").asText(), chosen.map(String::valueOf).orElse("none"), id);
        });
  }

  @Test
  void seal_shouldBeTheHashOfTheWork() {
    Vectors.eachCase(
        "core-pow-seal",
        (in, out, id) -> {
          var seal =
              Faucet.seal(
                  Hash.of(Bytes.fromHex(in.get("block_hash").asText())),
                  AccountId.fromHex(in.get("hotkey").asText()),
                  u64(in.get("nonce")));
          assertEquals(out.get("seal").asText(), Bytes.toHex(seal.bytes()), id);
          var most = Numbers.big(out.get("max_passing_difficulty"));
          assertTrue(Faucet.passes(seal, most), id);
          assertFalse(Faucet.passes(seal, most.add(BigInteger.ONE)), id);
        });
  }

  @Test
  void symbols_shouldBeThoseOfTheReference() {
    var entries = 0;
    for (var file : Vectors.economy("core-symbols")) {
      for (var entry : file.root().get("entries")) {
        var netuid = entry.get("netuid").asInt();
        var symbol = Symbols.defaultOf(netuid);
        assertEquals("0x" + entry.get("symbol_hex").asText(), Bytes.toHex(symbol));
        assertEquals(entry.get("symbol").asText(), new String(symbol, UTF_8));
        var name = Symbols.nameOf(new State(StateSource.EMPTY), netuid);
        assertEquals(entry.get("name").asText(), new String(name, UTF_8));
        entries++;
      }
      assertEquals(entries, Symbols.count());
    }
    Vectors.report("core-symbols", entries);
  }
}
