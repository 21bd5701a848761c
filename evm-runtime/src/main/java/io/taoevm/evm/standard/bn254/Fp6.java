package io.taoevm.evm.standard.bn254;

/** {@code a + b·v + c·v²} with v³ = ξ. */
record Fp6(Fp2 a, Fp2 b, Fp2 c) {
  static final Fp6 ZERO = new Fp6(Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);
  static final Fp6 ONE = new Fp6(Fp2.ONE, Fp2.ZERO, Fp2.ZERO);

  Fp6 plus(Fp6 y) {
    return new Fp6(a.plus(y.a), b.plus(y.b), c.plus(y.c));
  }

  Fp6 minus(Fp6 y) {
    return new Fp6(a.minus(y.a), b.minus(y.b), c.minus(y.c));
  }

  Fp6 negated() {
    return new Fp6(a.negated(), b.negated(), c.negated());
  }

  Fp6 times(Fp6 y) {
    var aa = a.times(y.a);
    var bb = b.times(y.b);
    var cc = c.times(y.c);
    var bc = b.plus(c).times(y.b.plus(y.c)).minus(bb).minus(cc);
    var ab = a.plus(b).times(y.a.plus(y.b)).minus(aa).minus(bb);
    var ac = a.plus(c).times(y.a.plus(y.c)).minus(aa).minus(cc);
    return new Fp6(aa.plus(bc.timesXi()), ab.plus(cc.timesXi()), ac.plus(bb));
  }

  /** Times {@code p + q·v}, as lines of the Miller loop are. */
  Fp6 times(Fp2 p, Fp2 q) {
    var ap = a.times(p);
    var bq = b.times(q);
    var ab = a.plus(b).times(p.plus(q)).minus(ap).minus(bq);
    return new Fp6(ap.plus(c.times(q).timesXi()), ab, c.times(p).plus(bq));
  }

  Fp6 times(Fp2 y) {
    return new Fp6(a.times(y), b.times(y), c.times(y));
  }

  Fp6 timesV() {
    return new Fp6(c.timesXi(), a, b);
  }

  Fp6 inverted() {
    var p = a.squared().minus(b.times(c).timesXi());
    var q = c.squared().timesXi().minus(a.times(b));
    var r = b.squared().minus(a.times(c));
    var norm = a.times(p).plus(c.times(q).timesXi()).plus(b.times(r).timesXi()).inverted();
    return new Fp6(p.times(norm), q.times(norm), r.times(norm));
  }
}
