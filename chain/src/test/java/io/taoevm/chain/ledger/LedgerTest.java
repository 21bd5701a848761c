package io.taoevm.chain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.ledger.EvmLedger.GasBill;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final Address ALICE = Address.of(0xa11ce);
  private static final Address BOB = Address.of(0xb0b);
  private static final AccountId AUTHOR = new AccountId(1, 2, 3, 4);

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final RaoLedger ledger = RaoLedger.INSTANCE;

  private static AccountId id(Address address) {
    return AccountIds.mapped(address);
  }

  private static Word rao(long rao) {
    return Word.of(rao).times(Word.of(RaoLedger.WEI_PER_RAO));
  }

  private void refused(ChainError error, Runnable action) {
    assertSame(error, assertThrows(Refusal.class, action::run).error());
  }

  @Test
  void balance_shouldHideTheExistentialDeposit() {
    balances.mint(id(ALICE), 500);
    assertEquals(Word.ZERO, ledger.balanceWei(state, ALICE));
    balances.mint(id(ALICE), 7);
    assertEquals(rao(7), ledger.balanceWei(state, ALICE));
    balances.reserve(id(ALICE), 7);
    assertEquals(Word.ZERO, ledger.balanceWei(state, ALICE));
  }

  @Test
  void transfer_shouldDropWhatIsBelowARao() {
    balances.mint(id(ALICE), 10_000);
    assertTrue(ledger.transfer(state, ALICE, BOB, rao(600).plus(Word.of(999_999_999))));
    assertEquals(600, balances.freeRao(id(BOB)));
    assertEquals(9_400, balances.freeRao(id(ALICE)));
  }

  @Test
  void transfer_shouldMoveNothing_whenItFloorsToZero() {
    assertTrue(ledger.transfer(state, ALICE, BOB, Word.of(999_999_999)));
    assertEquals(0, balances.totalIssuanceRao());
  }

  @Test
  void transfer_shouldBeRefused_whenTheReceiverStaysBelowTheDeposit() {
    balances.mint(id(ALICE), 10_000);
    assertFalse(ledger.transfer(state, ALICE, BOB, rao(499)));
    assertFalse(ledger.transfer(state, ALICE, BOB, Word.MAX));
    assertEquals(10_000, balances.freeRao(id(ALICE)));
  }

  @Test
  void transfer_shouldReapTheSender_andKeepItsNonce() {
    balances.mint(id(ALICE), 10_000);
    balances.setNonce(id(ALICE), 5);
    assertTrue(ledger.transfer(state, ALICE, BOB, rao(9_900)));
    assertEquals(0, balances.freeRao(id(ALICE)));
    assertEquals(5, ledger.nonce(state, ALICE));
    assertEquals(9_900, balances.totalIssuanceRao(), "the dust of 100 rao is gone");
  }

  @Test
  void transfer_shouldNameTheRefusal() {
    balances.mint(id(ALICE), 10_000);
    refused(
        TokenError.FundsUnavailable,
        () -> balances.transfer(id(ALICE), id(BOB), 10_001, Existence.ALLOW_DEATH));
    refused(
        TokenError.NotExpendable,
        () -> balances.transfer(id(ALICE), id(BOB), 9_501, Existence.KEEP_ALIVE));
    refused(
        TokenError.BelowMinimum,
        () -> balances.transfer(id(ALICE), id(BOB), 499, Existence.KEEP_ALIVE));
  }

  @Test
  void gas_shouldGoToTheAuthor_andLeaveTheIssuanceAlone() {
    balances.mint(id(ALICE), 1_000_000);
    balances.mint(AUTHOR, 500);
    var priceWei = Word.of(10_000_000_001L);
    assertTrue(ledger.withdrawGas(state, ALICE, priceWei, 30_000));
    assertEquals(700_000, balances.freeRao(id(ALICE)));
    ledger.settleGas(state, new GasBill(ALICE, priceWei, Word.ZERO, 30_000, 21_000), AUTHOR, BOB);
    assertEquals(790_000, balances.freeRao(id(ALICE)));
    assertEquals(210_500, balances.freeRao(AUTHOR));
    assertEquals(1_000_500, balances.totalIssuanceRao());
    assertFalse(ledger.withdrawGas(state, ALICE, priceWei, 79_000), "the deposit must stay");
  }

  @Test
  void gas_shouldLeaveTheIssuance_whenThereIsNoAuthor() {
    balances.mint(id(ALICE), 1_000_000);
    var priceWei = Word.of(10_000_000_000L);
    assertTrue(ledger.withdrawGas(state, ALICE, priceWei, 21_000));
    ledger.settleGas(
        state, new GasBill(ALICE, priceWei, Word.ZERO, 21_000, 21_000), AccountId.ZERO, BOB);
    assertEquals(790_000, balances.totalIssuanceRao());
  }

  @Test
  void issuance_shouldEqualAllBalances_inRandomHistories() {
    var seed = 7L;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var step = 0; step < 20_000; step++) {
      var from = Address.of(random.nextInt(8));
      var to = Address.of(random.nextInt(8));
      var amountRao = random.nextInt(3_000);
      try {
        switch (random.nextInt(6)) {
          case 0 -> balances.mint(id(from), amountRao);
          case 1 -> balances.reserve(id(from), amountRao);
          case 2 -> balances.unreserve(id(from), amountRao);
          case 3 -> balances.recycle(id(from), amountRao, Existence.ALLOW_DEATH);
          case 4 -> ledger.setBalanceWei(state, from, rao(amountRao));
          default -> ledger.transfer(state, from, to, rao(amountRao));
        }
      } catch (Refusal refused) {
        // A refusal changes nothing, which the sum below checks.
      }
      var sumRao = 0L;
      for (var row : state.rows(Balances.ACCOUNTS)) {
        sumRao += row.value().freeRao() + row.value().reservedRao();
      }
      assertEquals(sumRao, balances.totalIssuanceRao(), "after step " + step);
    }
  }
}
