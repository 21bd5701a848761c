package io.taoevm.chain.pool;

import java.math.BigInteger;
import java.util.Optional;

/**
 * scale · (base ratio)^(exponent ratio) in integers: the power function of the curve
 * (staking-and-pools 2). Small exponents are exact, others come from a series whose last bit is
 * part of the rule.
 */
final class RatioPower {
  private static final BigInteger LARGEST_EXACT = BigInteger.valueOf(1024);
  private static final int LEAST_PRECISION = 32;

  private RatioPower() {}

  /** A ratio of two integers that are not negative. */
  record Ratio(BigInteger numerator, BigInteger denominator) {
    private Ratio reduced() {
      var divisor = numerator.gcd(denominator);
      return new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    private boolean isSmall() {
      return numerator.compareTo(LARGEST_EXACT) <= 0 && denominator.compareTo(LARGEST_EXACT) <= 0;
    }
  }

  /**
   * The power, rounded down where it is exact; empty if a denominator is zero.
   *
   * @param precision fraction bits asked of the series; at least eight more than those of the scale
   *     are used
   */
  static Optional<BigInteger> of(Ratio base, Ratio exponent, int precision, BigInteger scale) {
    if (base.denominator.signum() == 0 || exponent.denominator.signum() == 0) {
      return Optional.empty();
    }
    if (base.numerator.signum() == 0) {
      return Optional.of(BigInteger.ZERO);
    }
    if (exponent.numerator.signum() == 0) {
      return Optional.of(scale);
    }
    var reduced = exponent.reduced();
    if (reduced.isSmall()) {
      return Optional.of(exact(base, reduced, scale));
    }
    int bits = Math.max(Math.max(precision, LEAST_PRECISION), scale.bitLength() + 8);
    return Optional.of(PowerSeries.ofPrecision(bits).power(base, reduced, scale));
  }

  /** The largest r with r^d · denominator^n <= numerator^n · scale^d for the exponent n/d. */
  private static BigInteger exact(Ratio base, Ratio exponent, BigInteger scale) {
    int n = exponent.numerator.intValue();
    int d = exponent.denominator.intValue();
    var radicand = base.numerator.pow(n).multiply(scale.pow(d)).divide(base.denominator.pow(n));
    return switch (d) {
      case 1 -> radicand;
      case 2 -> radicand.sqrt();
      default -> root(radicand, d);
    };
  }

  /** The integer root, bit by bit from the highest that it can have. */
  private static BigInteger root(BigInteger radicand, int degree) {
    var root = BigInteger.ZERO;
    for (int bit = (radicand.bitLength() - 1) / degree; bit >= 0; bit--) {
      var candidate = root.setBit(bit);
      if (candidate.pow(degree).compareTo(radicand) <= 0) {
        root = candidate;
      }
    }
    return root;
  }
}
