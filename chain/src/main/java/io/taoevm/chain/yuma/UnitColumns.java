package io.taoevm.chain.yuma;

/**
 * Column arithmetic for values and factors from 0 to one; sums of at most 2^16 of them stay far
 * below 2^63. The loops have no branches, so that the compiler can run several rows at once.
 *
 * <p>A product of two such values has at most 64 bits unless both are one, which the mask restores.
 *
 * <p>A quotient {@code q = floor(v * 2^32 / s)} with {@code v <= s} and {@code v <= 2^32} needs one
 * division for the whole column: with {@code m = floor((2^64 - 1) / s)} the product {@code v * m}
 * has at most 64 bits, its upper part is q or q - 1, and the remainder tells which.
 */
final class UnitColumns extends ColumnArithmetic {
  private static final int U16_MAX = 65_535;

  static long mul(long a, long b) {
    return ((a * b) >>> 32) | (a & b & I32F32.ONE);
  }

  /** What {@link #div} needs to know of a divisor above 0. */
  static long reciprocal(long divisor) {
    return Long.divideUnsigned(-1, divisor);
  }

  /** Floor of {@code value * 2^32 / divisor}, for 0 to 2^32 and not above the divisor. */
  static long div(long value, long divisor, long reciprocal) {
    long quotient = (value * reciprocal) >>> 32;
    long remainder = (value << 32) - quotient * divisor;
    return quotient + ((divisor - 1 - remainder) >>> 63);
  }

  @Override
  boolean isUnit() {
    return true;
  }

  @Override
  long weightedSum(long[] values, long[] factors, int rows) {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += mul(values[row], factors[row]);
    }
    return sum;
  }

  @Override
  void scale(long[] values, long[] factors, int rows) {
    for (int row = 0; row < rows; row++) {
      values[row] = mul(values[row], factors[row]);
    }
  }

  @Override
  void normalise(long[] values, int rows) {
    divide(values, I32F32.sum(values, rows), rows);
  }

  @Override
  void upscale(long[] values, int rows) {
    long max = 0;
    for (int row = 0; row < rows; row++) {
      max = Math.max(max, values[row]);
    }
    divide(values, max, rows);
  }

  @Override
  void average(long[] fresh, long[] old, long alpha, int rows) {
    long beta = I32F32.ONE - alpha;
    for (int row = 0; row < rows; row++) {
      fresh[row] = mul(alpha, fresh[row]) + mul(beta, old[row]);
    }
  }

  @Override
  void accumulate(long[] sums, long[] values, long factor, int rows) {
    for (int row = 0; row < rows; row++) {
      sums[row] += mul(values[row], factor);
    }
  }

  @Override
  void accumulateWrapping(long[] sums, long[] values, long factor, int rows) {
    accumulate(sums, values, factor, rows);
  }

  @Override
  void toProportions(long[] values, long[] shares, int rows) {
    for (int row = 0; row < rows; row++) {
      shares[row] = (values[row] * U16_MAX) >>> 32;
    }
  }

  private static void divide(long[] values, long divisor, int rows) {
    if (divisor == 0) {
      return;
    }
    long reciprocal = reciprocal(divisor);
    for (int row = 0; row < rows; row++) {
      values[row] = div(values[row], divisor, reciprocal);
    }
  }
}
