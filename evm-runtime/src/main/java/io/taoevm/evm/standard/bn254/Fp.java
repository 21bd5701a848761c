package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/**
 * An element of the base field of BN254, in Montgomery form (times 2^256) and below the modulus.
 * The four limbs of 64 bits are multiplied word by word (CIOS); since the modulus has 254 bits, no
 * intermediate sum needs a sixth word.
 *
 * @param l0 the least significant limb
 */
record Fp(long l0, long l1, long l2, long l3) {
  static final BigInteger MODULUS =
      new BigInteger(
          "21888242871839275222246405745257275088696311157297823662689037894645226208583");

  private static final long P0 = 0x3c208c16d87cfd47L;
  private static final long P1 = 0x97816a916871ca8dL;
  private static final long P2 = 0xb85045b68181585dL;
  private static final long P3 = 0x30644e72e131a029L;

  /** The negative inverse of the modulus modulo 2^64. */
  private static final long INVERSE = 0x87d20782e4866389L;

  private static final Fp R_SQUARED =
      new Fp(0xf32cfc5b538afa89L, 0xb5e71911d44501fbL, 0x47ab1eff0a417ff6L, 0x6d89f71cab8351fL);

  static final Fp ZERO = new Fp(0, 0, 0, 0);
  static final Fp ONE =
      new Fp(0xd35d438dc58f0d9dL, 0xa78eb28f5c70b3dL, 0x666ea36f7879462cL, 0xe0a77c19a07df2fL);

  private static final int[] INVERSION_EXPONENT = bits(MODULUS.subtract(BigInteger.TWO));

  /** A number below the modulus. */
  static Fp of(BigInteger value) {
    return new Fp(
            value.longValue(),
            value.shiftRight(64).longValue(),
            value.shiftRight(128).longValue(),
            value.shiftRight(192).longValue())
        .times(R_SQUARED);
  }

  static Fp of(long value) {
    return new Fp(value, 0, 0, 0).times(R_SQUARED);
  }

  BigInteger value() {
    var plain = times(new Fp(1, 0, 0, 0));
    var value = BigInteger.ZERO;
    for (var limb : new long[] {plain.l3, plain.l2, plain.l1, plain.l0}) {
      value = value.shiftLeft(64).or(new BigInteger(Long.toUnsignedString(limb)));
    }
    return value;
  }

  boolean isZero() {
    return (l0 | l1 | l2 | l3) == 0;
  }

  Fp plus(Fp y) {
    var s0 = l0 + y.l0;
    var c = carry(s0, l0);
    var s1 = l1 + y.l1;
    var c1 = carry(s1, l1);
    s1 += c;
    c1 += carry(s1, c);
    var s2 = l2 + y.l2;
    var c2 = carry(s2, l2);
    s2 += c1;
    c2 += carry(s2, c1);
    return reduced(s0, s1, s2, l3 + y.l3 + c2);
  }

  Fp minus(Fp y) {
    var r0 = l0 - y.l0;
    var b0 = borrow(l0, y.l0);
    var r1 = l1 - y.l1;
    var b1 = borrow(l1, y.l1) + borrow(r1, b0);
    r1 -= b0;
    var r2 = l2 - y.l2;
    var b2 = borrow(l2, y.l2) + borrow(r2, b1);
    r2 -= b1;
    var r3 = l3 - y.l3 - b2;
    // Both are below 2^254, so that the sign tells whether the modulus has to be added back.
    var mask = r3 >> 63;
    var s0 = r0 + (P0 & mask);
    var c0 = carry(s0, r0);
    var s1 = r1 + (P1 & mask);
    var c1 = carry(s1, r1);
    s1 += c0;
    c1 += carry(s1, c0);
    var s2 = r2 + (P2 & mask);
    var c2 = carry(s2, r2);
    s2 += c1;
    c2 += carry(s2, c1);
    return new Fp(s0, s1, s2, r3 + (P3 & mask) + c2);
  }

