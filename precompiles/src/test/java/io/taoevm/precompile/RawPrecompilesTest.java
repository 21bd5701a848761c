package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.BalancesCall;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.WeightsCall;
import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The precompiles without an ABI of functions: 0x06 and 0x807. */
final class RawPrecompilesTest {
  private static final Address CONTRACT = Address.of(0xc0de);
  private static final AccountId SOMEBODY = new AccountId(1, 2, 3, 4);
  private static final long GAS = 1_000_000;

  /** Calls about the real chain's consensus and about positions in its former swap. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of("19,0", "19,58", "19,59", "28,0", "28,1", "28,2", "28,3", "28,4", "28,5");

  private static final String PROXY_CALL = "proxyCall(bytes32 r, uint8[] f, uint8[] c)";

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Caller caller = new Caller(state, CONTRACT);

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome).text());
  }

  @Test
  void dispatch_shouldRunACallInTheCallersName_evenInAStaticFrame() {
    balances.mint(AccountIds.mapped(CONTRACT), 10_000);
    var call = CallTable.encode(new BalancesCall.TransferAllowDeath(SOMEBODY, 4_000));
    var outcome = caller.inStaticContext().raw(0x06, Bytes.concat(call, new byte[9]));
    assertInstanceOf(Outcome.Returned.class, outcome);
    assertEquals(GAS - 4_375, outcome.gasLeft());
    assertArrayEquals(Bytes.EMPTY, outcome.output());
    assertEquals(4_000, balances.freeRao(SOMEBODY));
  }

  @Test
  void dispatch_shouldTakeZerosForARemark() {
    var outcome = caller.value(Word.ONE).raw(0x06, new byte[128]);
    assertInstanceOf(Outcome.Returned.class, outcome);
  }

  @Test
  void dispatch_shouldFailAsSpecified() {
    assertFails("decode failed", caller.raw(0x06, new byte[] {(byte) 200, 0}));
    assertFails("decode failed", caller.raw(0x06, new byte[0]));
    var free = CallTable.encode(new WeightsCall.CommitWeights(1, Hash.ZERO));
    assertFails("invalid call", caller.raw(0x06, free));
    var call = CallTable.encode(new BalancesCall.TransferAllowDeath(SOMEBODY, 4_000));
    assertFails("dispatch execution failed: FundsUnavailable", caller.raw(0x06, call));
    assertFails("out of gas", caller.gas(4_374).raw(0x06, call));
  }

  /**
   * Every pallet and index, with zeros for arguments: what the release's table has, and no more.
   */
  @ParameterizedTest
  @ValueSource(ints = {425, 471})
  void callData_shouldDecode_ifTheReleaseHasTheCall(int version) throws IOException {
    var calls = calls(version);
    caller.spec(ChainSpec.of(version));
    var found = new TreeSet<String>();
    var words = new ArrayList<Word>(Collections.nCopies(1_024, Word.ZERO));
    for (var key = 0; key < 1 << 16; key++) {
      var input = new byte[1_024];
      input[0] = (byte) (key >>> 8);
      input[1] = (byte) key;
      if (decodes(ChainSpec.of(version), input)) {
        found.add((key >>> 8) + "," + (key & 0xFF));
        var dispatched = caller.raw(0x06, input);
        assertTrue(
            !(dispatched instanceof Outcome.Halted halted
                && halted.text().equals("decode failed")));
        words.set(0, Word.of(key >>> 8));
        words.set(1, Word.of(key & 0xFF));
        var proxied = caller.call(0x80b, PROXY_CALL, SOMEBODY, List.of(), words);
        assertTrue(
            List.of("dispatch execution failed: NotProxy", "out of gas")
                .contains(assertInstanceOf(Outcome.Halted.class, proxied).text()));
      }
    }
    calls.removeAll(WITHOUT_MEANING);
    assertEquals(calls, found);
    Vectors.report("calls that 0x06 and proxyCall decode at " + version, found.size());
  }

  private static boolean decodes(ChainSpec spec, byte[] input) {
    try {
      CallTable.decode(spec, input);
      return true;
    } catch (ScaleException undecodable) {
      return false;
    }
  }

  private static TreeSet<String> calls(int version) throws IOException {
    var calls = new TreeSet<String>();
    try (var in = CallTable.class.getResourceAsStream("weights-" + version + ".csv")) {
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          var fields = line.split(",");
          calls.add(fields[0] + "," + fields[1]);
        }
      }
    }
    return calls;
  }

  @Test
  void storage_shouldCostARead_whateverIsThere() {
    var issuance =
        Bytes.fromHex("0xc2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80");
    balances.mint(SOMEBODY, 0x010203);
    var outcome = caller.inStaticContext().value(Word.ONE).raw(0x807, issuance);
    assertArrayEquals(Bytes.fromHex("0x0302010000000000"), outcome.output());
    assertEquals(GAS - 625, outcome.gasLeft());
    issuance[20]++;
    var nothing = caller.raw(0x807, issuance);
    assertArrayEquals(Bytes.EMPTY, nothing.output());
    assertEquals(GAS - 625, nothing.gasLeft());
    assertFails("Invalid key", caller.raw(0x807, new byte[32]));
    assertFails("out of gas", caller.gas(624).raw(0x807, issuance));
  }

  @Test
  void addresses_shouldBeAllThatTheEngineDoesNotBring() {
    var numbers =
        BittensorPrecompiles.all(ChainSpec.V425).keySet().stream().map(Address::c).toList();
    assertEquals(15, numbers.size());
  }
}
