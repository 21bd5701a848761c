package io.taoevm.chain.pool;

import io.taoevm.chain.math.U64;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A decimal float that counts shares (staking-and-pools 5): mantissa · 10^exponent. Every value is
 * kept with a mantissa above 10^20 and up to 10^21; zero has both parts 0.
 */
public record ShareAmount(BigInteger mantissa, long exponent) {
  public static final ShareAmount ZERO = new ShareAmount(BigInteger.ZERO, 0);

  private static final int MAX_SHIFT = 22;
  private static final BigInteger[] POWERS = powers();
  private static final BigInteger UPPER = POWERS[21];
  private static final BigInteger LOWER = POWERS[20];

  private static BigInteger[] powers() {
    var powers = new BigInteger[MAX_SHIFT + 1];
    powers[0] = BigInteger.ONE;
    for (int i = 1; i <= MAX_SHIFT; i++) {
      powers[i] = powers[i - 1].multiply(BigInteger.TEN);
    }
    return powers;
  }

  /** An unsigned 64-bit integer. */
  public static ShareAmount of(long unsigned) {
    return normalized(U64.toBigInteger(unsigned), 0);
  }

  private static ShareAmount normalized(BigInteger mantissa, long exponent) {
    if (mantissa.signum() == 0) {
      return ZERO;
    }
    while (mantissa.compareTo(UPPER) > 0) {
      mantissa = mantissa.divide(BigInteger.TEN);
      exponent++;
    }
    while (mantissa.compareTo(LOWER) <= 0) {
      mantissa = mantissa.multiply(BigInteger.TEN);
      exponent--;
    }
    return new ShareAmount(mantissa, exponent);
  }

  public boolean isZero() {
    return mantissa.signum() == 0;
  }

  ShareAmount plus(ShareAmount other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    long common = Math.max(exponent, other.exponent);
    return normalized(mantissaAt(common).add(other.mantissaAt(common)), common);
  }

  /** The difference, at least zero; empty if something is taken from zero. */
  Optional<ShareAmount> minus(ShareAmount other) {
    if (other.isZero()) {
      return Optional.of(this);
    }
    if (isZero()) {
      return Optional.empty();
    }
    long common = Math.max(exponent, other.exponent);
    var rest = mantissaAt(common).subtract(other.mantissaAt(common)).max(BigInteger.ZERO);
    return Optional.of(normalized(rest, common));
  }

  private BigInteger mantissaAt(long higherExponent) {
    return mantissa.divide(POWERS[(int) Math.min(higherExponent - exponent, MAX_SHIFT)]);
  }

  /** this · factor / divisor; empty if the divisor is zero. */
  Optional<ShareAmount> multiplyDivide(ShareAmount factor, ShareAmount divisor) {
    return divisor.isZero()
        ? Optional.empty()
        : Optional.of(
            normalized(
                mantissa.multiply(factor.mantissa).divide(divisor.mantissa),
                exponent + factor.exponent - divisor.exponent));
  }

  /** The integer part, at most 2^64 - 1. */
  public long toUnsigned() {
    if (exponent >= 0) {
      return isZero() ? 0 : U64.MAX;
    }
    return U64.saturate(mantissa.divide(POWERS[(int) Math.min(-exponent, MAX_SHIFT)]));
  }
}
