package io.taoevm.evm.standard.bn254;

import io.taoevm.chain.primitive.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * The three operations of EIP-196 and EIP-197 over their byte formats; no result means that the
 * input is invalid.
 */
public final class Bn254 {
  /** Bytes of one pair in the input of {@link #pairing}. */
  public static final int PAIR_LENGTH = 192;

  private static final int POINT_LENGTH = 64;
  private static final int NUMBER_LENGTH = 32;

  private Bn254() {}

  /** The sum of two points; the input is cut or padded with zeros to 128 bytes. */
  public static Optional<byte[]> add(byte[] input) {
    var points = Arrays.copyOf(input, 2 * POINT_LENGTH);
    return g1(points, 0).flatMap(p -> g1(points, POINT_LENGTH).map(q -> bytes(p.plus(q))));
  }

  /** A multiple of a point; the input is cut or padded with zeros to 96 bytes. */
  public static Optional<byte[]> multiply(byte[] input) {
    var padded = Arrays.copyOf(input, POINT_LENGTH + NUMBER_LENGTH);
    return g1(padded, 0).map(p -> bytes(p.times(number(padded, POINT_LENGTH))));
  }

  /**
   * Whether the product of the pairings of all pairs is one; a length that is no multiple of 192 is
   * invalid.
   */
  public static Optional<Boolean> pairing(byte[] input) {
    if (input.length % PAIR_LENGTH != 0) {
      return Optional.empty();
    }
    var pairs = new ArrayList<Pairing.Pair>();
    for (var at = 0; at < input.length; at += PAIR_LENGTH) {
      var p = g1(input, at);
      var q = g2(input, at + POINT_LENGTH);
      if (p.isEmpty() || q.isEmpty()) {
        return Optional.empty();
      }
      pairs.add(new Pairing.Pair(p.get(), q.get()));
    }
    return Optional.of(Pairing.productIsOne(pairs));
  }

  private static Optional<G1> g1(byte[] input, int at) {
    return fp(input, at)
        .flatMap(x -> fp(input, at + NUMBER_LENGTH).map(y -> new G1(x, y)))
        .filter(G1::isOnCurve);
  }

  /** The imaginary part of each coordinate comes first. */
  private static Optional<G2> g2(byte[] input, int at) {
    return fp2(input, at)
        .flatMap(x -> fp2(input, at + 2 * NUMBER_LENGTH).map(y -> new G2(x, y)))
        .filter(G2::isOnCurve)
        .filter(G2::isInSubgroup);
  }

  private static Optional<Fp2> fp2(byte[] input, int at) {
    return fp(input, at).flatMap(im -> fp(input, at + NUMBER_LENGTH).map(re -> new Fp2(re, im)));
  }

  private static Optional<Fp> fp(byte[] input, int at) {
    return Optional.of(number(input, at)).filter(n -> n.compareTo(Fp.MODULUS) < 0).map(Fp::of);
  }

  private static BigInteger number(byte[] input, int at) {
    return new BigInteger(1, input, at, NUMBER_LENGTH);
  }

  private static byte[] bytes(G1 point) {
    return Bytes.concat(
        Bytes.leftPad(point.x().value().toByteArray(), NUMBER_LENGTH),
        Bytes.leftPad(point.y().value().toByteArray(), NUMBER_LENGTH));
  }
}
