package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a product of optimal ate pairings is one.
 *
 * <p><b>Miller loop.</b> All pairs run through one loop: they share the squarings of the
 * accumulator, and since every step needs one inversion for each pair, all inversions of a step are
 * done with one (Montgomery's trick). That makes affine coordinates, whose lines are the simplest,
 * as fast as projective ones. A line with slope m through T, on the twist, taken at P is {@code yP
 * - m·xP·w + (m·xT - yT)·v·w}.
 *
 * <p><b>Final exponentiation.</b> The easy part makes the norm one, so that conjugation inverts;
 * the hard part is the vectorial addition chain of Scott, Benger, Charlemagne, Dominguez Perez and
 * Kachisa, "On the final exponentiation for calculating pairings on ordinary elliptic curves"
 * (2009), with the curve's parameter u.
 */
final class Pairing {
  /** A point of each group, none at infinity. */
  record Pair(G1 p, G2 q) {}

  private static final BigInteger U = new BigInteger("4965661367192848881");
  private static final int[] U_BITS = Fp.bits(U);

  /** 6u + 2, the highest bit first. */
  private static final int[] LOOP = Fp.bits(U.multiply(BigInteger.valueOf(6)).add(BigInteger.TWO));

  private final List<Pair> pairs;
  private final G2[] points;
  private Fp12 accumulator = Fp12.ONE;

  private Pairing(List<Pair> pairs) {
    this.pairs = pairs;
    this.points = pairs.stream().map(Pair::q).toArray(G2[]::new);
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
    var bases = points.clone();
    for (var i = 1; i < LOOP.length; i++) {
      accumulator = accumulator.squared();
      addLines(points);
      if (LOOP[i] == 1) {
        addLines(bases);
      }
    }
    var images = new G2[bases.length];
    for (var i = 0; i < images.length; i++) {
      images[i] = bases[i].frobenius();
    }
    addLines(images);
    for (var i = 0; i < images.length; i++) {
      images[i] = images[i].frobenius().negated();
    }
    addLines(images);
    return accumulator;
  }

  /**
   * Adds {@code others} to the running points (doubles them if it is the points themselves) and
   * multiplies the lines in.
   */
  @SuppressWarnings("ReferenceEquality") // the very array
  private void addLines(G2[] others) {
    var doubling = others == points;
    var denominators = new Fp2[points.length];
    for (var i = 0; i < points.length; i++) {
      denominators[i] = doubling ? points[i].y().doubled() : others[i].x().minus(points[i].x());
    }
    invertAll(denominators);
    for (var i = 0; i < points.length; i++) {
      var t = points[i];
      var q = others[i];
      var square = t.x().squared();
      var numerator = doubling ? square.doubled().plus(square) : q.y().minus(t.y());
      var slope = numerator.times(denominators[i]);
      var p = pairs.get(i).p;
      accumulator =
          accumulator.timesLine(
              p.y(), slope.times(p.x()).negated(), slope.times(t.x()).minus(t.y()));
      var x = slope.squared().minus(t.x()).minus(q.x());
      points[i] = new G2(x, slope.times(t.x().minus(x)).minus(t.y()));
    }
  }

  private static void invertAll(Fp2[] values) {
    var products = new Fp2[values.length];
    var product = Fp2.ONE;
    for (var i = 0; i < values.length; i++) {
      products[i] = product;
      product = product.times(values[i]);
    }
    var inverse = product.inverted();
    for (var i = values.length - 1; i >= 0; i--) {
      var value = values[i];
      values[i] = inverse.times(products[i]);
      inverse = inverse.times(value);
    }
  }

  private static Fp12 finalExponentiation(Fp12 miller) {
    var easy = miller.conjugated().times(miller.inverted());
    var f = easy.frobenius().frobenius().times(easy);
    var fu = f.power(U_BITS);
    var fu2 = fu.power(U_BITS);
    var fu3 = fu2.power(U_BITS);
    var fp = f.frobenius();
    var fp2 = fp.frobenius();
    var y0 = fp.times(fp2).times(fp2.frobenius());
    var y1 = f.conjugated();
    var y2 = fu2.frobenius().frobenius();
    var y3 = fu.frobenius().conjugated();
    var y4 = fu.times(fu2.frobenius()).conjugated();
    var y5 = fu2.conjugated();
    var y6 = fu3.times(fu3.frobenius()).conjugated();
    var t0 = y6.squared().times(y4).times(y5);
    var t1 = y3.times(y5).times(t0);
    t0 = t0.times(y2);
    t1 = t1.squared().times(t0).squared();
    t0 = t1.times(y1);
    t1 = t1.times(y0);
    return t0.squared().times(t1);
  }
}
