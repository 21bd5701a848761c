package io.taoevm.chain.yuma;

/**
 * The stake-weighted median of a column: the smallest score for which the stake of all scores not
 * above it exceeds the minority, or the largest score where there is none. Holds the memory for it.
 */
final class WeightedMedian {
  private long[] scores = {};
  private long[] stakes = {};
  private long[] upperScores = {};
  private long[] upperStakes = {};

  /** Makes room for columns of {@code count} scores. */
  void reserve(int count) {
    if (scores.length < count) {
      scores = new long[count];
      stakes = new long[count];
      upperScores = new long[count];
      upperStakes = new long[count];
    }
  }

  /**
   * Selects by narrowing the list around a pivot, as the protocol defines it, so that even sums of
   * stake that leave the range of the type give its result.
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
