package io.taoevm.chain;

import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;

/**
 * How a chain is run, as opposed to what it is.
 *
 * @param clock tells the time of new blocks
 * @param threads makes the writer's thread, with a stack that is deep enough for executions
 * @param miningMode at the begin
 * @param retainedBlocks how many blocks' states are kept at least, if memory allows
 * @param retainedBytes about how much memory replaced values may take
 */
public record ChainOptions(
    InstantSource clock,
    ThreadFactory threads,
    MiningMode miningMode,
    long retainedBlocks,
    long retainedBytes) {
  /** The states of so many blocks are kept in memory unless told otherwise. */
  public static final long DEFAULT_RETAINED_BLOCKS = 10_000;

  /** 256 MB. */
  public static final long DEFAULT_RETAINED_BYTES = 256L << 20;

  public ChainOptions {
    if (retainedBlocks < 1 || retainedBytes < 0) {
      throw new IllegalArgumentException(
          "at least one block's state is kept, not "
              + retainedBlocks
              + " within "
              + retainedBytes
              + " bytes");
    }
  }

  /** For a chain in memory. */
  public static ChainOptions inMemory(
      InstantSource clock, ThreadFactory threads, MiningMode miningMode) {
    return new ChainOptions(
        clock, threads, miningMode, DEFAULT_RETAINED_BLOCKS, DEFAULT_RETAINED_BYTES);
  }
}
