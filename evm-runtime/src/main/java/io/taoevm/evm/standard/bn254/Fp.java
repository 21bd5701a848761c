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
    return plus(y.negated());
  }

  Fp negated() {
    return isZero() ? this : subtract(P0, P1, P2, P3, l0, l1, l2, l3);
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

  /** Takes the modulus off once if the number is not below it. */
  private static Fp reduced(long a, long b, long c, long d) {
    var below =
        d != P3
            ? Long.compareUnsigned(d, P3) < 0
            : c != P2
                ? Long.compareUnsigned(c, P2) < 0
                : b != P1 ? Long.compareUnsigned(b, P1) < 0 : Long.compareUnsigned(a, P0) < 0;
    return below ? new Fp(a, b, c, d) : subtract(a, b, c, d, P0, P1, P2, P3);
  }

  private static Fp subtract(long a, long b, long c, long d, long e, long f, long g, long h) {
    var r0 = a - e;
    var borrow = borrow(a, e);
    var r1 = b - f;
    var borrow1 = borrow(b, f) + borrow(r1, borrow);
    r1 -= borrow;
    var r2 = c - g;
    var borrow2 = borrow(c, g) + borrow(r2, borrow1);
    r2 -= borrow1;
    return new Fp(r0, r1, r2, d - h - borrow2);
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
