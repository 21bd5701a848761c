package io.taoevm.evm.standard.bn254;

import java.math.BigInteger;

/**
 * A point of y² = x³ + 3 over the base field, affine; the point at infinity is (0, 0), which is on
 * no such curve.
 */
record G1(Fp x, Fp y) {
  static final G1 INFINITY = new G1(Fp.ZERO, Fp.ZERO);
  private static final Fp THREE = Fp.of(3);

  boolean isInfinity() {
    return x.isZero() && y.isZero();
  }

  boolean isOnCurve() {
    return isInfinity() || y.squared().equals(x.squared().times(x).plus(THREE));
  }

  G1 plus(G1 q) {
    return isInfinity() ? q : q.isInfinity() ? this : new Jacobian(x, y, Fp.ONE).plus(q).affine();
  }

  G1 times(BigInteger scalar) {
    if (isInfinity()) {
      return this;
    }
    var sum = Jacobian.INFINITY;
    for (var bit : Fp.bits(scalar)) {
      sum = sum.doubled();
      if (bit == 1) {
        sum = sum.plus(this);
      }
    }
    return sum.affine();
  }

  /** (x/z², y/z³); infinity where z is 0. */
  private record Jacobian(Fp x, Fp y, Fp z) {
    static final Jacobian INFINITY = new Jacobian(Fp.ONE, Fp.ONE, Fp.ZERO);

    Jacobian doubled() {
      var yy = y.squared();
      var s = x.times(yy).doubled().doubled();
      var m = x.squared();
      m = m.doubled().plus(m);
      var newX = m.squared().minus(s.doubled());
      var yyyy8 = yy.squared().doubled().doubled().doubled();
      return new Jacobian(newX, m.times(s.minus(newX)).minus(yyyy8), y.times(z).doubled());
    }

    /** Plus an affine point other than infinity. */
    Jacobian plus(G1 q) {
      if (z.isZero()) {
        return new Jacobian(q.x, q.y, Fp.ONE);
      }
      var zz = z.squared();
      var h = q.x.times(zz).minus(x);
      var r = q.y.times(zz).times(z).minus(y);
      if (h.isZero()) {
        return r.isZero() ? doubled() : INFINITY;
      }
      var hh = h.squared();
      var hhh = hh.times(h);
      var v = x.times(hh);
      var newX = r.squared().minus(hhh).minus(v.doubled());
      return new Jacobian(newX, r.times(v.minus(newX)).minus(y.times(hhh)), z.times(h));
    }

    G1 affine() {
      if (z.isZero()) {
        return G1.INFINITY;
      }
      var inverse = z.inverted();
      var square = inverse.squared();
      return new G1(x.times(square), y.times(square).times(inverse));
    }
  }
}
