package io.taoevm.evm.standard.bls12381;

import java.math.BigInteger;
import java.util.Optional;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.Pairing;

/**
 * The operations of EIP-2537 over their byte formats; no result means that the input is invalid.
 */
public final class Bls12381 {
  /** Bytes of a point and a number in the input of {@link #multiplyG1}. */
  public static final int G1_TERM = Points.G1 + 32;

  /** Bytes of a point and a number in the input of {@link #multiplyG2}. */
  public static final int G2_TERM = Points.G2 + 32;

  /** Bytes of one pair in the input of {@link #pairing}. */
  public static final int PAIR = Points.G1 + Points.G2;

  /** The order of the groups. */
  static final BigInteger ORDER =
      new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

  private static final int SCALAR = 32;

  private Bls12381() {}

  /** The sum of two points of the curve, in the subgroup or not. */
  public static Optional<byte[]> addG1(byte[] input) {
    if (input.length != 2 * Points.G1) {
      return Optional.empty();
    }
    return Points.readG1(input, 0)
        .flatMap(
            p -> Points.readG1(input, Points.G1).map(q -> Points.write(p.to_jacobian().add(q))));
  }

  /** The sum of two points of the twist, in the subgroup or not. */
  public static Optional<byte[]> addG2(byte[] input) {
    if (input.length != 2 * Points.G2) {
      return Optional.empty();
    }
    return Points.readG2(input, 0)
        .flatMap(
            p -> Points.readG2(input, Points.G2).map(q -> Points.write(p.to_jacobian().add(q))));
  }

  /** The sum of multiples of points of the first group, at least one. */
  public static Optional<byte[]> multiplyG1(byte[] input) {
    if (!isMultiple(input, G1_TERM)) {
      return Optional.empty();
    }
    var sum = new P1();
    for (var at = 0; at < input.length; at += G1_TERM) {
      var point = Points.readG1InGroup(input, at);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      sum.add(point.get().to_jacobian().mult(scalar(input, at + Points.G1)));
    }
    return Optional.of(Points.write(sum));
  }

  /** The sum of multiples of points of the second group, at least one. */
  public static Optional<byte[]> multiplyG2(byte[] input) {
    if (!isMultiple(input, G2_TERM)) {
      return Optional.empty();
    }
    var sum = new P2();
    for (var at = 0; at < input.length; at += G2_TERM) {
      var point = Points.readG2InGroup(input, at);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      sum.add(point.get().to_jacobian().mult(scalar(input, at + Points.G2)));
    }
    return Optional.of(Points.write(sum));
  }

  /** Whether the product of the pairings of all pairs, at least one, is one. */
  public static Optional<Boolean> pairing(byte[] input) {
    if (!isMultiple(input, PAIR)) {
      return Optional.empty();
    }
    var product = new Pairing(false, "");
    var trivial = true;
    for (var at = 0; at < input.length; at += PAIR) {
      var p = Points.readG1InGroup(input, at);
      var q = Points.readG2InGroup(input, at + Points.G1);
      if (p.isEmpty() || q.isEmpty()) {
        return Optional.empty();
      }
      if (!p.get().is_inf() && !q.get().is_inf()) {
        product.raw_aggregate(q.get(), p.get());
        trivial = false;
      }
    }
    if (trivial) {
      return Optional.of(true);
    }
    product.commit();
    return Optional.of(product.finalverify());
  }

  /** The point of the first group that an element of the base field is mapped to. */
  public static Optional<byte[]> mapToG1(byte[] input) {
    return input.length == Points.FIELD
        ? Points.readField(input, 0).map(u -> Points.write(MapToG1.map(u)))
        : Optional.empty();
  }

  /** The point of the second group that an element of the quadratic field is mapped to. */
  public static Optional<byte[]> mapToG2(byte[] input) {
    if (input.length != 2 * Points.FIELD) {
      return Optional.empty();
    }
    return Points.readField(input, 0)
        .flatMap(
            a ->
                Points.readField(input, Points.FIELD)
                    .map(b -> Points.write(MapToG2.map(new Fp2(a, b)))));
  }

  private static boolean isMultiple(byte[] input, int length) {
    return input.length > 0 && input.length % length == 0;
  }

  private static BigInteger scalar(byte[] input, int at) {
    return new BigInteger(1, input, at, SCALAR).mod(ORDER);
  }
}
