package io.taoevm.chain.pending;

import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.pending.TransactionPool.Waiting;
import io.taoevm.chain.primitive.Word;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the executable transactions of a moment one by one, best first, each sender's in order of
 * nonce. What the pool does meanwhile is not seen. For one thread.
 */
public final class Picker {
  private final PriorityQueue<SequencedMap<Long, Waiting>> senders;
  private @Nullable SequencedMap<Long, Waiting> current;

  /**
   * @param ready per sender what can be executed, not empty; owned by the picker
   */
  Picker(PickOrder order, Word baseFeeWei, List<SequencedMap<Long, Waiting>> ready) {
    Comparator<Waiting> byArrival = Comparator.comparingLong(Waiting::arrival);
    Comparator<Waiting> best =
        switch (order) {
          case ARRIVAL -> byArrival;
          case TIP ->
              Comparator.<Waiting, Word>comparing(waiting -> tip(waiting, baseFeeWei))
                  .reversed()
                  .thenComparing(byArrival);
        };
    senders =
        new PriorityQueue<>(
            Math.max(1, ready.size()),
            Comparator.comparing(sender -> sender.firstEntry().getValue(), best));
    senders.addAll(ready);
  }

  /** What of the offered tip is left above the base fee; zero if the cap is below it. */
  private static Word tip(Waiting waiting, Word baseFeeWei) {
    var transaction = waiting.signed().transaction();
    var price = transaction.effectiveGasPrice(baseFeeWei);
    return price.compareTo(baseFeeWei) < 0 ? Word.ZERO : price.minus(baseFeeWei);
  }

  /**
   * The next transaction, or null if none is left. The one before it counts as executed unless
   * {@link #skipSender} was called.
   */
  public @Nullable SignedTransaction next() {
    if (current != null) {
      current.pollFirstEntry();
      if (!current.isEmpty()) {
        senders.add(current);
      }
    }
    current = senders.poll();
    return current == null ? null : current.firstEntry().getValue().signed();
  }

  /** Leaves out the sender of the transaction that {@link #next} gave last. */
  public void skipSender() {
    current = null;
  }
}
