package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/** {@code a + b·w} with w² = v; the group in which the pairing takes its values. */
record Fp12(Fp6 a, Fp6 b) {
  static final Fp12 ONE = new Fp12(Fp6.ONE, Fp6.ZERO);

  /** ξ to the power of i·(p - 1)/6: what the Frobenius map multiplies the coefficient of w^i by. */
  private static final Fp2[] FROBENIUS = frobeniusCoefficients();

  private static Fp2[] frobeniusCoefficients() {
    var step = Fp2.XI.power(Fp.MODULUS.subtract(BigInteger.ONE).divide(BigInteger.valueOf(6)));
    var all = new Fp2[6];
    all[0] = Fp2.ONE;
    for (var i = 1; i < all.length; i++) {
      all[i] = all[i - 1].times(step);
    }
    return all;
  }

  /** The coefficient by which the Frobenius map multiplies that of w^i, 0 to 5. */
  static Fp2 frobenius(int i) {
    return FROBENIUS[i];
  }

  boolean isOne() {
    return equals(ONE);
  }

  Fp12 times(Fp12 y) {
    var aa = a.times(y.a);
    var bb = b.times(y.b);
    var mixed = a.plus(b).times(y.a.plus(y.b));
    return new Fp12(aa.plus(bb.timesV()), mixed.minus(aa).minus(bb));
  }

  Fp12 squared() {
    var product = a.times(b);
    var mixed = a.plus(b).times(a.plus(b.timesV()));
    return new Fp12(mixed.minus(product).minus(product.timesV()), product.plus(product));
  }

  /** Times the line {@code c + (p + q·v)·w}. */
  Fp12 timesLine(Fp2 c, Fp2 p, Fp2 q) {
    var ac = a.times(c);
    var bLine = b.times(p, q);
    var mixed = a.plus(b).times(c.plus(p), q);
    return new Fp12(ac.plus(bLine.timesV()), mixed.minus(ac).minus(bLine));
  }

  /**
   * The square of an element of norm 1 whose order divides p^4 - p^2 + 1, as all are after the easy
   * part of the final exponentiation: three squarings over Fp4 (Granger and Scott, "Faster squaring
   * in the cyclotomic subgroup of sixth degree extensions", 2010).
   */
  Fp12 cyclotomicSquared() {
    var x = squareOverFp4(a.a(), b.b());
    var y = squareOverFp4(b.a(), a.c());
    var z = squareOverFp4(a.b(), b.c());
    return new Fp12(
        new Fp6(threeMinusTwo(x.re, a.a()), threeMinusTwo(y.re, a.b()), threeMinusTwo(z.re, a.c())),
        new Fp6(
            threePlusTwo(z.im.timesXi(), b.a()),
            threePlusTwo(x.im, b.b()),
            threePlusTwo(y.im, b.c())));
  }

  /** {@code re + im·s} with s² = ξ. */
  private record Fp4(Fp2 re, Fp2 im) {}

  private static Fp4 squareOverFp4(Fp2 re, Fp2 im) {
    var reSquared = re.squared();
    var imSquared = im.squared();
    return new Fp4(
        reSquared.plus(imSquared.timesXi()),
        re.plus(im).squared().minus(reSquared).minus(imSquared));
  }

  /** 3x - 2y. */
  private static Fp2 threeMinusTwo(Fp2 x, Fp2 y) {
    return x.minus(y).doubled().plus(x);
  }

  /** 3x + 2y. */
  private static Fp2 threePlusTwo(Fp2 x, Fp2 y) {
    return x.plus(y).doubled().plus(x);
  }

  /** The inverse of an element of norm 1. */
  Fp12 conjugated() {
    return new Fp12(a, b.negated());
  }

  Fp12 inverted() {
    var norm = a.times(a).minus(b.times(b).timesV()).inverted();
    return new Fp12(a.times(norm), b.times(norm).negated());
  }

  /** To the power of the field's characteristic. */
  Fp12 frobenius() {
    return new Fp12(
        new Fp6(
            a.a().conjugated(),
            a.b().conjugated().times(FROBENIUS[2]),
            a.c().conjugated().times(FROBENIUS[4])),
        new Fp6(
            b.a().conjugated().times(FROBENIUS[1]),
            b.b().conjugated().times(FROBENIUS[3]),
            b.c().conjugated().times(FROBENIUS[5])));
  }

  /** An element as {@link #cyclotomicSquared} wants it to the power of signed digits. */
  Fp12 cyclotomicPower(int[] digits) {
    var inverse = conjugated();
    var result = this;
    for (var i = 1; i < digits.length; i++) {
      result = result.cyclotomicSquared();
      if (digits[i] != 0) {
        result = result.times(digits[i] > 0 ? this : inverse);
      }
    }
    return result;
  }
}
