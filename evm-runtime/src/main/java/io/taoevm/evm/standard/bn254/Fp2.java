package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/** {@code re + im·u} with u² = -1. */
record Fp2(Fp re, Fp im) {
  static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);
  static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

  /** ξ = 9 + u, no square and no cube: what the extensions above adjoin roots of. */
  static final Fp2 XI = new Fp2(Fp.of(9), Fp.ONE);

  boolean isZero() {
    return re.isZero() && im.isZero();
  }

  Fp2 plus(Fp2 y) {
    return new Fp2(re.plus(y.re), im.plus(y.im));
  }

  Fp2 minus(Fp2 y) {
    return new Fp2(re.minus(y.re), im.minus(y.im));
  }

  Fp2 negated() {
    return new Fp2(re.negated(), im.negated());
  }

  Fp2 conjugated() {
    return new Fp2(re, im.negated());
  }

  Fp2 doubled() {
    return plus(this);
  }

  Fp2 times(Fp2 y) {
    var real = re.times(y.re);
    var imaginary = im.times(y.im);
    var mixed = re.plus(im).times(y.re.plus(y.im));
    return new Fp2(real.minus(imaginary), mixed.minus(real).minus(imaginary));
  }

  Fp2 times(Fp y) {
    return new Fp2(re.times(y), im.times(y));
  }

  Fp2 squared() {
    var product = re.times(im);
    return new Fp2(re.plus(im).times(re.minus(im)), product.doubled());
  }

  /** Times ξ. */
  Fp2 timesXi() {
    var re8 = re.doubled().doubled().doubled();
    var im8 = im.doubled().doubled().doubled();
    return new Fp2(re8.plus(re).minus(im), im8.plus(im).plus(re));
  }

  /** That of 0 is 0. */
  Fp2 inverted() {
    var norm = re.squared().plus(im.squared()).inverted();
    return new Fp2(re.times(norm), im.times(norm).negated());
  }

  Fp2 power(BigInteger exponent) {
    var result = ONE;
    for (var bit : Fp.bits(exponent)) {
      result = result.squared();
      if (bit == 1) {
        result = result.times(this);
      }
    }
    return result;
  }
}
