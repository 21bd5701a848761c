package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.engine.Engines;
import io.taoevm.evm.standard.StandardPrecompiles;
import io.taoevm.precompile.abi.AbiFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the Solidity tests of {@code contracts/test/contracts}: deploys the contract on a chain of
 * its own for each function whose name begins with "test", calls it, and expects no revert.
 */
final class SolidityTest {
  private static final Path ARTIFACT =
      Path.of(System.getProperty("repo.root"), "contracts/artifacts/test/PrecompilesTest.json");

  /** The node's own engine, unless the tests run with another one's name in this property. */
  static final EvmEngine ENGINE =
      Engines.named(System.getProperty("taoevm.engine", Engines.DEFAULT)).orElseThrow();

  private static final AccountId HOTKEY = new AccountId(7, 7, 7, 7);
  static final Address SENDER = Address.of(0x5e4de4);
  private static final Address CONTRACT = Address.of(0x7e57);
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 10_000_000;

  /** A test function under a release. */
  record Case(ChainSpec spec, String function, byte[] code) {
    @Override
    public String toString() {
      return spec.version() + " " + function;
    }
  }

  static Stream<Case> tests() throws IOException {
    JsonNode artifact = new ObjectMapper().readTree(Files.readAllBytes(ARTIFACT));
    var code = Bytes.fromHex(artifact.get("bytecode").asText());
    var cases = new ArrayList<Case>();
    for (var spec : ChainSpec.ALL) {
      for (var entry : artifact.get("abi")) {
        if (entry.path("name").asText().startsWith("test")) {
          cases.add(new Case(spec, entry.get("name").asText(), code));
        }
      }
    }
    Vectors.report("Solidity tests", cases.size());
    return cases.stream();
  }

  /** A chain with one subnet, its pool, a hotkey and a sender with TAO. */
  static State chain(ChainSpec spec) {
    var state = new State(StateSource.EMPTY);
    RuntimeConstants.setSpec(state, spec);
    new Subnets(state).put(1, new Subnet(AccountId.ZERO, AccountId.ZERO, 1, 2, 0, new byte[0]));
    Hyperparameter.SUBTOKEN_ENABLED.set(state, 1, 1);
    state.put(
        Markets.TABLE,
        1,
        SubnetMarket.of(
            true,
            new Pool(1_000 * TAO, 4_000 * TAO, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true)));
    var balances = new Balances(state);
    balances.setFree(AccountIds.subnetPool(1), 1_000 * TAO + 500);
    balances.setFree(AccountIds.mapped(SENDER), 1_000 * TAO);
    balances.setFree(Caller.AUTHOR, TAO);
    new Hotkeys(state).createIfMissing(HOTKEY, HOTKEY);
    return state;
  }

  @ParameterizedTest
  @MethodSource("tests")
  void contract_shouldPassItsTests(Case at) {
    var state = chain(at.spec);
    var precompiles = StandardPrecompiles.bittensor().with(BittensorPrecompiles.all(at.spec));
    var block = new Caller(state, SENDER).block();
    var executor = ENGINE.open(EvmRules.bittensor(precompiles), block);
    var argument = Word.of(at.spec.guardsBorrowedFrames() ? 1 : 0).bytes();
    var value = Word.of(100 * TAO).times(Word.of(TAO));
    var creation = Message.create(SENDER, CONTRACT, value, Bytes.concat(at.code, argument), GAS);
    assertInstanceOf(Outcome.Returned.class, executor.execute(creation, scope(state), Tracer.NONE));
    var selector = new byte[4];
    Bytes.putInt(selector, 0, AbiFunction.parse(at.function + "()").selector());
    var outcome =
        executor.execute(
            Message.call(SENDER, CONTRACT, Word.ZERO, selector, GAS), scope(state), Tracer.NONE);
    assertInstanceOf(Outcome.Returned.class, outcome, () -> new String(outcome.output(), US_ASCII));
  }

  private static TransactionScope scope(State state) {
    return new TransactionScope(state, SENDER, Word.of(10_000_000_000L), List.of());
  }
}
