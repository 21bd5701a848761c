package io.taoevm.chain.yuma;

/**
 * Signed fixed point with 64 integer and 64 fraction bits: a register that is written in place, so
 * that weighing a subnet's stake allocates nothing.
 */
final class I64F64 {
  long high;
  long low;

  I64F64 set(long newHigh, long newLow) {
    high = newHigh;
    low = newLow;
    return this;
  }

  I64F64 setMax() {
    return set(Long.MAX_VALUE, -1);
  }

  /** An unsigned integer; 2^63 and above become the largest value of the type. */
  I64F64 setUnsigned(long integer) {
    return integer < 0 ? setMax() : set(integer, 0);
  }

  /** Adds with wrap-around. */
  void addWrapping(long otherHigh, long otherLow) {
    low += otherLow;
    high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
  }

  /** Adds a value that is not negative to one that is not negative, clamping at the maximum. */
  void addSaturating(I64F64 other) {
    addWrapping(other.high, other.low);
    if (high < 0) {
      setMax();
    }
  }

  /** Multiplies: floor of the product, clamped to the range of the type. */
  void multiply(long otherHigh, long otherLow) {
    boolean negative = (high ^ otherHigh) < 0;
    absolute();
    long a1 = high;
    long a0 = low;
    set(otherHigh, otherLow).absolute();
    long b1 = high;
    long b0 = low;
    // The middle 128 bits of the 256-bit product, its top word apart.
    long dropped = a0 * b0;
    long middle = Math.unsignedMultiplyHigh(a0, b0);
    long top = a1 * b1;
    long overflow = Math.unsignedMultiplyHigh(a1, b1);
    long cross = a1 * b0;
    long carried = Math.unsignedMultiplyHigh(a1, b0);
    for (int i = 0; i < 2; i++) {
      middle += cross;
      long carry = carried + (Long.compareUnsigned(middle, cross) < 0 ? 1 : 0);
      top += carry;
      overflow += Long.compareUnsigned(top, carry) < 0 ? 1 : 0;
      cross = a0 * b1;
      carried = Math.unsignedMultiplyHigh(a0, b1);
    }
    if (negative && dropped != 0) {
      middle++;
      if (middle == 0) {
        top++;
        overflow += top == 0 ? 1 : 0;
      }
    }
    if (overflow != 0 || !setSigned(negative, top, middle)) {
      set(negative ? Long.MIN_VALUE : Long.MAX_VALUE, negative ? 0 : -1);
    }
  }

  /** Divides: quotient cut towards zero; 0 for a divisor of 0 and when the type cannot hold it. */
  void divideOrZero(long otherHigh, long otherLow) {
    if ((otherHigh | otherLow) == 0) {
      set(0, 0);
      return;
    }
    boolean negative = (high ^ otherHigh) < 0;
    absolute();
    long n1 = high;
    long n0 = low;
    set(otherHigh, otherLow).absolute();
    long d1 = high;
    long d0 = low;
    long r1 = 0;
    long r0 = 0;
    long q2 = 0;
    long q1 = 0;
    long q0 = 0;
    for (int bit = 0; bit < 192; bit++) {
      r1 = (r1 << 1) | (r0 >>> 63);
      r0 = (r0 << 1) | (n1 >>> 63);
      n1 = (n1 << 1) | (n0 >>> 63);
      n0 <<= 1;
      q2 = (q2 << 1) | (q1 >>> 63);
      q1 = (q1 << 1) | (q0 >>> 63);
      q0 <<= 1;
      if (!isBelow(r1, r0, d1, d0)) {
        r1 -= d1 + (Long.compareUnsigned(r0, d0) < 0 ? 1 : 0);
        r0 -= d0;
        q0 |= 1;
      }
    }
    if (q2 != 0 || !setSigned(negative, q1, q0)) {
      set(0, 0);
    }
  }

  /** Floor to 32 fraction bits, clamped to the range of {@link I32F32}. */
  long toI32F32() {
    if (high >> 31 != high >> 63) {
      return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return (high << 32) | (low >>> 32);
  }

  /** Floor to an unsigned integer; negative values give 0. */
  long toUnsigned() {
    return Math.max(high, 0);
  }

  /** Whether the first unsigned 128-bit number is below the second. */
  private static boolean isBelow(long aHigh, long aLow, long bHigh, long bLow) {
    return aHigh == bHigh
        ? Long.compareUnsigned(aLow, bLow) < 0
        : Long.compareUnsigned(aHigh, bHigh) < 0;
  }

  /** The magnitude, as an unsigned 128-bit number. */
  private void absolute() {
    if (high < 0) {
      negate();
    }
  }

  private void negate() {
    low = -low;
    high = ~high + (low == 0 ? 1 : 0);
  }

  /** Sets a magnitude and a sign; false when the type cannot hold them. */
  private boolean setSigned(boolean negative, long magnitudeHigh, long magnitudeLow) {
    set(magnitudeHigh, magnitudeLow);
    if (!negative) {
      return high >= 0;
    }
    negate();
    return high < 0 || (high | low) == 0;
  }
}
