package io.taoevm.evm.standard.bls12381;

import java.math.BigInteger;
import java.util.Optional;

/** {@code a + b·i} with i² = -1 over the base field. */
record Fp2(BigInteger a, BigInteger b) {
  static final Fp2 ZERO = new Fp2(BigInteger.ZERO, BigInteger.ZERO);
  static final Fp2 ONE = new Fp2(BigInteger.ONE, BigInteger.ZERO);

  static Fp2 of(long a, long b) {
    return new Fp2(BigInteger.valueOf(a).mod(Fp.MODULUS), BigInteger.valueOf(b).mod(Fp.MODULUS));
  }

  static Fp2 of(String hexA, String hexB) {
    return new Fp2(new BigInteger(hexA, 16), new BigInteger(hexB, 16));
  }

  boolean isZero() {
    return a.signum() == 0 && b.signum() == 0;
  }

  Fp2 plus(Fp2 y) {
    return new Fp2(Fp.plus(a, y.a), Fp.plus(b, y.b));
  }

  Fp2 times(Fp2 y) {
    return new Fp2(
        a.multiply(y.a).subtract(b.multiply(y.b)).mod(Fp.MODULUS),
        a.multiply(y.b).add(b.multiply(y.a)).mod(Fp.MODULUS));
  }

  Fp2 squared() {
    return times(this);
  }

  Fp2 negated() {
    return new Fp2(Fp.negated(a), Fp.negated(b));
  }

  Fp2 conjugated() {
    return new Fp2(a, Fp.negated(b));
  }

  private BigInteger norm() {
    return a.multiply(a).add(b.multiply(b)).mod(Fp.MODULUS);
  }

  /** The inverse of a number other than 0. */
  Fp2 inverted() {
    var inverse = Fp.inverted(norm());
    return new Fp2(Fp.times(a, inverse), Fp.times(Fp.negated(b), inverse));
  }

  Fp2 power(BigInteger exponent) {
    var result = ONE;
    for (var i = exponent.bitLength() - 1; i >= 0; i--) {
      result = result.squared();
      if (exponent.testBit(i)) {
        result = result.times(this);
      }
    }
    return result;
  }

  /** A root by the norm: a number is a square here if its norm is one in the base field. */
  Optional<Fp2> root() {
    if (b.signum() == 0) {
      var real = Fp.root(a);
      return real.isPresent()
          ? real.map(root -> new Fp2(root, BigInteger.ZERO))
          : Fp.root(Fp.negated(a)).map(root -> new Fp2(BigInteger.ZERO, root));
    }
    return Fp.root(norm())
        .flatMap(
            length ->
                Fp.root(Fp.halved(Fp.plus(a, length)))
                    .or(() -> Fp.root(Fp.halved(Fp.minus(a, length)))))
        .map(x -> new Fp2(x, Fp.times(b, Fp.inverted(Fp.plus(x, x)))));
  }

  /** {@code sgn0} of RFC 9380, 4.1. */
  boolean isOdd() {
    return a.signum() == 0 ? b.testBit(0) : a.testBit(0);
  }
}
