package io.taoevm.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real chain charges for transactions and which it refuses (precompiles.md 7). */
class BittensorTransactionsTest {
  private static final Word WEI_PER_RAO = Word.of(1_000_000_000L);
  private static final long FUNDS_RAO = 10_000_000_000L;
  private static final Word GWEI = Word.of(1_000_000_000L);

  private final TestEvm evm = TestEvm.bittensor();

  @BeforeEach
  void fund() {
    evm.balance(TestEvm.SENDER, Word.of(FUNDS_RAO).times(WEI_PER_RAO));
  }

  private static Transaction transaction(
      TransactionType type, Word tip, Word feeCap, long gas, Word value, byte[] data) {
    var blobs =
        type == TransactionType.BLOB ? List.of(new Hash(1L << 56, 0, 0, 0)) : List.<Hash>of();
    var authorizations =
        type == TransactionType.SET_CODE
            ? List.of(new Authorization(Word.ZERO, TestEvm.OTHER, 0, 0, Word.ONE, Word.ONE))
            : List.<Authorization>of();
    return new Transaction(
        type,
        Word.of(42),
        0,
        tip,
        feeCap,
        gas,
        TestEvm.CONTRACT,
        value,
        data,
        List.of(),
        blobs,
        Word.ONE,
        authorizations);
  }

  private static Transaction transfer(Word tip, Word feeCap, long gas, Word value) {
    return transaction(TransactionType.DYNAMIC_FEE, tip, feeCap, gas, value, Bytes.EMPTY);
  }

  private TransactionResult run(Transaction transaction) {
    return evm.processor()
        .execute(evm.state, evm.block, transaction, TestEvm.SENDER, evm.block.gasLimit());
  }

  private Executed executed(Transaction transaction) {
    return assertInstanceOf(Executed.class, run(transaction));
  }

  private void refused(TransactionFault fault, Transaction transaction) {
    assertEquals(fault, assertInstanceOf(Refused.class, run(transaction)).fault());
  }

