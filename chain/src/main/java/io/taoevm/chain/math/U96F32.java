package io.taoevm.chain.math;

/**
 * Unsigned fixed point with 96 integer and 32 fraction bits: the bits b stand for b / 2^32.
 * Products round down and saturate; a quotient by zero or beyond the range is 0. Values of I96F32
 * that are never negative (moving prices, root rates) have the same bits.
 */
public final class U96F32 {
  public static final UInt128 ONE = of(1);
  public static final UInt128 HALF = UInt128.of(1L << 31);

  private U96F32() {}

  /** An unsigned integer as fixed point. */
  public static UInt128 of(long integer) {
    return new UInt128(integer >>> 32, integer << 32);
  }

  public static UInt128 multiply(UInt128 a, UInt128 b) {
    return a.multiplyShifted(b, 32);
  }

  public static UInt128 divide(UInt128 a, UInt128 b) {
    return a.divideShifted(b, 32);
  }

  /** The quotient of two unsigned integers. */
  public static UInt128 ratio(long a, long b) {
    return of(a).divideShifted(of(b), 32);
  }

  /** The integer part, at most 2^64 - 1. */
  public static long floor(UInt128 a) {
    return a.shiftRight(32).saturatedLong();
  }

  /** The same number with 64 fraction bits, at most 2^128 - 1. */
  public static UInt128 toU64F64(UInt128 a) {
    return a.shiftLeft(32);
  }
}
