package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/** A point of the twist y² = x³ + 3/ξ over Fp2, affine; infinity is (0, 0). */
record G2(Fp2 x, Fp2 y) {
  /** The order of both groups. */
  static final BigInteger ORDER =
      new BigInteger(
          "21888242871839275222246405745257275088548364400416034343698204186575808495617");

  private static final Fp2 B = Fp2.XI.inverted().times(Fp.of(3));
  private static final int[] ORDER_BITS = Fp.bits(ORDER);

  boolean isInfinity() {
    return x.isZero() && y.isZero();
  }

  boolean isOnCurve() {
    return isInfinity() || y.squared().equals(x.squared().times(x).plus(B));
  }

  /** Whether a point of the curve lies in the subgroup that the pairing is defined on. */
  boolean isInSubgroup() {
    if (isInfinity()) {
      return true;
    }
    var sum = new Jacobian(x, y, Fp2.ONE);
    for (var i = 1; i < ORDER_BITS.length; i++) {
      sum = sum.doubled();
      if (ORDER_BITS[i] == 1) {
        sum = sum.plus(this);
      }
    }
    return sum.z.isZero();
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
  }
}
