package io.taoevm.chain.pool;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;

/**
 * The share of a reserve that a small trade leaves, (reserve / (reserve + input))^(weight /
 * otherWeight), where few terms of a series already say what it is, rounded down to parts of 10^18.
 *
 * <p>The rules of the chain are {@link RatioPower}, whose error in such a trade is below 2^-180
 * parts: its logarithms are off by less than 2^-247 (the guard bits, and up to 64 times those of ln
 * 2), the exponent multiplies that by at most 16. So its result is the power itself rounded down,
 * unless the power lies that near to a whole number of parts.
 *
 * <p>Here the parts that go are calculated, with q = input / (reserve + input), w the exponent and
 * y = w q S:
 *
 * <pre>
 *   S = -ln(1 - q) / q       = 1 + q/2 + q^2/3 + ...
 *   T = (1 - exp(-y)) / y    = 1 - y/2 + y^2/6 - ...
 *   lost = 10^18 q w S T
 * </pre>
 *
 * With 64 bits after the point, and terms up to 2^-64, each of the factors is off by less than
 * 2^-59 of itself and the first product by less than 2^-59; together less than the margin of 2^-56
 * of the result and 2^-56 parts that is kept on both sides. If a whole number lies within the
 * margins, nothing is said and the rules are asked.
 */
final class SmallTrade {
  /** For whoever has to ask the rules. */
  static final long UNDECIDED = -1;

  /** q is at most 2^-8. */
  private static final int INPUT_BITS = 8;

  private static final int MOST_EXPONENT = 16;
  private static final long HALF = 1L << 63;
  private static final long ONE_IN_63_BITS = 1L << 63;

  /** q^8 / 9 is below 2^-64. */
  private static final int LOGARITHM_TERMS = 8;

  /** y is at most 2^-4 (1 + 2^-8), and y^11 / 12! below 2^-64. */
  private static final int EXPONENTIAL_TERMS = 11;

  private static final int MARGIN_BITS = 56;
  private static final long LEAST_MARGIN = 1L << (64 - MARGIN_BITS);

  private SmallTrade() {}

  /**
   * The share that stays, rounded down to parts of 10^18; {@link #UNDECIDED} if the trade is not
   * small, or the share too near to a whole number of parts.
   *
   * @param input unsigned
   * @param sum of reserve and input, unsigned
   * @param weight of the side of the reserve, 0 to 10^18
   * @param otherWeight of the other side, 0 to 10^18
   */
  static long keptParts(long input, long sum, long weight, long otherWeight) {
    if (input == 0
        || Long.compareUnsigned(input, sum >>> INPUT_BITS) > 0
        || isAbove(weight, otherWeight)
        || isAbove(otherWeight, weight)) {
      return UNDECIDED;
    }
    var exponent = U64F64.ratio(weight, otherWeight);
    var fraction = U64F64.ratio(input, sum);
    var logarithm = logarithmBeyondOne(fraction.lo());
    var first = U64F64.multiply(exponent, fraction).lo();
    var power = first + Math.unsignedMultiplyHigh(first, logarithm);
    // Half of S T, so that it is below one.
    var half = Math.unsignedMultiplyHigh(HALF + (logarithm >>> 1), exponentialBelowOne(power)) << 1;
    var parts = U64F64.divide(UInt128.product(input, Pool.WEIGHT_ONE), UInt128.of(sum));
    var lost = U64F64.multiply(U64F64.multiply(parts, exponent), UInt128.of(half)).shiftLeft(1);
    return partsAfter(lost);
  }

  private static boolean isAbove(long weight, long other) {
    return Long.compareUnsigned(weight, MOST_EXPONENT * other) > 0;
  }

  /**
   * S - 1.
   *
   * @param q in 2^-64
   * @return in 2^-64
   */
  private static long logarithmBeyondOne(long q) {
    var sum = 0L;
    for (int n = LOGARITHM_TERMS + 1; n >= 2; n--) {
      sum = Math.unsignedMultiplyHigh(q, sum + Long.divideUnsigned(-1L, n));
    }
    return sum;
  }

  /**
   * T.
   *
   * @param y in 2^-64
   * @return in 2^-63
   */
  private static long exponentialBelowOne(long y) {
    var value = ONE_IN_63_BITS;
    for (int n = EXPONENTIAL_TERMS + 1; n >= 2; n--) {
      value = ONE_IN_63_BITS - Math.unsignedMultiplyHigh(y, value) / n;
    }
    return value;
  }

  /** What is left of 10^18 parts, if that is certain. */
  private static long partsAfter(UInt128 lost) {
    var margin =
        UInt128.of((lost.hi() << (64 - MARGIN_BITS)) + (lost.lo() >>> MARGIN_BITS) + LEAST_MARGIN);
    var least = lost.minus(margin);
    var most = lost.plus(margin);
    return least.lo() != 0 && least.hi() == most.hi() ? Pool.WEIGHT_ONE - 1 - most.hi() : UNDECIDED;
  }
}
