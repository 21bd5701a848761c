package io.taoevm.chain;

import org.jspecify.annotations.Nullable;

/**
 * The rewinds of a chain, newest first: with them a reader finds out whether the block that it
 * reads has been in the chain all the time.
 *
 * @param count how many there are
 * @param toBlock the block that stayed the last one
 * @param before the earlier ones
 */
record Rewinds(long count, long toBlock, @Nullable Rewinds before) {
  static final Rewinds NONE = new Rewinds(0, Long.MAX_VALUE, null);

  Rewinds then(long newest) {
    return new Rewinds(count + 1, newest, this);
  }

  /** Whether no rewind after {@code since} has removed the block. */
  boolean hasKept(long block, Rewinds since) {
    for (var rewind = this; rewind != null && rewind.count > since.count; rewind = rewind.before) {
      if (block > rewind.toBlock) {
        return false;
      }
    }
    return true;
  }
}
