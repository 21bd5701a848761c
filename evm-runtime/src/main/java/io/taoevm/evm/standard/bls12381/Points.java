package io.taoevm.evm.standard.bls12381;

import io.taoevm.chain.primitive.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import supranational.blst.P1;
import supranational.blst.P1_Affine;
import supranational.blst.P2;
import supranational.blst.P2_Affine;

/**
 * Points as EIP-2537 writes them: coordinates of 64 bytes, zeros at infinity. The native library
 * writes 48 bytes, marks infinity by a flag in the first byte and puts the imaginary part of a
 * coordinate first.
 */
final class Points {
  /** Length of a field element. */
  static final int FIELD = 64;

  /** Length of a point of the first group. */
  static final int G1 = 2 * FIELD;

  /** Length of a point of the second group. */
  static final int G2 = 4 * FIELD;

  private static final int NATIVE_FIELD = 48;
  private static final int PADDING = FIELD - NATIVE_FIELD;
  private static final byte INFINITY = 0x40;
  private static final byte[] MODULUS = Arrays.copyOfRange(Fp.MODULUS.toByteArray(), 0, 48);

  /** Order of fields in the native form, for each place of ours. */
  private static final int[] ORDER_G1 = {0, 1};

  private static final int[] ORDER_G2 = {1, 0, 3, 2};

  private Points() {}

  /** The point of the curve at {@code at}; empty if that is none. */
  static Optional<P1_Affine> readG1(byte[] input, int at) {
    return toNative(input, at, ORDER_G1).flatMap(Points::decodeG1);
  }

  /** As {@link #readG1}, and in the subgroup. */
  static Optional<P1_Affine> readG1InGroup(byte[] input, int at) {
    return readG1(input, at).filter(P1_Affine::in_group);
  }

  static Optional<P2_Affine> readG2(byte[] input, int at) {
    return toNative(input, at, ORDER_G2).flatMap(Points::decodeG2);
  }

  static Optional<P2_Affine> readG2InGroup(byte[] input, int at) {
    return readG2(input, at).filter(P2_Affine::in_group);
  }

  /** A point in the library's own form, compressed or not; empty if the library refuses it. */
  static Optional<P1_Affine> decodeG1(byte[] encoded) {
    try {
      return Optional.of(new P1_Affine(encoded));
    } catch (
        @SuppressWarnings("unused")
        RuntimeException refused) {
      return Optional.empty(); // the binding has no other exception for a bad point
    }
  }

  static Optional<P2_Affine> decodeG2(byte[] encoded) {
    try {
      return Optional.of(new P2_Affine(encoded));
    } catch (
        @SuppressWarnings("unused")
        RuntimeException refused) {
      return Optional.empty(); // the binding has no other exception for a bad point
    }
  }

  static byte[] write(P1 point) {
    return fromNative(point.serialize(), ORDER_G1);
  }

  static byte[] write(P2 point) {
    return fromNative(point.serialize(), ORDER_G2);
  }

  /** The affine point with these coordinates, which is on the curve. */
  static P1 g1(BigInteger x, BigInteger y) {
    var encoded = new byte[2 * NATIVE_FIELD];
    put(encoded, 0, x);
    put(encoded, 1, y);
    return new P1(encoded);
  }

  static P2 g2(Fp2 x, Fp2 y) {
    var encoded = new byte[4 * NATIVE_FIELD];
    put(encoded, 0, x.b());
    put(encoded, 1, x.a());
    put(encoded, 2, y.b());
    put(encoded, 3, y.a());
    return new P2(encoded);
  }

  /** The field elements of a finite point in the library's order. */
  static BigInteger[] coordinates(byte[] encoded) {
    var coordinates = new BigInteger[encoded.length / NATIVE_FIELD];
    for (var i = 0; i < coordinates.length; i++) {
      coordinates[i] = new BigInteger(1, encoded, i * NATIVE_FIELD, NATIVE_FIELD);
    }
    return coordinates;
  }

  /** The field element at {@code at}; empty if it is not below the modulus. */
  static Optional<BigInteger> readField(byte[] input, int at) {
    return isField(input, at)
        ? Optional.of(new BigInteger(1, input, at + PADDING, NATIVE_FIELD))
        : Optional.empty();
  }

  private static boolean isField(byte[] input, int at) {
    for (var i = 0; i < PADDING; i++) {
      if (input[at + i] != 0) {
        return false;
      }
    }
    var from = at + PADDING;
    return Arrays.compareUnsigned(input, from, from + NATIVE_FIELD, MODULUS, 0, NATIVE_FIELD) < 0;
  }

  private static Optional<byte[]> toNative(byte[] input, int at, int[] order) {
    var encoded = new byte[order.length * NATIVE_FIELD];
    for (var i = 0; i < order.length; i++) {
      var from = at + i * FIELD;
      if (!isField(input, from)) {
        return Optional.empty();
      }
      System.arraycopy(input, from + PADDING, encoded, order[i] * NATIVE_FIELD, NATIVE_FIELD);
    }
    if (isZero(encoded)) {
      encoded[0] = INFINITY;
    }
    return Optional.of(encoded);
  }

  private static byte[] fromNative(byte[] encoded, int[] order) {
    var output = new byte[order.length * FIELD];
    if ((encoded[0] & INFINITY) != 0) {
      return output;
    }
    for (var i = 0; i < order.length; i++) {
      System.arraycopy(encoded, order[i] * NATIVE_FIELD, output, i * FIELD + PADDING, NATIVE_FIELD);
    }
    return output;
  }

  private static boolean isZero(byte[] bytes) {
    for (var b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static void put(byte[] encoded, int place, BigInteger value) {
    var bytes = Bytes.leftPad(value.toByteArray(), NATIVE_FIELD);
    System.arraycopy(bytes, 0, encoded, place * NATIVE_FIELD, NATIVE_FIELD);
  }
}
