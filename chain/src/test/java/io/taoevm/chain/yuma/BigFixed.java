package io.taoevm.chain.yuma;

import java.math.BigInteger;

/** Fixed-point arithmetic on whole numbers of any size, as the specification words it. */
final class BigFixed {
  static final BigInteger ZERO = BigInteger.ZERO;
  static final BigInteger ONE = BigInteger.ONE.shiftLeft(32);
  static final BigInteger U16 = BigInteger.valueOf(65_535).shiftLeft(32);
  static final BigInteger U64_MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private BigFixed() {}

  static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }

  static BigInteger saturate(BigInteger value, int bits) {
    BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
    return value.min(limit.subtract(BigInteger.ONE)).max(limit.negate());
  }

  static BigInteger wrap(BigInteger value, int bits) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
    BigInteger low = value.mod(modulus);
    return low.testBit(bits - 1) ? low.subtract(modulus) : low;
  }

  static BigInteger add(BigInteger a, BigInteger b) {
    return saturate(a.add(b), 64);
  }

  static BigInteger sub(BigInteger a, BigInteger b) {
    return saturate(a.subtract(b), 64);
  }

  static BigInteger mul(BigInteger a, BigInteger b) {
    return saturate(a.multiply(b).shiftRight(32), 64);
  }

  static BigInteger mulOrZero(BigInteger a, BigInteger b) {
    BigInteger product = a.multiply(b).shiftRight(32);
    return product.equals(saturate(product, 64)) ? product : ZERO;
  }

  static BigInteger div(BigInteger a, BigInteger b) {
    return divOrZero(a, b, 32, 64);
  }

  static BigInteger divOrZero(BigInteger a, BigInteger b, int fractionBits, int bits) {
    if (b.signum() == 0) {
      return ZERO;
    }
    BigInteger quotient = a.shiftLeft(fractionBits).divide(b);
    return quotient.equals(saturate(quotient, bits)) ? quotient : ZERO;
  }

  static BigInteger saturatingDiv(BigInteger a, BigInteger b) {
    return saturate(a.shiftLeft(32).divide(b), 64);
  }

  static BigInteger ofProportion(int value) {
    return div(big(value).shiftLeft(32), U16);
  }

  static int toProportion(BigInteger raw) {
    return mul(raw, U16).shiftRight(32).max(ZERO).min(big(65_535)).intValue();
  }

  static BigInteger exp(BigInteger x) {
    BigInteger limit = ONE.multiply(big(20));
    BigInteger clamped = x.min(limit).max(limit.negate());
    if (clamped.signum() == 0) {
      return ONE;
    }
    if (clamped.equals(ONE)) {
      return big(11_674_931_200L);
    }
    BigInteger a = clamped.abs();
    BigInteger sum = a.add(ONE);
    BigInteger term = a;
    for (int i = 2; i <= 31; i++) {
      term = term.multiply(a).shiftRight(32).divide(big(i));
      sum = sum.add(term);
    }
    return clamped.signum() < 0 ? BigInteger.ONE.shiftLeft(64).divide(sum) : sum;
  }
}
