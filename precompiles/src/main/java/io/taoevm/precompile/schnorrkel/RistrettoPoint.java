package io.taoevm.precompile.schnorrkel;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An element of the group ristretto255 (RFC 9496, section 4) as a point of edwards25519 in extended
 * coordinates.
 */
record RistrettoPoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
  /** The order of the group. */
  static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger LOW_BITS = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.ONE);
  private static final BigInteger NINETEEN = BigInteger.valueOf(19);
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
  private static final BigInteger TWO_D = reduce(D.shiftLeft(1));
  private static final BigInteger SQRT_M1 = TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);

  static final RistrettoPoint IDENTITY =
      new RistrettoPoint(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);
  static final RistrettoPoint BASE = base();

  private static RistrettoPoint base() {
    var y = BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P);
    var square = multiply(y, y);
    var numerator = square.subtract(BigInteger.ONE);
    var denominator = multiply(D, square).add(BigInteger.ONE);
    var x = numerator.multiply(denominator.modInverse(P)).mod(P);
    var root = x.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    if (!multiply(root, root).equals(x)) {
      root = multiply(root, SQRT_M1);
    }
    var even = root.testBit(0) ? P.subtract(root) : root;
    return new RistrettoPoint(even, y, BigInteger.ONE, multiply(even, y));
  }

  /** The element of 32 bytes, if they are the encoding of one. */
  static Optional<RistrettoPoint> decode(byte[] bytes) {
    var s = littleEndian(bytes);
    if (s.compareTo(P) >= 0 || s.testBit(0)) {
      return Optional.empty();
    }
    var ss = multiply(s, s);
    var u1 = reduce(BigInteger.ONE.subtract(ss));
    var u2 = BigInteger.ONE.add(ss);
    var u2Squared = multiply(u2, u2);
    var v = reduce(multiply(D, multiply(u1, u1)).negate().subtract(u2Squared));
    var radicand = multiply(v, u2Squared);
    var root = inverseRoot(radicand);
    if (!multiply(radicand, multiply(root, root)).equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    var dx = multiply(root, u2);
    var dy = multiply(multiply(root, dx), v);
    var x = magnitude(multiply(s.shiftLeft(1), dx));
    var y = multiply(u1, dy);
    var t = multiply(x, y);
    return t.testBit(0) || y.signum() == 0
        ? Optional.empty()
        : Optional.of(new RistrettoPoint(x, y, BigInteger.ONE, t));
  }

  /** The non-negative root of 1/v, or of the square root of -1 times that. */
  private static BigInteger inverseRoot(BigInteger v) {
    var cube = multiply(multiply(v, v), v);
    var seventh = multiply(multiply(cube, cube), v);
    var power = seventh.modPow(P.subtract(BigInteger.valueOf(5)).shiftRight(3), P);
    var root = multiply(cube, power);
    var check = multiply(v, multiply(root, root));
    var one = check.equals(BigInteger.ONE);
    return magnitude(one || check.equals(SQRT_M1) ? root : multiply(root, SQRT_M1));
  }

  private static BigInteger magnitude(BigInteger value) {
    return value.testBit(0) ? P.subtract(value) : value;
  }

  static BigInteger littleEndian(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static BigInteger multiply(BigInteger a, BigInteger b) {
    return reduce(a.multiply(b));
  }

  /** Modulo p = 2^255 - 19, by folding what lies above bit 255. */
  private static BigInteger reduce(BigInteger value) {
    if (value.signum() < 0) {
      return value.mod(P);
    }
    var folded = value;
    while (folded.bitLength() > 255) {
      folded = folded.shiftRight(255).multiply(NINETEEN).add(folded.and(LOW_BITS));
    }
    return folded.compareTo(P) >= 0 ? folded.subtract(P) : folded;
  }

  /** Both points as one sum (the unified addition of RFC 8032, section 5.1.4). */
  RistrettoPoint plus(RistrettoPoint other) {
    var a = multiply(y.subtract(x).add(P), other.y.subtract(other.x).add(P));
    var b = multiply(y.add(x), other.y.add(other.x));
    var c = multiply(multiply(t, TWO_D), other.t);
    var d = multiply(z, other.z).shiftLeft(1);
    var e = b.subtract(a).add(P);
    var f = d.subtract(c).add(P);
    var g = d.add(c);
    var h = b.add(a);
    return new RistrettoPoint(multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h));
  }

  RistrettoPoint doubled() {
    var a = multiply(x, x);
    var b = multiply(y, y);
    var c = multiply(z, z).shiftLeft(1);
    var h = a.add(b);
    var sum = x.add(y);
    var e = h.subtract(multiply(sum, sum)).add(P);
    var g = a.subtract(b).add(P);
    var f = c.add(g);
    return new RistrettoPoint(multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h));
  }

  RistrettoPoint negated() {
    return new RistrettoPoint(P.subtract(x), y, z, P.subtract(t));
  }

  /** {@code a * this + b * other}. */
  RistrettoPoint timesPlus(BigInteger a, RistrettoPoint other, BigInteger b) {
    var both = plus(other);
    var sum = IDENTITY;
    for (var bit = Math.max(a.bitLength(), b.bitLength()) - 1; bit >= 0; bit--) {
      sum = sum.doubled();
      if (a.testBit(bit)) {
        sum = sum.plus(b.testBit(bit) ? both : this);
      } else if (b.testBit(bit)) {
        sum = sum.plus(other);
      }
    }
    return sum;
  }

  /** Whether both stand for the same element; several points do. */
  boolean isSameAs(RistrettoPoint other) {
    return multiply(x, other.y).equals(multiply(y, other.x))
        || multiply(y, other.y).equals(multiply(x, other.x));
  }
}
