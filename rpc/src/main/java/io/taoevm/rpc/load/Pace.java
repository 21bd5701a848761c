package io.taoevm.rpc.load;

import java.util.concurrent.atomic.AtomicLong;

/** Lets so many things happen in a second, evenly; any number of threads may ask. */
final class Pace {
  private final long intervalNanos;
  private final AtomicLong next;

  /**
   * @param nowNanos from which on
   */
  Pace(int perSecond, long nowNanos) {
    this.intervalNanos = 1_000_000_000L / perSecond;
    this.next = new AtomicLong(nowNanos);
  }

  /** Whether it may happen now; then it counts. What was missed is not made up for. */
  boolean allows(long nowNanos) {
    var due = next.get();
    if (nowNanos - due < 0) {
      return false;
    }
    // Times of this kind may overflow, so they are compared by their difference.
    var after = due + intervalNanos;
    return next.compareAndSet(due, after - nowNanos > 0 ? after : nowNanos);
  }
}
