package io.taoevm.evm.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Message;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.engine.Mutants;
import io.taoevm.evm.engine.RandomCode;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The node's engine and Besu's end everything alike: the calls of the benchmark, random code, and
 * real contracts with bytes changed, under Ethereum's rules and the real chain's.
 */
final class DifferenceTest {
  private static final int PROGRAMS = Integer.getInteger("difference.programs", 1_000);
  private static final int CONTRACTS = Integer.getInteger("difference.contracts", 1_500);
  private static final int MUTANTS = Integer.getInteger("difference.mutants", 500);
  private static final long MUTANT_GAS = 200_000;
  private static final Path CASES =
      Path.of(System.getProperty("repo.root", "../.."), "evm-runtime/src/jmh/cases");

  private static final Map<String, EvmRules> RULES =
      Map.of(
          "cancun", EvmRules.ethereum(Fork.CANCUN, StandardPrecompiles.ethereum(Fork.CANCUN)),
          "osaka", EvmRules.ethereum(Fork.OSAKA, StandardPrecompiles.ethereum(Fork.OSAKA)),
          "bittensor", EvmRules.bittensor(StandardPrecompiles.bittensor()));

  private static State state(EvmRules rules, byte[] code) {
    var state = new State(StateSource.EMPTY);
    state.setCode(TestEvm.CONTRACT, Keccak.hash(code), code);
    rules.ledger().setBalanceWei(state, TestEvm.SENDER, Word.of(1L << 62));
    rules.ledger().setBalanceWei(state, TestEvm.CONTRACT, Word.of(1L << 60));
    state.settle();
    return state;
  }

  private static void same(
      TwoEngines engines, EvmRules rules, byte[] code, Message message, String about) {
    Supplier<State> states = () -> state(rules, code);
    engines.run(states, message, about + ", code " + Bytes.toHex(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancun", "osaka", "bittensor"})
  void randomCode_shouldEndAlike(String name) {
    var rules = RULES.get(name);
    var seed = new Random().nextLong();
    System.out.println("random code under " + name + ": seed " + seed);
    var random = new Random(seed);
    var engines = new TwoEngines(rules, new TestEvm(rules).block);
    EvmThreads.call(
        () -> {
          for (var i = 0; i < PROGRAMS; i++) {
            var code = RandomCode.program(random);
            var input = new byte[40];
            random.nextBytes(input);
            var gas = 30_000 + random.nextInt(200_000);
            var about = "seed " + seed;
            var value = Word.of(random.nextInt(3) == 0 ? 700_000_000_000L : 0);
            var call = Message.call(TestEvm.SENDER, TestEvm.CONTRACT, value, input, gas);
            same(engines, rules, code, call, about);
            var creation = Message.create(TestEvm.SENDER, TestEvm.OTHER, value, code, gas);
            same(engines, rules, new byte[] {0}, creation, about);
          }
          return PROGRAMS;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancun", "osaka", "bittensor"})
  void contracts_shouldEndAlike_whenTheyCallCreateAndDestroy(String name) {
    var rules = RULES.get(name);
    var seed = new Random().nextLong();
    System.out.println("random contracts under " + name + ": seed " + seed);
    var random = new Random(seed);
    var contracts = new RandomContract(random);
    var engines = new TwoEngines(rules, new TestEvm(rules).block);
    EvmThreads.call(
        () -> {
          for (var i = 0; i < CONTRACTS; i++) {
            var code = contracts.code();
            var other = contracts.code();
            Supplier<State> states =
                () -> {
                  var state = state(rules, code);
                  state.setCode(TestEvm.OTHER, Keccak.hash(other), other);
                  state.settle();
                  return state;
                };
            var gas = 50_000 + random.nextInt(1_000_000);
            var call = Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, gas);
            engines.run(
                states,
                call,
                "seed %d, code %s, other %s"
                    .formatted(seed, Bytes.toHex(code), Bytes.toHex(other)));
          }
          return CONTRACTS;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"osaka", "bittensor"})
  void mutatedContracts_shouldEndAlike(String name) throws IOException {
    var rules = RULES.get(name);
    var seed = new Random().nextLong();
    System.out.println("mutants under " + name + ": seed " + seed);
    var random = new Random(seed);
    var originals = Mutants.originals();
    var engines = new TwoEngines(rules, new TestEvm(rules).block);
    EvmThreads.call(
        () -> {
          for (var i = 0; i < MUTANTS; i++) {
            var original = originals.get(random.nextInt(originals.size()));
            var code = Mutants.mutant(original.code(), random);
            var call =
                Message.call(
                    TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, original.data(), MUTANT_GAS);
            same(engines, rules, code, call, "seed " + seed);
          }
          return MUTANTS;
        });
  }

  @Test
  void benchmarkCases_shouldEndAlike_andAsExpected() throws IOException {
    var json = new ObjectMapper();
    var file = json.readTree(CASES.resolve("cases.json").toFile());
    var expected = json.readTree(CASES.resolve("expected.json").toFile()).get("cases");
    var rules = RULES.get("cancun");
    var engines = new TwoEngines(rules, block());
    var sender = Address.fromHex(file.get("sender").asText());
    var gas = file.get("gas").asLong();
    for (var node : file.get("cases")) {
      var name = node.get("name").asText();
      var message =
          Message.call(
              sender,
              Address.fromHex(node.get("to").asText()),
              Word.ZERO,
              Bytes.fromHex(node.get("data").asText()),
              gas);
      var ended = EvmThreads.call(() -> engines.run(() -> state(rules, file, node), message, name));
      var wanted = expected.get(name);
      assertEquals(wanted.get("gasUsed").asLong(), gas - ended.outcome().gasLeft(), name);
      assertEquals(wanted.get("refund").asLong(), ended.scope().refund(), name);
      assertEquals(wanted.get("output").asText(), Bytes.toHex(ended.outcome().output()), name);
    }
    assertTrue(file.get("cases").size() >= 58);
  }

  private static BlockContext block() {
    return new BlockContext(
        1,
        1,
        1_000_000,
        Long.MAX_VALUE,
        Word.ZERO,
        Address.ZERO,
        AccountId.ZERO,
        Hash.ZERO,
        Word.ONE,
        number -> Hash.ZERO);
  }

  private static State state(EvmRules rules, JsonNode file, JsonNode node) {
    var state = new State(StateSource.EMPTY);
    var sender = Address.fromHex(file.get("sender").asText());
    rules.ledger().setBalanceWei(state, sender, word(file.get("senderBalance")));
    for (var account : node.get("accounts").properties()) {
      var address = Address.fromHex(account.getKey());
      var value = account.getValue();
      if (value.has("balance")) {
        rules.ledger().setBalanceWei(state, address, word(value.get("balance")));
      }
      var code = Bytes.fromHex(value.path("code").asText("0x"));
      state.setCode(address, Keccak.hash(code), code);
      for (var slot : value.path("storage").properties()) {
        state.setStorage(address, Word.fromHex(slot.getKey()), word(slot.getValue()));
      }
    }
    state.settle();
    return state;
  }

  private static Word word(JsonNode hex) {
    return Word.fromHex(hex.asText());
  }
}