  Fp negated() {
    return ZERO.minus(this);
  }

  Fp doubled() {
    return plus(this);
  }

  Fp times(Fp y) {
    return times(this, y);
  }

  Fp squared() {
    return times(this, this);
  }

  /** The inverse by Fermat; that of 0 is 0. */
  Fp inverted() {
    var result = ONE;
    for (var bit : INVERSION_EXPONENT) {
      result = result.squared();
      if (bit == 1) {
        result = result.times(this);
      }
    }
    return result;
  }

  /** The bits of a positive number, the highest first. */
  static int[] bits(BigInteger number) {
    var bits = new int[number.bitLength()];
    for (var i = 0; i < bits.length; i++) {
      bits[i] = number.testBit(bits.length - 1 - i) ? 1 : 0;
    }
    return bits;
  }

  /**
   * The digits of a positive number in non-adjacent form, the highest first: -1, 0 or 1, of which
   * about a third are not 0.
   */
  static int[] signedDigits(BigInteger number) {
    var triple = number.multiply(BigInteger.valueOf(3));
    var digits = new int[triple.bitLength() - 1];
    for (var i = 0; i < digits.length; i++) {
      var bit = digits.length - i;
      digits[i] = (triple.testBit(bit) ? 1 : 0) - (number.testBit(bit) ? 1 : 0);
    }
    return digits;
  }

