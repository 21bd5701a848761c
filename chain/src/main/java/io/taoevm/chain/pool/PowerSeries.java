package io.taoevm.chain.pool;

import io.taoevm.chain.pool.RatioPower.Ratio;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * exp(ln(base) · exponent) by power series in fixed point. The order of the operations, the guard
 * bits and the moments at which a series stops decide the last bits of every price, so they are
 * rules of the chain (staking-and-pools 2) and no matter of taste. Divisions round toward negative
 * infinity.
 */
final class PowerSeries {
  static final int GUARD_BITS = 24;
  private static final int EXTRA_TERMS = 128;
  static final int MOST_TERMS = 4096;
  private static final BigInteger HALF_GUARD = BigInteger.ONE.shiftLeft(GUARD_BITS - 1);

  /** The precisions that the pool asks for; their logarithms of two are worth keeping. */
  private static final PowerSeries OUTPUT = new PowerSeries(256);

  private static final PowerSeries LIMIT = new PowerSeries(1024);

  private final int precision;
  private final int fractionBits;
  private final int terms;
  private final BigInteger one;
  private final @Nullable LogarithmSeries fastSeries;
  private final BigInteger ln2;

  private PowerSeries(int precision) {
    this.precision = precision;
    this.fractionBits = precision + GUARD_BITS;
    this.terms = Math.min(MOST_TERMS, fractionBits + EXTRA_TERMS);
    this.one = BigInteger.ONE.shiftLeft(fractionBits);
    this.fastSeries =
        fractionBits == LogarithmSeries.FRACTION_BITS
            ? new LogarithmSeries(terms, GUARD_BITS)
            : null;
    this.ln2 = lnOnePlus(one.shiftRight(1).negate()).negate();
  }

  /** The series whose results have the given number of fraction bits before rounding. */
  static PowerSeries ofPrecision(int bits) {
    return switch (bits) {
      case 256 -> OUTPUT;
      case 1024 -> LIMIT;
      default -> new PowerSeries(bits);
    };
  }

  /** ln 2 with the precision's bits and 24 guard bits after the point. */
  BigInteger ln2() {
    return ln2;
  }

  BigInteger power(Ratio base, Ratio exponent, BigInteger scale) {
    var logarithm =
        floorDivide(
            ln(base.numerator()).subtract(ln(base.denominator())).multiply(exponent.numerator()),
            exponent.denominator());
    return rounded(exp(logarithm)).multiply(scale).shiftRight(precision);
  }

  private BigInteger ln(BigInteger value) {
    int exponent = value.bitLength() - 1;
    var mantissa = value.shiftLeft(fractionBits).shiftRight(exponent);
    if (mantissa.compareTo(one.add(one.shiftRight(1))) >= 0) {
      mantissa = mantissa.shiftRight(1);
      exponent++;
    }
    var z = mantissa.subtract(one);
    var logarithm = fastSeries == null ? lnOnePlus(z) : fastSeries.lnOnePlus(z);
    return logarithm.add(ln2OrZero(exponent));
  }

  private BigInteger ln2OrZero(int times) {
    return times == 0 ? BigInteger.ZERO : ln2.multiply(BigInteger.valueOf(times));
  }

  /**
   * @param z between -1/2 and 1/2
   */
  BigInteger lnOnePlus(BigInteger z) {
    var term = z;
    var result = z;
    for (int n = 2; n <= terms; n++) {
      term = term.multiply(z).shiftRight(fractionBits);
      var change = floorDivide(term, BigInteger.valueOf(n));
      if (term.signum() == 0 || change.signum() == 0) {
        break;
      }
      result = n % 2 == 0 ? result.subtract(change) : result.add(change);
      if (isBelowGuard(change)) {
        break;
      }
    }
    return result;
  }

  private BigInteger exp(BigInteger z) {
    var term = one;
    var result = one;
    for (int n = 1; n <= terms; n++) {
      term = floorDivide(term.multiply(z).shiftRight(fractionBits), BigInteger.valueOf(n));
      if (term.signum() == 0) {
        break;
      }
      result = result.add(term);
      if (isBelowGuard(term)) {
        break;
      }
    }
    return result;
  }

  /**
   * Whether a series stops here: also the rule that it stops when its rounded sum stays the same,
   * since a change by at least the guard always moves the rounded sum.
   */
  private static boolean isBelowGuard(BigInteger change) {
    return change.abs().bitLength() <= GUARD_BITS;
  }

  /** The value without its guard bits, rounded half away from zero. */
  private static BigInteger rounded(BigInteger value) {
    var magnitude = value.abs().add(HALF_GUARD).shiftRight(GUARD_BITS);
    return value.signum() < 0 ? magnitude.negate() : magnitude;
  }

  private static BigInteger floorDivide(BigInteger dividend, BigInteger divisor) {
    if (dividend.signum() >= 0) {
      return dividend.divide(divisor);
    }
    var parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() == 0 ? parts[0] : parts[0].subtract(BigInteger.ONE);
  }
}
