package io.taoevm.chain.yuma;

/** Column arithmetic for values of the whole range of I32F32. */
final class SaturatingColumns extends ColumnArithmetic {
  @Override
  boolean isUnit() {
    return false;
  }

  @Override
  long weightedSum(long[] values, long[] factors, int rows) {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      sum = I32F32.add(sum, I32F32.mul(factors[row], values[row]));
    }
    return sum;
  }

  @Override
  void scale(long[] values, long[] factors, int rows) {
    for (int row = 0; row < rows; row++) {
      values[row] = I32F32.mul(values[row], factors[row]);
    }
  }

  @Override
  void normalise(long[] values, int rows) {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      sum = I32F32.add(sum, values[row]);
    }
    divide(values, sum, rows);
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
    long beta = I32F32.sub(I32F32.ONE, alpha);
    for (int row = 0; row < rows; row++) {
      long average = I32F32.add(I32F32.mul(alpha, fresh[row]), I32F32.mul(beta, old[row]));
      fresh[row] = Math.max(average, 0);
    }
  }

  @Override
  void accumulate(long[] sums, long[] values, long factor, int rows) {
    for (int row = 0; row < rows; row++) {
      sums[row] = I32F32.add(sums[row], I32F32.mul(factor, values[row]));
    }
  }

  @Override
  void accumulateWrapping(long[] sums, long[] values, long factor, int rows) {
    for (int row = 0; row < rows; row++) {
      sums[row] += I32F32.mul(values[row], factor);
    }
  }

  @Override
  void toProportions(long[] values, long[] shares, int rows) {
    for (int row = 0; row < rows; row++) {
      shares[row] = I32F32.toProportion(values[row]);
    }
  }

  private static void divide(long[] values, long divisor, int rows) {
    if (divisor == 0) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      values[row] = I32F32.div(values[row], divisor);
    }
  }
}