  private static Fp times(Fp x, Fp y) {
    long t0 = 0;
    long t1 = 0;
    long t2 = 0;
    long t3 = 0;
    long t4;
    long lo;
    long c;
    long m;

    lo = x.l0 * y.l0;
    t0 += lo;
    c = high(x.l0, y.l0) + carry(t0, lo);
    lo = x.l0 * y.l1 + c;
    c = high(x.l0, y.l1) + carry(lo, c);
    t1 += lo;
    c += carry(t1, lo);
    lo = x.l0 * y.l2 + c;
    c = high(x.l0, y.l2) + carry(lo, c);
    t2 += lo;
    c += carry(t2, lo);
    lo = x.l0 * y.l3 + c;
    c = high(x.l0, y.l3) + carry(lo, c);
    t3 += lo;
    c += carry(t3, lo);
    t4 = c;
    m = t0 * INVERSE;
    c = high(m, P0) + (t0 == 0 ? 0 : 1);
    lo = m * P1 + c;
    c = high(m, P1) + carry(lo, c);
    t0 = t1 + lo;
    c += carry(t0, lo);
    lo = m * P2 + c;
    c = high(m, P2) + carry(lo, c);
    t1 = t2 + lo;
    c += carry(t1, lo);
    lo = m * P3 + c;
    c = high(m, P3) + carry(lo, c);
    t2 = t3 + lo;
    c += carry(t2, lo);
    t3 = t4 + c;

    lo = x.l1 * y.l0;
    t0 += lo;
    c = high(x.l1, y.l0) + carry(t0, lo);
    lo = x.l1 * y.l1 + c;
    c = high(x.l1, y.l1) + carry(lo, c);
    t1 += lo;
    c += carry(t1, lo);
    lo = x.l1 * y.l2 + c;
    c = high(x.l1, y.l2) + carry(lo, c);
    t2 += lo;
    c += carry(t2, lo);
    lo = x.l1 * y.l3 + c;
    c = high(x.l1, y.l3) + carry(lo, c);
    t3 += lo;
    c += carry(t3, lo);
    t4 = c;
    m = t0 * INVERSE;
    c = high(m, P0) + (t0 == 0 ? 0 : 1);
    lo = m * P1 + c;
    c = high(m, P1) + carry(lo, c);
    t0 = t1 + lo;
    c += carry(t0, lo);
    lo = m * P2 + c;
    c = high(m, P2) + carry(lo, c);
    t1 = t2 + lo;
    c += carry(t1, lo);
    lo = m * P3 + c;
    c = high(m, P3) + carry(lo, c);
    t2 = t3 + lo;
    c += carry(t2, lo);
    t3 = t4 + c;

    lo = x.l2 * y.l0;
    t0 += lo;
    c = high(x.l2, y.l0) + carry(t0, lo);
    lo = x.l2 * y.l1 + c;
    c = high(x.l2, y.l1) + carry(lo, c);
    t1 += lo;
    c += carry(t1, lo);
    lo = x.l2 * y.l2 + c;
    c = high(x.l2, y.l2) + carry(lo, c);
    t2 += lo;
    c += carry(t2, lo);
    lo = x.l2 * y.l3 + c;
    c = high(x.l2, y.l3) + carry(lo, c);
    t3 += lo;
    c += carry(t3, lo);
    t4 = c;
    m = t0 * INVERSE;
    c = high(m, P0) + (t0 == 0 ? 0 : 1);
    lo = m * P1 + c;
    c = high(m, P1) + carry(lo, c);
    t0 = t1 + lo;
    c += carry(t0, lo);
    lo = m * P2 + c;
    c = high(m, P2) + carry(lo, c);
    t1 = t2 + lo;
    c += carry(t1, lo);
    lo = m * P3 + c;
    c = high(m, P3) + carry(lo, c);
    t2 = t3 + lo;
    c += carry(t2, lo);
    t3 = t4 + c;

    lo = x.l3 * y.l0;
    t0 += lo;
    c = high(x.l3, y.l0) + carry(t0, lo);
    lo = x.l3 * y.l1 + c;
    c = high(x.l3, y.l1) + carry(lo, c);
    t1 += lo;
    c += carry(t1, lo);
    lo = x.l3 * y.l2 + c;
    c = high(x.l3, y.l2) + carry(lo, c);
    t2 += lo;
    c += carry(t2, lo);
    lo = x.l3 * y.l3 + c;
    c = high(x.l3, y.l3) + carry(lo, c);
    t3 += lo;
    c += carry(t3, lo);
    t4 = c;
    m = t0 * INVERSE;
    c = high(m, P0) + (t0 == 0 ? 0 : 1);
    lo = m * P1 + c;
    c = high(m, P1) + carry(lo, c);
    t0 = t1 + lo;
    c += carry(t0, lo);
    lo = m * P2 + c;
    c = high(m, P2) + carry(lo, c);
    t1 = t2 + lo;
    c += carry(t1, lo);
    lo = m * P3 + c;
    c = high(m, P3) + carry(lo, c);
    t2 = t3 + lo;
    c += carry(t2, lo);
    t3 = t4 + c;

    return reduced(t0, t1, t2, t3);
  }

  /** Takes the modulus off once if the number, below twice the modulus, is not below it. */
  private static Fp reduced(long a, long b, long c, long d) {
    var r0 = a - P0;
    var b0 = borrow(a, P0);
    var r1 = b - P1;
    var b1 = borrow(b, P1) + borrow(r1, b0);
    r1 -= b0;
    var r2 = c - P2;
    var b2 = borrow(c, P2) + borrow(r2, b1);
    r2 -= b1;
    var r3 = d - P3 - b2;
    // The number is below 2^255: the difference is negative if and only if its highest bit is set.
    var mask = r3 >> 63;
    return new Fp(
        either(mask, a, r0), either(mask, b, r1), either(mask, c, r2), either(mask, d, r3));
  }

  private static long either(long mask, long where, long elsewhere) {
    return (where & mask) | (elsewhere & ~mask);
  }

  private static long high(long x, long y) {
    return Math.unsignedMultiplyHigh(x, y);
  }

  /** 1 if a sum overflowed: it is below its summand then. */
  private static long carry(long sum, long summand) {
    return Long.compareUnsigned(sum, summand) < 0 ? 1 : 0;
  }

  private static long borrow(long from, long taken) {
    return Long.compareUnsigned(from, taken) < 0 ? 1 : 0;
  }
}
