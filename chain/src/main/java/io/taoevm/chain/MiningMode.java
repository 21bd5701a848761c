package io.taoevm.chain;

/** When blocks are made. */
public sealed interface MiningMode {
  /** At once for every transaction. */
  record Instant() implements MiningMode {}

  /**
   * Every so often, with or without transactions.
   *
   * @param millis between two blocks, at least 1
   */
  record Interval(long millis) implements MiningMode {
    public Interval {
      if (millis < 1) {
        throw new IllegalArgumentException("an interval has at least 1 ms, not " + millis);
      }
    }
  }

  /** Only when asked. */
  record Manual() implements MiningMode {}
}
