package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.call.BalancesCall;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.WeightsCall;
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
import io.taoevm.evm.Outcome;
import org.junit.jupiter.api.Test;

/** The precompiles without an ABI of functions: 0x06 and 0x807. */
final class RawPrecompilesTest {
  private static final Address CONTRACT = Address.of(0xc0de);
  private static final AccountId SOMEBODY = new AccountId(1, 2, 3, 4);
  private static final long GAS = 1_000_000;

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
