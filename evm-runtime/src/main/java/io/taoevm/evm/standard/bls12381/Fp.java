package io.taoevm.evm.standard.bls12381;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Arithmetic of the base field on plain integers below the modulus. The curve's own operations run
 * in the native library; this serves only the maps to the curve, which the library does not offer.
 */
final class Fp {
  static final BigInteger MODULUS =
      new BigInteger(
          "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f624"
              + "1eabfffeb153ffffb9feffffffffaaab",
          16);

  /** (p + 1) / 4: the exponent of a root, since p = 3 mod 4. */
  private static final BigInteger ROOT = MODULUS.add(BigInteger.ONE).shiftRight(2);

  private static final BigInteger HALF = BigInteger.TWO.modInverse(MODULUS);

  private Fp() {}

  static BigInteger times(BigInteger a, BigInteger b) {
    return a.multiply(b).mod(MODULUS);
  }

  static BigInteger plus(BigInteger a, BigInteger b) {
    var sum = a.add(b);
    return sum.compareTo(MODULUS) < 0 ? sum : sum.subtract(MODULUS);
  }

  static BigInteger minus(BigInteger a, BigInteger b) {
    var difference = a.subtract(b);
    return difference.signum() < 0 ? difference.add(MODULUS) : difference;
  }

  static BigInteger negated(BigInteger a) {
    return a.signum() == 0 ? a : MODULUS.subtract(a);
  }

  static BigInteger halved(BigInteger a) {
    return times(a, HALF);
  }

  /** The inverse of a number other than 0. */
  static BigInteger inverted(BigInteger a) {
    return a.modInverse(MODULUS);
  }

  static Optional<BigInteger> root(BigInteger a) {
    var candidate = a.modPow(ROOT, MODULUS);
    return times(candidate, candidate).equals(a) ? Optional.of(candidate) : Optional.empty();
  }
}
