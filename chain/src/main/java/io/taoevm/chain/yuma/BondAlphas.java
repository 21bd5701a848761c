package io.taoevm.chain.yuma;

/**
 * Liquid alpha: the averaging factor of one bond, a sigmoid of how far the bond lies above its
 * weight or the weight above consensus, moved between two bounds.
 *
 * <p>The exponential is a series of thirty terms, each cut twice and each depending on the one
 * before. {@link #factors} therefore computes the same term of many series in one loop without
 * branches, in which the compiler can use vector instructions; these know only products of 64 bits,
 * so that wider products and quotients are put together from two steps. That holds for arguments up
 * to 8, which a steepness of 1,600 does not exceed; steeper ones are computed one by one.
 */
final class BondAlphas {
  private static final long ARGUMENT_LIMIT = 20 * I32F32.ONE;
  private static final long E = 22_802_600L << 9;
  private static final int LAST_TERM = 31;

  /** Twice the largest argument that the loops for many series can take. */
  private static final long MANY_LIMIT = 16 * I32F32.ONE;

  /** How many series run in one loop: three arrays of them fit into the first cache. */
  private static final int BLOCK = 512;

  private final long[] arguments = new long[BLOCK];
  private final long[] terms = new long[BLOCK];
  private final long[] sums = new long[BLOCK];

  private long low;
  private long high;
  private long slope;

  /** Takes the bounds and the steepness for what follows. */
  BondAlphas set(EpochParameters.LiquidAlpha parameters) {
    low = I32F32.ofProportion(parameters.low());
    high = I32F32.ofProportion(parameters.high());
    slope = I32F32.saturatingDiv((long) parameters.steepness() << 32, -100 * I32F32.ONE);
    return this;
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

  /** Replaces the first {@code count} distances, 0 to one, by their averaging factors. */
  void factors(long[] distances, int count) {
    if (Math.abs(slope) > MANY_LIMIT) {
      for (int i = 0; i < count; i++) {
        distances[i] = factor(distances[i]);
      }
      return;
    }
    for (int from = 0; from < count; from += BLOCK) {
      block(distances, from, Math.min(BLOCK, count - from));
    }
  }

  /** e to the power of x, by the protocol's series; x is clamped to minus and plus 20. */
  static long exp(long x) {
    long a = Math.abs(Math.clamp(x, -ARGUMENT_LIMIT, ARGUMENT_LIMIT));
    long sum = a + I32F32.ONE;
    long term = a;
    for (int i = 2; i <= LAST_TERM && term != 0; i++) {
      term = (Math.multiplyHigh(term, a) << 32 | (term * a) >>> 32) / i;
      sum += term;
    }
    return power(x, sum);
  }

  private void block(long[] distances, int from, int count) {
    for (int i = 0; i < count; i++) {
      long x = argument(distances[from + i]);
      long a = Math.abs(x);
      distances[from + i] = x;
      arguments[i] = a;
      terms[i] = a;
      sums[i] = a + I32F32.ONE;
    }
    long any = 1;
    for (int i = 2; i <= LAST_TERM && any != 0; i++) {
      any = nextTerm(i, count);
    }
    for (int i = 0; i < count; i++) {
      distances[from + i] = factorOf(power(distances[from + i], sums[i]));
    }
  }

  /**
   * Adds the terms of one index to their sums and returns whether any is left, as bits. Three small
   * loops, because the compiler turns large ones into vector instructions no more.
   */
  private long nextTerm(int index, int count) {
    multiply(terms, arguments, count);
    divide(terms, index, count);
    return accumulate(sums, terms, count);
  }

  /**
   * Floor of {@code term * argument / 2^32}, below 2^44: arguments are at most 2^35 and terms below
   * 2^41, so that both partial products stay below 2^61.
   */
  private static void multiply(long[] terms, long[] arguments, int count) {
    for (int i = 0; i < count; i++) {
      long term = terms[i];
      long lower = ((term & 0xffff) * arguments[i]) >>> 16;
      terms[i] = ((term >>> 16) * arguments[i] + lower) >>> 16;
    }
  }

  /**
   * Floor of {@code product / index}: the upper bits give an estimate that is never too high; what
   * is left of the product is below 2^17, where {@code ceil(2^24 / index)} divides exactly.
   */
  private static void divide(long[] products, long index, int count) {
    long estimating = (1L << 34) / index;
    long finishing = (1L << 24) / index + 1;
    for (int i = 0; i < count; i++) {
      long product = products[i];
      long quotient = ((product >>> 16) * estimating) >>> 18;
      products[i] = quotient + (((product - quotient * index) * finishing) >>> 24);
    }
  }

  private static long accumulate(long[] sums, long[] terms, int count) {
    long any = 0;
    for (int i = 0; i < count; i++) {
      sums[i] += terms[i];
      any |= terms[i];
    }
    return any;
  }

  private long argument(long distance) {
    return I32F32.mul(slope, distance - I32F32.HALF);
  }

  private long factorOf(long exp) {
    long sigmoid = inverse(I32F32.ONE + exp);
    return Math.max(Math.min(low + I32F32.mul(sigmoid, high - low), high), low);
  }

  /** The power of x, given the sum of the series for its magnitude. */
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
}
