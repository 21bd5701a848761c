package io.taoevm.chain.yuma;

/**
 * The stake-weighted median of a column: the smallest score for which the stake of all scores not
 * above it exceeds the minority, or the largest score where there is none. Holds the memory for it.
 */
final class WeightedMedian {
  /** Halvings of the range between two looks at how many scores are left in it. */
  private static final int HALVINGS = 5;

  /** So few scores are compared with each other. */
  private static final int FEW = 8;

  private long[] scores = {};
  private long[] stakes = {};
  private long[] upperScores = {};
  private long[] upperStakes = {};

  /** Makes room for columns of {@code count} scores. */
  void reserve(int count) {
    if (scores.length <= count) {
      scores = new long[count + 1];
      stakes = new long[count + 1];
      upperScores = new long[count + 1];
      upperStakes = new long[count + 1];
    }
  }

  /**
   * Selects among scores that are not negative, with stakes that are not negative and whose sum
   * does not overflow: halves the range of the answer with loops that have no branches, then
   * compares the few scores that are left.
   *
   * @param bits all bits that a score has
   * @param minority stake that does not decide, raw I32F32, possibly negative
   * @param total sum of the stakes
   */
  long selectShares(long[] score, long[] stake, int count, long bits, long total, long minority) {
    if (count == 0) {
      return 0;
    }
    if (total <= minority || minority < 0) {
      return minority < 0 ? least(score, count) : largest(score, count);
    }
    long[] left = score;
    long[] leftStake = stake;
    int length = count;
    // The answer is above low and at most high; below is the stake of what is not above low.
    long low = -1;
    long high = (Long.highestOneBit(bits) << 1) - 1;
    long below = 0;
    while (length > FEW && high - low > 1) {
      long dropped = below;
      for (int i = 0; i < HALVINGS; i++) {
        long middle = (low + high) >> 1;
        long upTo = dropped + stakeUpTo(left, leftStake, length, middle);
        boolean enough = upTo > minority;
        high = enough ? middle : high;
        low = enough ? low : middle;
        below = enough ? below : upTo;
      }
      length = compact(left, leftStake, length, low, high);
      left = scores;
      leftStake = stakes;
    }
    return high - low == 1 ? high : smallest(left, leftStake, length, below, minority);
  }

  private static long stakeUpTo(long[] score, long[] stake, int length, long limit) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum += ((score[i] - limit - 1) >> 63) & stake[i];
    }
    return sum;
  }

  /** Copies the scores above low and at most high, and their stakes, to the front. */
  private int compact(long[] score, long[] stake, int length, long low, long high) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      long s = score[i];
      scores[kept] = s;
      stakes[kept] = stake[i];
      kept += (int) (((low - s) & (s - high - 1)) >>> 63);
    }
    return kept;
  }

  private static long smallest(long[] score, long[] stake, int length, long below, long minority) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      long candidate = score[i];
      long upTo = below + stakeUpTo(score, stake, length, candidate);
      best = upTo > minority ? Math.min(best, candidate) : best;
    }
    return best;
  }

  private static long least(long[] score, int count) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, score[i]);
    }
    return least;
  }

  private static long largest(long[] score, int count) {
    long largest = 0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, score[i]);
    }
    return largest;
  }

  /**
   * Selects among any scores and stakes: narrows the list around a pivot, as the protocol defines
   * it, so that even sums of stake that leave the range of the type give its result.
   *
   * @param minority stake that does not decide, raw I32F32, possibly negative
   * @param total sum of the stakes
   */
  long select(long[] score, long[] stake, int count, long total, long minority) {
    System.arraycopy(score, 0, scores, 0, count);
    System.arraycopy(stake, 0, stakes, 0, count);
    int length = count;
    long below = 0;
    long upTo = total;
    while (length > 1) {
      long pivot = scores[length / 2];
      int lower = 0;
      int upper = 0;
      for (int i = 0; i < length; i++) {
        long s = scores[i];
        long t = stakes[i];
        scores[lower] = s;
        stakes[lower] = t;
        lower += s < pivot ? 1 : 0;
        upperScores[upper] = s;
        upperStakes[upper] = t;
        upper += s > pivot ? 1 : 0;
      }
      long lowerEnd = I32F32.add(below, saturatingSum(stakes, lower));
      if (minority < lowerEnd && lower != 0) {
        length = lower;
        upTo = lowerEnd;
        continue;
      }
      long upperStart = I32F32.sub(upTo, saturatingSum(upperStakes, upper));
      if (upperStart > minority || upper == 0) {
        return pivot;
      }
      swapWithUpper();
      length = upper;
      below = upperStart;
    }
    return length == 0 ? 0 : scores[0];
  }

  private void swapWithUpper() {
    long[] swap = scores;
    scores = upperScores;
    upperScores = swap;
    swap = stakes;
    stakes = upperStakes;
    upperStakes = swap;
  }

  private static long saturatingSum(long[] values, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum = I32F32.add(sum, values[i]);
    }
    return sum;
  }
}
