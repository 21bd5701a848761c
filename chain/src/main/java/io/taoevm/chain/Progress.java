package io.taoevm.chain;

/** Hears how far a long work on a stored chain has come. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (what, done, total) -> {};

  /**
   * @param what is counted, a plural
   * @param done of {@code total}
   */
  void at(String what, long done, long total);
}
