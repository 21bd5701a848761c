package io.taoevm.chain.yuma;

/**
 * Liquid alpha: the averaging factor of one bond, a sigmoid of how far the bond lies above its
 * weight or the weight above consensus, moved between two bounds.
 *
 * <p>The exponential is a series of thirty terms whose every step depends on the one before; {@link
 * #factors} runs four of them side by side.
 */
final class BondAlphas {
  private static final long ARGUMENT_LIMIT = 20 * I32F32.ONE;
  private static final long E = 22_802_600L << 9;
  private static final int LAST_TERM = 31;

  /** Up to this argument every term stays below 2^59, where a reciprocal divides exactly. */
  private static final long RECIPROCAL_LIMIT = 12 * I32F32.ONE;

  private static final long[] RECIPROCALS = reciprocals();

  private final long low;
  private final long high;
  private final long slope;

  BondAlphas(EpochParameters.LiquidAlpha parameters) {
    low = I32F32.ofProportion(parameters.low());
    high = I32F32.ofProportion(parameters.high());
    slope = I32F32.saturatingDiv((long) parameters.steepness() << 32, -100 * I32F32.ONE);
  }

  /** How far a pair is from consensus: 0 to one, for any weight, bond and consensus. */
  static long distance(long weight, long bond, long consensus) {
    long difference = weight >= bond ? weight - consensus : bond - weight;
    return Math.clamp(difference, 0, I32F32.ONE);
  }

  /** The averaging factor at a distance, raw I32F32. */
  long factor(long distance) {
    return factorOf(exp(argument(distance)));
  }

  /** Replaces the first {@code count} distances by their averaging factors. */
  void factors(long[] distances, int count) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      four(distances, i);
    }
    for (; i < count; i++) {
      distances[i] = factor(distances[i]);
    }
  }

  /** e to the power of x, by the protocol's series; x is clamped to minus and plus 20. */
  static long exp(long x) {
    if (x == I32F32.ONE) {
      return E;
    }
    long a = Math.abs(Math.clamp(x, -ARGUMENT_LIMIT, ARGUMENT_LIMIT));
    long sum = a + I32F32.ONE;
    long term = a;
    for (int i = 2; i <= LAST_TERM && term != 0; i++) {
      term = productFloor(term, a) / i;
      sum += term;
    }
    return x < 0 ? inverse(sum) : sum;
  }

  private void four(long[] distances, int offset) {
    long x0 = argument(distances[offset]);
    long x1 = argument(distances[offset + 1]);
    long x2 = argument(distances[offset + 2]);
    long x3 = argument(distances[offset + 3]);
    long a0 = Math.abs(x0);
    long a1 = Math.abs(x1);
    long a2 = Math.abs(x2);
    long a3 = Math.abs(x3);
    if (Math.max(Math.max(a0, a1), Math.max(a2, a3)) > RECIPROCAL_LIMIT) {
      for (int i = offset; i < offset + 4; i++) {
        distances[i] = factor(distances[i]);
      }
      return;
    }
    long sum0 = a0 + I32F32.ONE;
    long sum1 = a1 + I32F32.ONE;
    long sum2 = a2 + I32F32.ONE;
    long sum3 = a3 + I32F32.ONE;
    long t0 = a0;
    long t1 = a1;
    long t2 = a2;
    long t3 = a3;
    for (int i = 2; i <= LAST_TERM && (t0 | t1 | t2 | t3) != 0; i++) {
      long reciprocal = RECIPROCALS[i];
      t0 = Math.unsignedMultiplyHigh(productFloor(t0, a0), reciprocal);
      t1 = Math.unsignedMultiplyHigh(productFloor(t1, a1), reciprocal);
      t2 = Math.unsignedMultiplyHigh(productFloor(t2, a2), reciprocal);
      t3 = Math.unsignedMultiplyHigh(productFloor(t3, a3), reciprocal);
      sum0 += t0;
      sum1 += t1;
      sum2 += t2;
      sum3 += t3;
    }
    distances[offset] = factorOf(power(x0, sum0));
    distances[offset + 1] = factorOf(power(x1, sum1));
    distances[offset + 2] = factorOf(power(x2, sum2));
    distances[offset + 3] = factorOf(power(x3, sum3));
  }

  private long argument(long distance) {
    return I32F32.mul(slope, distance - I32F32.HALF);
  }

  private long factorOf(long exp) {
    long sigmoid = inverse(I32F32.ONE + exp);
    return Math.max(Math.min(low + I32F32.mul(sigmoid, high - low), high), low);
  }

  private static long power(long x, long sum) {
    if (x == I32F32.ONE) {
      return E;
    }
    return x < 0 ? inverse(sum) : sum;
  }

  /** Floor of 2^64 / r for r above 1, that is one divided by r. */
  private static long inverse(long r) {
    return Long.divideUnsigned(-1, r) + ((r & (r - 1)) == 0 ? 1 : 0);
  }

  private static long productFloor(long a, long b) {
    return Math.multiplyHigh(a, b) << 32 | (a * b) >>> 32;
  }

  /** {@code floor(2^64 / i)}, plus one where that is not exact. */
  private static long[] reciprocals() {
    long[] reciprocals = new long[LAST_TERM + 1];
    for (int i = 2; i <= LAST_TERM; i++) {
      reciprocals[i] = inverse(i) + ((i & (i - 1)) == 0 ? 0 : 1);
    }
    return reciprocals;
  }
}
