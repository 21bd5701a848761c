package io.taoevm.evm.standard.bls12381;

import java.math.BigInteger;
import supranational.blst.P2;

/**
 * The map from the quadratic field to the second group: simplified SWU to a curve that is isogenous
 * to ours, the isogeny of degree 3, and the clearing of the cofactor by the endomorphism psi (RFC
 * 9380, 6.6.3, 8.8.2, appendices E.3 and G.3). The isogeny's coefficients, those of low powers
 * first, are small fractions.
 */
final class MapToG2 {
  private static final Fp2 A = Fp2.of(0, 240);
  private static final Fp2 B = Fp2.of(1012, 1012);
  private static final Fp2 Z = Fp2.of(-2, -1);

  /** -B / A. */
  private static final Fp2 X_SCALE = B.negated().times(A.inverted());

  /** B / (Z·A). */
  private static final Fp2 X_EXCEPTIONAL = B.times(Z.times(A).inverted());

  private static final Fp2[] X_NUMERATOR = {
    fraction(304, 304, 9), fraction(0, -8, 3), fraction(4, -4, 3), fraction(1, 0, 9)
  };
  private static final Fp2[] X_DENOMINATOR = {Fp2.of(0, -72), Fp2.of(12, -12), Fp2.ONE};
  private static final Fp2[] Y_NUMERATOR = {
    fraction(752, 752, 27), fraction(0, 88, 9), fraction(-2, 2, 3), fraction(-1, 0, 27)
  };
  private static final Fp2[] Y_DENOMINATOR = {
    Fp2.of(-432, -432), Fp2.of(0, -216), Fp2.of(18, -18), Fp2.ONE
  };

  /** The curve's parameter without its sign, which is negative. */
  private static final BigInteger PARAMETER = new BigInteger("d201000000010000", 16);

  /** By what psi multiplies the conjugate of x: (1 + i) to the power of (1 - p) / 3. */
  private static final Fp2 PSI_X = twistPower(3);

  /** By what psi multiplies the conjugate of y: (1 + i) to the power of (1 - p) / 2. */
  private static final Fp2 PSI_Y = twistPower(2);

  private MapToG2() {}

  /** The point that {@code u} is mapped to. */
  static P2 map(Fp2 u) {
    var x = x(u);
    var y = curve(x).root().orElseThrow(() -> new AssertionError("no point for " + u));
    return clearCofactor(isogeny(x, y.isOdd() == u.isOdd() ? y : y.negated()));
  }

  /** The first of the two candidates that is the abscissa of a point. */
  private static Fp2 x(Fp2 u) {
    var zu2 = Z.times(u.squared());
    var denominator = zu2.squared().plus(zu2);
    var first =
        denominator.isZero() ? X_EXCEPTIONAL : X_SCALE.times(Fp2.ONE.plus(denominator.inverted()));
    return curve(first).root().isPresent() ? first : zu2.times(first);
  }

  private static Fp2 curve(Fp2 x) {
    return x.squared().plus(A).times(x).plus(B);
  }

  private static P2 isogeny(Fp2 x, Fp2 y) {
    var xBelow = polynomial(X_DENOMINATOR, x);
    var yBelow = polynomial(Y_DENOMINATOR, x);
    var below = xBelow.times(yBelow);
    if (below.isZero()) {
      return new P2();
    }
    var inverse = below.inverted();
    return Points.g2(
        polynomial(X_NUMERATOR, x).times(yBelow).times(inverse),
        polynomial(Y_NUMERATOR, x).times(y).times(xBelow).times(inverse));
  }

  private static Fp2 polynomial(Fp2[] coefficients, Fp2 x) {
    var value = Fp2.ZERO;
    for (var i = coefficients.length - 1; i >= 0; i--) {
      value = value.times(x).plus(coefficients[i]);
    }
    return value;
  }

  /** With z the parameter: (z² - z - 1)·P + (z - 1)·psi(P) + psi²(2·P). */
  private static P2 clearCofactor(P2 point) {
    var byParameter = point.dup().mult(PARAMETER).neg();
    var image = psi(point);
    var sum = byParameter.dup().add(image).mult(PARAMETER).neg();
    sum.add(psi(psi(point.dup().dbl())));
    sum.add(byParameter.neg());
    sum.add(image.neg());
    return sum.add(point.dup().neg());
  }

  private static P2 psi(P2 point) {
    if (point.is_inf()) {
      return point;
    }
    var c = Points.coordinates(point.serialize());
    return Points.g2(
        new Fp2(c[1], c[0]).conjugated().times(PSI_X),
        new Fp2(c[3], c[2]).conjugated().times(PSI_Y));
  }

  private static Fp2 fraction(long a, long b, long denominator) {
    return Fp2.of(a, b).times(Fp2.of(denominator, 0).inverted());
  }

  private static Fp2 twistPower(int divisor) {
    var exponent = Fp.MODULUS.subtract(BigInteger.ONE).divide(BigInteger.valueOf(divisor));
    return Fp2.of(1, 1).power(exponent).inverted();
  }
}
