package io.taoevm.chain.math;

/**
 * Unsigned fixed point with 64 integer and 64 fraction bits: the bits b stand for b / 2^64.
 * Products round down and saturate; a quotient by zero or beyond the range is 0.
 */
public final class U64F64 {
  public static final UInt128 ONE = new UInt128(1, 0);

  private U64F64() {}

  /** An unsigned integer as fixed point. */
  public static UInt128 of(long integer) {
    return new UInt128(integer, 0);
  }

  public static UInt128 multiply(UInt128 a, UInt128 b) {
    return a.multiplyShifted(b, 64);
  }

  public static UInt128 divide(UInt128 a, UInt128 b) {
    return a.divideShifted(b, 64);
  }

  /** The quotient of two unsigned integers. */
  public static UInt128 ratio(long a, long b) {
    return of(a).divideShifted(of(b), 64);
  }

  /** The integer part. */
  public static long floor(UInt128 a) {
    return a.hi();
  }

  /** The integer part of an unsigned integer times a number below 2^64. */
  public static long floorOfProduct(long integer, UInt128 factor) {
    return of(integer).multiplyShifted(factor, 64).hi();
  }

  /** The same number with 32 fraction bits; the other bits are dropped. */
  public static UInt128 toU96F32(UInt128 a) {
    return a.shiftRight(32);
  }
}
