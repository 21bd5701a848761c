package io.taoevm.rpc.http;

/**
 * Lets one connection ask so many times a second, and as many at once after a second of silence.
 * Belongs to the connection's event loop.
 */
final class RateLimit {
  private static final long NANOS = 1_000_000_000;

  private final int perSecond;
  private long nextFreeNanos;

  /**
   * @param perSecond 0 for no limit
   * @param nowNanos of a clock that only goes forward
   */
  RateLimit(int perSecond, long nowNanos) {
    this.perSecond = perSecond;
    this.nextFreeNanos = nowNanos - NANOS;
  }

  /** Whether one more request is within the limit; counts it if so. */
  boolean allows(long nowNanos) {
    if (perSecond == 0) {
      return true;
    }
    var begin = Math.max(nextFreeNanos, nowNanos - NANOS);
    if (begin > nowNanos) {
      return false;
    }
    nextFreeNanos = begin + NANOS / perSecond;
    return true;
  }
}