  private long freeRao(Address address) {
    return new Balances(evm.state).account(KnownAddresses.mapped(evm.state, address)).freeRao();
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "5, 100", "90, 100"})
  void everyone_shouldPayTheBaseFee_whateverTheTip(long tipGwei, long capGwei) {
    var executed =
        executed(
            transfer(
                GWEI.times(Word.of(tipGwei)), GWEI.times(Word.of(capGwei)), 30_000, Word.ZERO));
    assertEquals(21_000, executed.gasUsed());
    assertEquals(FUNDS_RAO - 210_000 + 500, freeRao(TestEvm.SENDER));
  }

  @Test
  void fee_shouldGoToTheAuthorsAccount() {
    executed(transfer(Word.ZERO, TestEvm.BASE_FEE, 21_000, Word.ZERO));
    assertEquals(210_000, new Balances(evm.state).account(TestEvm.AUTHOR).freeRao());
    assertEquals(0, freeRao(TestEvm.COINBASE));
  }

  @Test
  void callData_shouldHaveNoFloor() {
    var data = new byte[1_000];
    java.util.Arrays.fill(data, (byte) 1);
    var transaction =
        transaction(
            TransactionType.DYNAMIC_FEE, Word.ZERO, TestEvm.BASE_FEE, 50_000, Word.ZERO, data);
    assertEquals(21_000 + 16 * 1_000, executed(transaction).gasUsed());
  }

  @Test
  void transaction_shouldBeRefused_whenItsTypeIsBlob() {
    refused(
        TransactionFault.TYPE_NOT_SUPPORTED,
        transaction(
            TransactionType.BLOB, Word.ZERO, TestEvm.BASE_FEE, 50_000, Word.ZERO, Bytes.EMPTY));
  }

  @Test
  void transaction_shouldBeRefused_whenItsTipIsAboveItsCap() {
    refused(
        TransactionFault.TIP_ABOVE_FEE_CAP,
        transfer(TestEvm.BASE_FEE.plus(Word.ONE), TestEvm.BASE_FEE, 21_000, Word.ZERO));
  }

  @Test
  void transaction_shouldBeRefused_whenItsCapIsBelowTheBaseFee() {
    refused(
        TransactionFault.FEE_CAP_BELOW_BASE_FEE,
        transfer(Word.ZERO, TestEvm.BASE_FEE.minus(Word.ONE), 21_000, Word.ZERO));
  }

  @Test
  void funds_shouldCoverTheCapTimesTheLimitAndTheValue() {
    var value = Word.of(FUNDS_RAO - 210_000).times(WEI_PER_RAO);
    refused(
        TransactionFault.INSUFFICIENT_FUNDS,
        transfer(Word.ZERO, TestEvm.BASE_FEE, 21_000, value.plus(Word.ONE)));
    assertInstanceOf(
        TransactionResult.Success.class,
        executed(transfer(Word.ZERO, TestEvm.BASE_FEE, 21_000, value)).status());
    assertEquals(500, freeRao(TestEvm.SENDER), "the existential deposit stays");
  }

  @Test
  void sender_shouldBeRefused_whenItHasCode_evenADelegation() {
    evm.code(TestEvm.SENDER, Delegation.designator(TestEvm.OTHER));
    refused(
        TransactionFault.SENDER_HAS_CODE, transfer(Word.ZERO, TestEvm.BASE_FEE, 21_000, Word.ZERO));
    evm.code(TestEvm.SENDER, "STOP");
    refused(
        TransactionFault.SENDER_HAS_CODE, transfer(Word.ZERO, TestEvm.BASE_FEE, 21_000, Word.ZERO));
  }

  @Test
  void refusedValue_shouldFailWithItsUnusedGasBack() {
    var value = Word.of(499).times(WEI_PER_RAO);
    var executed = executed(transfer(Word.ZERO, TestEvm.BASE_FEE, 100_000, value));
    assertInstanceOf(TransactionResult.Reverted.class, executed.status());
    assertEquals(21_000, executed.gasUsed());
    assertEquals(0, freeRao(TestEvm.CONTRACT));
  }

  @Test
  void failedTransaction_shouldPayAndCountItsNonce() {
    evm.code(TestEvm.CONTRACT, "INVALID");
    var executed = executed(transfer(Word.ZERO, TestEvm.BASE_FEE, 100_000, Word.ZERO));
    assertEquals(100_000, executed.gasUsed());
    assertEquals(FUNDS_RAO - 1_000_000 + 500, freeRao(TestEvm.SENDER));
    assertEquals(1, evm.rules.ledger().nonce(evm.state, TestEvm.SENDER));
  }

  @Test
  void authorization_shouldCost25000_whateverBecomesOfIt() {
    var executed =
        executed(
            transaction(
                TransactionType.SET_CODE,
                Word.ZERO,
                TestEvm.BASE_FEE,
                100_000,
                Word.ZERO,
                Bytes.EMPTY));
    assertEquals(21_000 + 25_000, executed.gasUsed());
  }

  @Test
  void transaction_shouldHaveNoGasCap() {
    executed(transfer(Word.ZERO, TestEvm.BASE_FEE, 70_000_000, Word.ZERO));
  }

  /** A budget of 40,000 weight for each unit of the limit; 100,000 gas have 4 · 10^9. */
  @ParameterizedTest
  @CsvSource({"4000000000, true", "4000000001, false"})
  void dispatches_shouldDrawOnABudgetOfWeight_whateverContractsCatch(long weight, boolean enough) {
    var dispatching = Address.of(0x900);
    Precompile draws =
        call ->
            call.scope().takeWeight(weight) ? call.returned(Bytes.EMPTY, 0) : Outcome.outOfGas();
    var budgeted =
        new TestEvm(
            EvmRules.bittensor(StandardPrecompiles.bittensor().with(Map.of(dispatching, draws))));
    budgeted.balance(TestEvm.SENDER, Word.of(FUNDS_RAO).times(WEI_PER_RAO));
    budgeted.code(TestEvm.CONTRACT, "1 0 SSTORE 0 0 0 0 0 " + dispatching + " 9000 CALL POP");
    var result =
        budgeted
            .processor()
            .execute(
                budgeted.state,
                budgeted.block,
                transfer(Word.ZERO, TestEvm.BASE_FEE, 100_000, Word.ZERO),
                TestEvm.SENDER,
                budgeted.block.gasLimit());
    var executed = assertInstanceOf(Executed.class, result);
    assertEquals(enough, executed.succeeded());
    assertEquals(enough, executed.gasUsed() < 100_000);
    var stored = budgeted.state.storage(TestEvm.CONTRACT, Word.ZERO);
    assertEquals(enough ? Word.ONE : Word.ZERO, stored);
  }
}
