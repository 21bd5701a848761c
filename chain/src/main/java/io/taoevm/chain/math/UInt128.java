package io.taoevm.chain.math;

import java.math.BigInteger;

/**
 * An immutable unsigned 128-bit integer, mostly the raw bits of a fixed-point number. Sums saturate
 * as the economy's do. Products and quotients of such bits are exact to the last bit and need no
 * {@link BigInteger} unless a divisor uses both halves.
 *
 * @param hi bits 64 to 127
 * @param lo bits 0 to 63
 */
public record UInt128(long hi, long lo) implements Comparable<UInt128> {
  public static final UInt128 ZERO = new UInt128(0, 0);
  public static final UInt128 MAX = new UInt128(-1, -1);

  private static final int LOW_HALF = 32;
  private static final long LOW_MASK = 0xFFFF_FFFFL;

  public static UInt128 of(long unsigned) {
    return new UInt128(0, unsigned);
  }

  /**
   * @throws IllegalArgumentException if the number is negative or has more than 128 bits
   */
  public static UInt128 of(BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > 128) {
      throw new IllegalArgumentException("not an unsigned 128-bit number: " + value);
    }
    return new UInt128(value.shiftRight(64).longValue(), value.longValue());
  }

  /** The nearest unsigned 128-bit number. */
  public static UInt128 saturate(BigInteger value) {
    return value.signum() < 0 ? ZERO : value.bitLength() > 128 ? MAX : of(value);
  }

  /** The product of two unsigned 64-bit numbers. */
  public static UInt128 product(long a, long b) {
    return new UInt128(Math.unsignedMultiplyHigh(a, b), a * b);
  }

  public boolean isZero() {
    return (hi | lo) == 0;
  }

  /** This number if it is below 2^64, otherwise 2^64 - 1. */
  public long saturatedLong() {
    return hi == 0 ? lo : U64.MAX;
  }

  /** The sum, at most 2^128 - 1. */
  public UInt128 plus(UInt128 other) {
    long low = lo + other.lo;
    long carry = Long.compareUnsigned(low, lo) < 0 ? 1 : 0;
    long high = hi + other.hi;
    boolean overflow = Long.compareUnsigned(high, hi) < 0;
    long sum = high + carry;
    return overflow || Long.compareUnsigned(sum, high) < 0 ? MAX : new UInt128(sum, low);
  }

  /** The difference, at least 0. */
  public UInt128 minus(UInt128 other) {
    if (compareTo(other) <= 0) {
      return ZERO;
    }
    long borrow = Long.compareUnsigned(lo, other.lo) < 0 ? 1 : 0;
    return new UInt128(hi - other.hi - borrow, lo - other.lo);
  }

  public UInt128 min(UInt128 other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The high bits without the lowest {@code bits} (1 to 63). */
  public UInt128 shiftRight(int bits) {
    return new UInt128(hi >>> bits, hi << (64 - bits) | lo >>> bits);
  }

  /** This number times 2^{@code bits} (1 to 63), at most 2^128 - 1. */
  public UInt128 shiftLeft(int bits) {
    return hi >>> (64 - bits) != 0 ? MAX : new UInt128(hi << bits | lo >>> (64 - bits), lo << bits);
  }

  /**
   * floor(this · other / 2^shift), at most 2^128 - 1.
   *
   * @param shift 32 or 64
   */
  UInt128 multiplyShifted(UInt128 other, int shift) {
    long p0 = lo * other.lo;
    long p1 = Math.unsignedMultiplyHigh(lo, other.lo);
    if ((hi | other.hi) == 0) {
      return shift == 64 ? of(p1) : new UInt128(p1 >>> LOW_HALF, p1 << LOW_HALF | p0 >>> LOW_HALF);
    }
    var middle = new UInt128(0, p1).plus(product(hi, other.lo)).plusWide(product(lo, other.hi));
    p1 = middle.low;
    long p2 = middle.middle + hi * other.hi;
    long carry = Long.compareUnsigned(p2, middle.middle) < 0 ? 1 : 0;
    long p3 = middle.high + carry + Math.unsignedMultiplyHigh(hi, other.hi);
    if (shift == 64) {
      return p3 != 0 ? MAX : new UInt128(p2, p1);
    }
    return p3 != 0 || p2 >>> LOW_HALF != 0
        ? MAX
        : new UInt128(p2 << LOW_HALF | p1 >>> LOW_HALF, p1 << LOW_HALF | p0 >>> LOW_HALF);
  }

  /** A sum of 192 bits. */
  private record Sum(long high, long middle, long low) {}

  private Sum plusWide(UInt128 other) {
    long low = lo + other.lo;
    long carry = Long.compareUnsigned(low, lo) < 0 ? 1 : 0;
    long high = hi + other.hi;
    long overflow = Long.compareUnsigned(high, hi) < 0 ? 1 : 0;
    long sum = high + carry;
    overflow += Long.compareUnsigned(sum, high) < 0 ? 1 : 0;
    return new Sum(overflow, sum, low);
  }

  /**
   * floor(this · 2^shift / divisor); 0 if the divisor is 0 and also if the quotient has more than
   * 128 bits.
   *
   * @param shift 32 or 64
   */
  UInt128 divideShifted(UInt128 divisor, int shift) {
    if (divisor.isZero()) {
      return ZERO;
    }
    long n2 = shift == 64 ? hi : hi >>> LOW_HALF;
    long n1 = shift == 64 ? lo : hi << LOW_HALF | lo >>> LOW_HALF;
    long n0 = shift == 64 ? 0 : lo << LOW_HALF;
    if (divisor.hi == 0) {
      long d = divisor.lo;
      if (Long.compareUnsigned(n2, d) >= 0) {
        return ZERO;
      }
      return divide(n2, n1, n0, d);
    }
    if (divisor.lo == 0) {
      return divide(0, n2, n1, divisor.hi);
    }
    return of(toBigInteger().shiftLeft(shift).divide(divisor.toBigInteger()));
  }

  /** floor(this / divisor). */
  public UInt128 dividedBy(long divisor) {
    return divide(0, hi, lo, divisor);
  }

  /** The quotient of three words by one that is above the highest of them. */
  private static UInt128 divide(long n2, long n1, long n0, long d) {
    long high = divideWords(n2, n1, d);
    long remainder = n1 - high * d;
    return new UInt128(high, divideWords(remainder, n0, d));
  }

  /** (high · 2^64 + low) / d for high below d: schoolbook division by half words. */
  private static long divideWords(long high, long low, long d) {
    if (high == 0) {
      return Long.divideUnsigned(low, d);
    }
    int s = Long.numberOfLeadingZeros(d);
    long v = d << s;
    long n1 = s == 0 ? high : high << s | low >>> (64 - s);
    long n0 = low << s;
    long q1 = halfQuotient(n1, n0 >>> LOW_HALF, v);
    long rest = (n1 << LOW_HALF | n0 >>> LOW_HALF) - q1 * v;
    long q0 = halfQuotient(rest, n0 & LOW_MASK, v);
    return (q1 << LOW_HALF) + q0;
  }

  /** (high · 2^32 + next) / v for high below v and v at least 2^63. */
  private static long halfQuotient(long high, long next, long v) {
    long v1 = v >>> LOW_HALF;
    long v0 = v & LOW_MASK;
    long q = Long.divideUnsigned(high, v1);
    long r = high - q * v1;
    while (q > LOW_MASK || Long.compareUnsigned(q * v0, r << LOW_HALF | next) > 0) {
      q--;
      r += v1;
      if (r > LOW_MASK) {
        break;
      }
    }
    return q;
  }

  public BigInteger toBigInteger() {
    return U64.toBigInteger(hi).shiftLeft(64).or(U64.toBigInteger(lo));
  }

  @Override
  public int compareTo(UInt128 other) {
    int order = Long.compareUnsigned(hi, other.hi);
    return order != 0 ? order : Long.compareUnsigned(lo, other.lo);
  }

  @Override
  public String toString() {
    return toBigInteger().toString();
  }
}
