package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.evm.Outcome;
import io.taoevm.precompile.abi.AbiEncoder;
import org.junit.jupiter.api.Test;

/**
 * The order of checks and the failure classes of precompiles.md 3, on the two smallest precompiles.
 */
final class AbiPrecompileTest {
  private static final int TRANSFER = 0x800;
  private static final int MAPPING = 0x80c;
  private static final Address CONTRACT = Address.of(0xc0de);
  private static final AccountId SOMEBODY = new AccountId(1, 2, 3, 4);
  private static final AccountId OWN = AccountIds.mapped(Address.of(TRANSFER));

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Caller caller = new Caller(state, CONTRACT);

  private static Word rao(long rao) {
    return Word.of(rao).times(Word.of(RaoLedger.WEI_PER_RAO));
  }

  private static void assertReverts(String reason, Outcome outcome, long gasLeft) {
    var reverted = assertInstanceOf(Outcome.Reverted.class, outcome);
    assertArrayEquals(AbiEncoder.revertReason(reason), reverted.output());
    assertEquals(gasLeft, reverted.gasLeft());
  }

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome).text());
    assertEquals(0, outcome.gasLeft());
  }

  @Test
  void input_shouldRevertByTheBook_whenItHasNoKnownSelector() {
    assertReverts(
        "Tried to read selector out of bounds", caller.raw(MAPPING, new byte[3]), 1_000_000);
    assertReverts("Unknown selector", caller.raw(MAPPING, new byte[4]), 1_000_000);
    var selectorOnly = Bytes.fromHex("0x0494cd9a");
    assertReverts("Expected at least 1 arguments", caller.raw(MAPPING, selectorOnly), 1_000_000);
  }

  @Test
  void checks_shouldComeInTheirOrder() {
    PrecompileSwitch.AddressMapping.set(state, false);
    assertFails("Precompile AddressMapping is disabled", caller.raw(MAPPING, new byte[0]));
    PrecompileSwitch.AddressMapping.set(state, true);
    caller.inStaticContext().value(Word.ONE);
    assertReverts(
        "Can't call non-static function in static context",
        caller.call(TRANSFER, "transfer(bytes32 a)", SOMEBODY),
        1_000_000);
    assertReverts(
        "Function is not payable",
        caller.call(MAPPING, "addressMapping(address a)", CONTRACT),
        1_000_000);
  }

  @Test
  void addressMapping_shouldGiveTheMappedAccount_forNoGas() {
    var outcome = caller.inStaticContext().call(MAPPING, "addressMapping(address a)", CONTRACT);
    assertArrayEquals(AccountIds.mapped(CONTRACT).bytes(), outcome.output());
    assertEquals(1_000_000, outcome.gasLeft());
  }

  @Test
  void transfer_shouldForwardTheValue_fromThePrecompilesOwnAccount() {
    balances.mint(OWN, 2_000);
    var outcome = caller.value(rao(1_500)).call(TRANSFER, "transfer(bytes32 a)", SOMEBODY);
    assertInstanceOf(Outcome.Returned.class, outcome);
    assertEquals(1_500, balances.freeRao(SOMEBODY));
    assertEquals(500, balances.freeRao(OWN));
    assertEquals(1_000_000 - 4_375, outcome.gasLeft());
  }

  @Test
  void transfer_shouldDoNothingForNothing_whenTheValueIsBelowARao() {
    var outcome =
        caller.value(Word.of(999_999_999)).call(TRANSFER, "transfer(bytes32 a)", SOMEBODY);
    assertEquals(1_000_000, outcome.gasLeft());
    assertEquals(0, balances.totalIssuanceRao());
  }

  @Test
  void transfer_shouldEatAllGas_whenTheChainRefuses() {
    balances.mint(OWN, 2_000);
    assertFails(
        "dispatch execution failed: BelowMinimum",
        caller.value(rao(499)).call(TRANSFER, "transfer(bytes32 a)", SOMEBODY));
    assertFails(
        "dispatch execution failed: FundsUnavailable",
        caller.value(rao(2_001)).call(TRANSFER, "transfer(bytes32 a)", SOMEBODY));
    assertEquals(2_000, balances.freeRao(OWN));
  }

  @Test
  void transfer_shouldBeOutOfGas_whenTheWeightDoesNotFit() {
    balances.mint(OWN, 2_000);
    var outcome =
        caller.gas(4_374).value(rao(1_500)).call(TRANSFER, "transfer(bytes32 a)", SOMEBODY);
    assertFails("out of gas", outcome);
    assertEquals(0, balances.freeRao(SOMEBODY));
  }
}
