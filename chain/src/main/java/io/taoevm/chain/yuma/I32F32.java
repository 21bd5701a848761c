package io.taoevm.chain.yuma;

/**
 * Signed fixed point with 32 integer and 32 fraction bits, held raw in a {@code long}: the value is
 * {@code raw / 2^32}. Nothing here rounds to nearest: products are floored, quotients are cut
 * towards zero.
 */
final class I32F32 {
  static final long ONE = 1L << 32;
  static final long HALF = ONE / 2;

  private static final int U16_MAX = 65_535;
  private static final long OVERFLOW = -1;

  private I32F32() {}

  static long add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? limit(a < 0) : sum;
  }

  static long sub(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? limit(a < 0) : difference;
  }

  /** Floor of the product, clamped to the range of the type. */
  static long mul(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    return fits(high) ? product(high, a * b) : limit(high < 0);
  }

  /** Floor of the product, or 0 when the type cannot hold it. */
  static long mulOrZero(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    return fits(high) ? product(high, a * b) : 0;
  }

  /** Quotient cut towards zero; 0 when the divisor is 0 and when the type cannot hold it. */
  static long div(long a, long b) {
    if (b == 0) {
      return 0;
    }
    long magnitude = quotient(Math.abs(a), Math.abs(b));
    if ((a ^ b) < 0) {
      return Long.compareUnsigned(magnitude, Long.MIN_VALUE) > 0 ? 0 : -magnitude;
    }
    return magnitude < 0 ? 0 : magnitude;
  }

  /** Quotient cut towards zero, clamped to the range of the type; the divisor is not 0. */
  static long saturatingDiv(long a, long b) {
    long magnitude = quotient(Math.abs(a), Math.abs(b));
    boolean negative = (a ^ b) < 0;
    if (negative) {
      return Long.compareUnsigned(magnitude, Long.MIN_VALUE) > 0 ? Long.MIN_VALUE : -magnitude;
    }
    return magnitude < 0 ? Long.MAX_VALUE : magnitude;
  }

  /** The u16 as a share of 65,535: 65,535 is exactly {@link #ONE}. */
  static long ofProportion(int value) {
    return ((long) value << 32) / U16_MAX;
  }

  /** The share of 65,535, cut and not rounded, clamped to a u16. */
  static int toProportion(long raw) {
    if (raw <= 0) {
      return 0;
    }
    return raw >= ONE ? U16_MAX : (int) ((raw * U16_MAX) >>> 32);
  }

  /** Wrapping sum of the first {@code length} elements. */
  static long sum(long[] values, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Divides the first {@code length} elements by their wrapping sum, unless that is 0. */
  static void normalise(long[] values, int length) {
    long sum = sum(values, length);
    if (sum == 0) {
      return;
    }
    for (int i = 0; i < length; i++) {
      if (values[i] != 0) {
        values[i] = div(values[i], sum);
      }
    }
  }

  private static boolean fits(long high) {
    return high >> 31 == high >> 63;
  }

  private static long product(long high, long low) {
    return (high << 32) | (low >>> 32);
  }

  private static long limit(boolean negative) {
    return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /**
   * Floor of {@code a * 2^32 / b}, all three unsigned, with a and b at most 2^63; all bits set when
   * it is 2^64 or more.
   */
  private static long quotient(long a, long b) {
    long whole = Long.divideUnsigned(a, b);
    if (whole >>> 32 != 0) {
      return OVERFLOW;
    }
    long remainder = a - whole * b;
    if (remainder >>> 32 == 0) {
      return (whole << 32) + Long.divideUnsigned(remainder << 32, b);
    }
    long fraction = 0;
    for (int bit = 0; bit < 32; bit++) {
      remainder <<= 1;
      fraction <<= 1;
      if (Long.compareUnsigned(remainder, b) >= 0) {
        remainder -= b;
        fraction |= 1;
      }
    }
    return (whole << 32) + fraction;
  }
}
