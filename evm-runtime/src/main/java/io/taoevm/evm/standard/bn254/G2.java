package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/** A point of the twist y² = x³ + 3/ξ over Fp2, affine; infinity is (0, 0). */
record G2(Fp2 x, Fp2 y) {
  /** The order of both groups. */
  static final BigInteger ORDER =
      new BigInteger(
          "21888242871839275222246405745257275088548364400416034343698204186575808495617");

  static final Fp2 B = Fp2.XI.inverted().times(Fp.of(3));
  private static final G2 INFINITY = new G2(Fp2.ZERO, Fp2.ZERO);

  boolean isInfinity() {
    return x.isZero() && y.isZero();
  }

  boolean isOnCurve() {
    return isInfinity() || y.squared().equals(x.squared().times(x).plus(B));
  }

  /**
   * Whether a point of the curve lies in the subgroup that the pairing is defined on. With u the
   * curve's parameter and ψ the Frobenius map, those points and no others have {@code (u + 1)·Q +
   * ψ(u·Q) + ψ²(u·Q) = ψ³(2u·Q)} (El Housni, Guillevic and Piellard, "Co-factor clearing and
   * subgroup membership testing on pairing-friendly curves", 2022), which takes a multiplication by
   * 63 bits where that by the order takes 254.
   */
  boolean isInSubgroup() {
    if (isInfinity()) {
      return true;
    }
    var multiple = times(Pairing.U_DIGITS);
    if (multiple.isInfinity()) {
      return false;
    }
    var first = multiple.frobenius();
    var second = first.frobenius();
    var third = second.frobenius().negated();
    return new Jacobian(x, y, Fp2.ONE)
        .plus(multiple)
        .plus(first)
        .plus(second)
        .plus(third)
        .plus(third)
        .z
        .isZero();
  }

  /** The multiple by signed digits, of a point other than infinity. */
  G2 times(int[] digits) {
    var inverse = negated();
    var sum = new Jacobian(x, y, Fp2.ONE);
    for (var i = 1; i < digits.length; i++) {
      sum = sum.doubled();
      if (digits[i] != 0) {
        sum = sum.plus(digits[i] > 0 ? this : inverse);
      }
    }
    return sum.affine();
  }

  G2 negated() {
    return new G2(x, y.negated());
  }

  /** The image under the Frobenius map of the untwisted curve. */
  G2 frobenius() {
    return new G2(x.conjugated().times(Fp12.frobenius(2)), y.conjugated().times(Fp12.frobenius(3)));
  }

  /** (x/z², y/z³); infinity where z is 0. */
  private record Jacobian(Fp2 x, Fp2 y, Fp2 z) {
    Jacobian doubled() {
      var yy = y.squared();
      var s = x.times(yy).doubled().doubled();
      var m = x.squared();
      m = m.doubled().plus(m);
      var newX = m.squared().minus(s.doubled());
      var yyyy8 = yy.squared().doubled().doubled().doubled();
      return new Jacobian(newX, m.times(s.minus(newX)).minus(yyyy8), y.times(z).doubled());
    }

    Jacobian plus(G2 q) {
      if (z.isZero()) {
        return new Jacobian(q.x, q.y, Fp2.ONE);
      }
      var zz = z.squared();
      var h = q.x.times(zz).minus(x);
      var r = q.y.times(zz).times(z).minus(y);
      if (h.isZero()) {
        return r.isZero() ? doubled() : new Jacobian(Fp2.ONE, Fp2.ONE, Fp2.ZERO);
      }
      var hh = h.squared();
      var hhh = hh.times(h);
      var v = x.times(hh);
      var newX = r.squared().minus(hhh).minus(v.doubled());
      return new Jacobian(newX, r.times(v.minus(newX)).minus(y.times(hhh)), z.times(h));
    }

    G2 affine() {
      if (z.isZero()) {
        return INFINITY;
      }
      var inverse = z.inverted();
      var square = inverse.squared();
      return new G2(x.times(square), y.times(square).times(inverse));
    }
  }
}
