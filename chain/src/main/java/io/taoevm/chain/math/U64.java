package io.taoevm.chain.math;

import java.math.BigInteger;

/** Saturating arithmetic on unsigned 64-bit numbers that are held in a {@code long}. */
public final class U64 {
  /** 2^64 - 1. */
  public static final long MAX = -1L;

  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private U64() {}

  /** a + b, at most 2^64 - 1. */
  public static long add(long a, long b) {
    long sum = a + b;
    return Long.compareUnsigned(sum, a) < 0 ? MAX : sum;
  }

  /** a - b, at least 0. */
  public static long subtract(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? 0 : a - b;
  }

  /** a · b, at most 2^64 - 1. */
  public static long multiply(long a, long b) {
    return Math.unsignedMultiplyHigh(a, b) != 0 ? MAX : a * b;
  }

  public static long min(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  public static long max(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }

  public static boolean isLess(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  /** A signed change applied to an unsigned number, held within its range. */
  public static long addSigned(long a, long change) {
    return change >= 0 ? add(a, change) : subtract(a, -change);
  }

  public static BigInteger toBigInteger(long a) {
    var value = BigInteger.valueOf(a);
    return a < 0 ? value.add(LARGEST).add(BigInteger.ONE) : value;
  }

  /** The nearest unsigned 64-bit number. */
  public static long saturate(BigInteger value) {
    return value.signum() < 0 ? 0 : value.bitLength() > 64 ? MAX : value.longValue();
  }
}
