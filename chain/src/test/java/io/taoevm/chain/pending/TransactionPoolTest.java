package io.taoevm.chain.pending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TransactionPoolTest {
  private static final Address A = Address.of(0xA);
  private static final Address B = Address.of(0xB);
  private static final Word BASE_FEE = Word.of(10);

  private final TransactionPool pool = new TransactionPool();

  private static SignedTransaction tx(Address sender, long nonce, long tip, long cap) {
    var transaction =
        new Transaction(
            TransactionType.DYNAMIC_FEE,
            Word.ONE,
            nonce,
            Word.of(tip),
            Word.of(cap),
            21_000,
            Address.ZERO,
            Word.ZERO,
            new byte[0],
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    return SignedTransaction.impersonate(transaction, sender);
  }

  private Optional<TransactionFault> add(SignedTransaction signed) {
    return pool.add(signed, 0).map(Refused::fault);
  }

  private List<SignedTransaction> picked(PickOrder order) {
    var picker = pool.picker(order, BASE_FEE);
    var all = new ArrayList<SignedTransaction>();
    for (var signed = picker.next(); signed != null; signed = picker.next()) {
      all.add(signed);
    }
    return all;
  }

  @Test
  void add_shouldReplace_whenBothCapsAreATenthHigher() {
    var old = tx(A, 0, 100, 1_000);
    assertEquals(Optional.empty(), add(old));
    assertEquals(Optional.of(TransactionFault.ALREADY_KNOWN), add(old));
    var underpriced = Optional.of(TransactionFault.REPLACEMENT_UNDERPRICED);
    assertEquals(underpriced, add(tx(A, 0, 110, 1_099)));
    assertEquals(underpriced, add(tx(A, 0, 109, 1_100)));
    var replacement = tx(A, 0, 110, 1_100);
    assertEquals(Optional.empty(), add(replacement));
    assertEquals(Optional.empty(), pool.get(old.hash()));
    assertEquals(List.of(replacement), picked(PickOrder.ARRIVAL));
  }

  @Test
  void add_shouldReplaceATransactionWithoutTip_whenTheCapRises() {
    add(tx(A, 0, 0, 1_000));
    var same = Optional.of(TransactionFault.REPLACEMENT_UNDERPRICED);
    assertEquals(same, add(tx(A, 0, 0, 1_099)));
    assertEquals(Optional.empty(), add(tx(A, 0, 0, 1_100)));
  }

  @Test
  void add_shouldRefuseUsedNoncesWithTheNextOne() {
    var refused = pool.add(tx(A, 4, 0, 20), 5).orElseThrow();
    assertEquals("nonce too low: next nonce 5, tx nonce 4", refused.message());
  }

  @Test
  void content_shouldSplitAtTheGap_andCloseItWhenItIsFilled() {
    var first = tx(A, 0, 0, 20);
    var second = tx(A, 1, 0, 20);
    var third = tx(A, 2, 0, 20);
    add(third);
    add(first);
    assertEquals(List.of(first), pool.content().pending().get(A));
    assertEquals(List.of(third), pool.content().queued().get(A));
    assertEquals(1, pool.nextNonce(A, 0));
    add(second);
    assertEquals(List.of(first, second, third), pool.content().pending().get(A));
    assertNull(pool.content().queued().get(A));
    assertEquals(3, pool.nextNonce(A, 0));
    assertTrue(pool.remove(second.hash()));
    assertFalse(pool.remove(second.hash()));
    assertEquals(List.of(first), picked(PickOrder.ARRIVAL));
  }

  @Test
  void picker_shouldFollowArrivalOrTips_withinEachSenderTheNonce() {
    var a1 = tx(A, 1, 50, 1_000);
    var b0 = tx(B, 0, 5, 1_000);
    var a0 = tx(A, 0, 1, 1_000);
    var b1 = tx(B, 1, 900, 1_000);
    List.of(a1, b0, a0, b1).forEach(this::add);
    assertEquals(List.of(b0, a0, a1, b1), picked(PickOrder.ARRIVAL));
    assertEquals(List.of(b0, b1, a0, a1), picked(PickOrder.TIP));
  }

  @Test
  void picker_shouldLeaveOutASkippedSender() {
    List.of(tx(A, 0, 0, 20), tx(A, 1, 0, 20), tx(B, 0, 0, 20)).forEach(this::add);
    var picker = pool.picker(PickOrder.ARRIVAL, BASE_FEE);
    picker.next();
    picker.skipSender();
    var next = picker.next();
    assertEquals(B, next == null ? null : next.sender());
    assertNull(picker.next());
  }

  @Test
  void refresh_shouldForgetWhatIsUsedUp() {
    List.of(tx(A, 0, 0, 20), tx(A, 1, 0, 20), tx(B, 0, 0, 20)).forEach(this::add);
    pool.refresh(address -> address.equals(A) ? 1 : 3);
    assertEquals(1, pool.size());
    assertEquals(List.of(tx(A, 1, 0, 20)), picked(PickOrder.ARRIVAL));
  }

  @Test
  void add_shouldLimitWhatASenderHasBehindAGap_andInAll() {
    for (var nonce = 1; nonce <= TransactionPool.MAX_QUEUED_PER_SENDER; nonce++) {
      assertEquals(Optional.empty(), add(tx(A, nonce, 0, 20)));
    }
    assertEquals(Optional.of(TransactionFault.POOL_FULL), add(tx(A, 9_999, 0, 20)));
    assertEquals(Optional.empty(), add(tx(A, 0, 0, 20)), "it closes the gap");
    var next = TransactionPool.MAX_QUEUED_PER_SENDER + 1;
    while (pool.size() < TransactionPool.MAX_PER_SENDER) {
      assertEquals(Optional.empty(), add(tx(A, next++, 0, 20)));
    }
    assertEquals(Optional.of(TransactionFault.POOL_FULL), add(tx(A, next, 0, 20)));
  }

  @Test
  void expire_shouldGiveUpWhatHasWaitedLongBehindAGap() {
    var ready = tx(A, 0, 0, 100);
    var old = tx(A, 2, 0, 100);
    var young = tx(B, 1, 0, 100);
    pool.add(ready, 0, 1_000);
    pool.add(old, 0, 1_000);
    pool.add(young, 0, 2_000);
    assertEquals(0, pool.expire(1_000));
    assertEquals(1, pool.expire(2_000));
    assertEquals(Optional.empty(), pool.get(old.hash()));
    assertEquals(Optional.of(ready), pool.get(ready.hash()));
    assertEquals(Optional.of(young), pool.get(young.hash()));
  }

  @Test
  void fullPool_shouldGiveUpItsNewestGapTransaction_forAnExecutableOne() {
    var gapped = tx(Address.of(1), 5, 0, 20);
    add(gapped);
    for (var sender = 2; pool.size() < TransactionPool.MAX_TRANSACTIONS; sender++) {
      for (var nonce = 0; nonce < 1_000 && pool.size() < 16_384; nonce++) {
        add(tx(Address.of(sender), nonce, 0, 20));
      }
    }
    assertEquals(Optional.of(TransactionFault.POOL_FULL), add(tx(Address.of(997), 7, 0, 20)));
    assertTrue(pool.get(gapped.hash()).isPresent());
    assertEquals(Optional.empty(), add(tx(Address.of(999), 0, 0, 20)));
    assertTrue(pool.get(gapped.hash()).isEmpty());
    assertEquals(Optional.of(TransactionFault.POOL_FULL), add(tx(Address.of(998), 0, 0, 20)));
  }
}
