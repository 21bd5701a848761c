package io.taoevm.chain.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts who uses something that must not be closed under them: memory of native code. Costs one
 * atomic addition to begin and one to end.
 */
final class UseCount {
  private static final int CLOSED = 1 << 30;
  private static final long POLL_NANOS = 1_000_000;

  private final AtomicInteger count = new AtomicInteger();

  /**
   * Begins a use, which {@link #end} ends.
   *
   * @throws IllegalStateException after {@link #close}
   */
  void begin() {
    if (count.incrementAndGet() >= CLOSED) {
      count.decrementAndGet();
      throw new IllegalStateException("the store is closed");
    }
  }

  void end() {
    count.decrementAndGet();
  }

  /**
   * Lets no use begin any more and waits for those that go on.
   *
   * @return false if one still went on after the time, or the count has been closed before
   */
  boolean close(long nanos) {
    if (count.getAndUpdate(uses -> uses | CLOSED) >= CLOSED) {
      return false;
    }
    var end = System.nanoTime() + nanos;
    while (count.get() != CLOSED) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }
}
