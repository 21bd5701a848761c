package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a product of optimal ate pairings is one.
 *
 * <p><b>Miller loop.</b> All pairs run through one loop and share the squarings of the accumulator.
 * The running points are homogeneous, (x/z, y/z), so that no step inverts anything; the loop's
 * number is in non-adjacent form. A line with slope m through T, on the twist, taken at P is {@code
 * yP - m·xP·w + (m·xT - yT)·v·w}, here times any factor of Fp2, since the final exponentiation
 * takes such factors to one. The formulas are those of Aranha, Karabina, Longa, Gebotys and López,
 * "Faster explicit formulas for computing pairings over ordinary curves" (2011), times four.
 *
 * <p><b>Final exponentiation.</b> The easy part makes the norm one, so that conjugation inverts and
 * squaring is cheap; the hard part is the vectorial addition chain of Scott, Benger, Charlemagne,
 * Dominguez Perez and Kachisa, "On the final exponentiation for calculating pairings on ordinary
 * elliptic curves" (2009), with the curve's parameter u.
 */
final class Pairing {
  /** A point of each group, none at infinity. */
  record Pair(G1 p, G2 q) {}

  private static final BigInteger U = new BigInteger("4965661367192848881");

  /** The curve's parameter u. */
  static final int[] U_DIGITS = Fp.signedDigits(U);

  /** 6u + 2. */
  private static final int[] LOOP =
      Fp.signedDigits(U.multiply(BigInteger.valueOf(6)).add(BigInteger.TWO));

  private static final Fp2 THREE_B = G2.B.plus(G2.B).plus(G2.B);

  private final Running[] running;
  private Fp12 accumulator = Fp12.ONE;

  private Pairing(List<Pair> pairs) {
    this.running = pairs.stream().map(Running::new).toArray(Running[]::new);
  }

  /** Points at infinity contribute a factor of one. */
  static boolean productIsOne(List<Pair> pairs) {
    var finite = new ArrayList<Pair>();
    for (var pair : pairs) {
      if (!pair.p.isInfinity() && !pair.q.isInfinity()) {
        finite.add(pair);
      }
    }
    return finite.isEmpty() || finalExponentiation(new Pairing(finite).millerLoop()).isOne();
  }

  private Fp12 millerLoop() {
    for (var i = 1; i < LOOP.length; i++) {
      accumulator = accumulator.squared();
      for (var point : running) {
        point.twice();
      }
      if (LOOP[i] != 0) {
        for (var point : running) {
          point.plus(LOOP[i] > 0 ? point.base : point.base.negated());
        }
      }
    }
    for (var point : running) {
      var image = point.base.frobenius();
      point.plus(image);
      point.plus(image.frobenius().negated());
    }
    return accumulator;
  }

  /** The multiple of a pair's second point that the loop has reached. */
  private final class Running {
    private final Fp px;
    private final Fp py;
    private final G2 base;
    private Fp2 x;
    private Fp2 y;
    private Fp2 z = Fp2.ONE;

    Running(Pair pair) {
      px = pair.p.x();
      py = pair.p.y();
      base = pair.q;
      x = base.x();
      y = base.y();
    }

    /** Doubles the point and multiplies its tangent in. */
    void twice() {
      var yy = y.squared();
      var zz = z.squared();
      var e = zz.times(THREE_B);
      var f = e.doubled().plus(e);
      var h = y.plus(z).squared().minus(yy).minus(zz);
      var xx = x.squared();
      accumulator =
          accumulator.timesLine(
              h.negated().times(py), xx.doubled().plus(xx).times(px), e.minus(yy));
      x = x.times(y).doubled().times(yy.minus(f));
      var ee = e.squared().doubled().doubled();
      y = yy.plus(f).squared().minus(ee.doubled().plus(ee));
      z = yy.times(h).doubled().doubled();
    }

    /** Adds a point and multiplies the line through both in. */
    void plus(G2 q) {
      var theta = y.minus(q.y().times(z));
      var lambda = x.minus(q.x().times(z));
      accumulator =
          accumulator.timesLine(
              lambda.times(py),
              theta.negated().times(px),
              theta.times(q.x()).minus(lambda.times(q.y())));
      var d = lambda.squared();
      var e = lambda.times(d);
      var f = z.times(theta.squared());
      var g = x.times(d);
      var h = e.plus(f).minus(g.doubled());
      x = lambda.times(h);
      y = theta.times(g.minus(h)).minus(e.times(y));
      z = z.times(e);
    }
  }

  private static Fp12 finalExponentiation(Fp12 miller) {
    var easy = miller.conjugated().times(miller.inverted());
    var f = easy.frobenius().frobenius().times(easy);
    var fu = f.cyclotomicPower(U_DIGITS);
    var fu2 = fu.cyclotomicPower(U_DIGITS);
    var fu3 = fu2.cyclotomicPower(U_DIGITS);
    var fp = f.frobenius();
    var fp2 = fp.frobenius();
    var y0 = fp.times(fp2).times(fp2.frobenius());
    var y1 = f.conjugated();
    var y2 = fu2.frobenius().frobenius();
    var y3 = fu.frobenius().conjugated();
    var y4 = fu.times(fu2.frobenius()).conjugated();
    var y5 = fu2.conjugated();
    var y6 = fu3.times(fu3.frobenius()).conjugated();
    var t0 = y6.cyclotomicSquared().times(y4).times(y5);
    var t1 = y3.times(y5).times(t0);
    t0 = t0.times(y2);
    t1 = t1.cyclotomicSquared().times(t0).cyclotomicSquared();
    t0 = t1.times(y1);
    t1 = t1.times(y0);
    return t0.cyclotomicSquared().times(t1);
  }
}
