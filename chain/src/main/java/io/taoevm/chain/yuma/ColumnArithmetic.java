package io.taoevm.chain.yuma;

/**
 * Arithmetic on the first {@code rows} elements of a column of raw I32F32 values. Shares of a whole
 * stay between 0 and one, and so does everything that the epoch makes of them; {@link UnitColumns}
 * rests on that and is fast. Sums of stake that overflow and averaging factors outside 0 to one
 * leave that range: then {@link SaturatingColumns} serves, exact for every value.
 */
abstract sealed class ColumnArithmetic permits UnitColumns, SaturatingColumns {
  /** Whether the medians of these columns rest on sums that cannot overflow. */
  abstract boolean isUnit();

  /** Sum of the products of both columns, clamped. */
  abstract long weightedSum(long[] values, long[] factors, int rows);

  /** Multiplies each value by the factor of its row. */
  abstract void scale(long[] values, long[] factors, int rows);

  /** Divides each value by the sum of all, unless that is 0. */
  abstract void normalise(long[] values, int rows);

  /** Divides each value by the largest, unless none is above 0. */
  abstract void upscale(long[] values, int rows);

  /**
   * Moving average {@code alpha * fresh + (1 - alpha) * old} into {@code fresh}; what is not above
   * 0 becomes 0.
   */
  abstract void average(long[] fresh, long[] old, long alpha, int rows);

  /** Adds each value times the factor to the sum of its row, clamped. */
  abstract void accumulate(long[] sums, long[] values, long factor, int rows);

  /** The same with sums that wrap around. */
  abstract void accumulateWrapping(long[] sums, long[] values, long factor, int rows);

  /** Writes the values as shares of 65,535, cut and clamped, to {@code shares}. */
  abstract void toProportions(long[] values, long[] shares, int rows);
}
