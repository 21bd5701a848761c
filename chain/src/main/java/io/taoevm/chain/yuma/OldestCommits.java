package io.taoevm.chain.yuma;

import java.util.Arrays;

/**
 * Finds for each neuron the oldest weight commit that is not expired. While it is unrevealed, its
 * weights do not count towards neurons that registered after it.
 */
public final class OldestCommits {
  private static final long NONE = -1;

  private final long epoch;
  private final long revealPeriodEpochs;
  private final long[] blocks;

  /**
   * Starts without commits.
   *
   * @param neurons how many uids the subnet has
   * @param epoch the subnet's epoch counter, one more where an epoch is due at this block, u64
   * @param revealPeriodEpochs epochs after which a commit expires, u64
   */
  public OldestCommits(int neurons, long epoch, long revealPeriodEpochs) {
    this.epoch = epoch;
    this.revealPeriodEpochs = revealPeriodEpochs;
    blocks = new long[neurons];
    Arrays.fill(blocks, NONE);
  }

  /** Whether a commit made in that epoch can no longer be revealed. */
  public boolean isExpired(long commitEpoch) {
    long last = commitEpoch + revealPeriodEpochs;
    boolean overflows = Long.compareUnsigned(last, commitEpoch) < 0;
    return !overflows && Long.compareUnsigned(epoch, last) > 0;
  }

  /**
   * Adds a hotkey's queue of hash commits, oldest first; only the first that is not expired counts.
   */
  public void addHashCommits(int uid, long[] commitEpochs, long[] commitBlocks) {
    for (int i = 0; i < commitEpochs.length; i++) {
      if (!isExpired(commitEpochs[i])) {
        lower(uid, commitBlocks[i]);
        return;
      }
    }
  }

  /** Adds one timelocked commit. */
  public void addTimelocked(int uid, long commitEpoch, long commitBlock) {
    if (!isExpired(commitEpoch)) {
      lower(uid, commitBlock);
    }
  }

  /** The block of the oldest commit by uid, all bits set for none. */
  public long[] blocks() {
    return blocks.clone();
  }

  private void lower(int uid, long block) {
    if (Long.compareUnsigned(block, blocks[uid]) < 0) {
      blocks[uid] = block;
    }
  }
}
