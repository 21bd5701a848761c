package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Keccak-256 with the original padding, as Ethereum uses it (the padding of SHA-3 differs).
 *
 * <p>The state is 25 local variables instead of an array, so that nothing is allocated but the
 * result and the compiler keeps lanes in registers; hence the one long method, whose round is the
 * five steps of the Keccak reference (theta, rho and pi, chi, iota) written out per lane. Lane
 * {@code sN} stands at x = N mod 5, y = N / 5. Safe for use by any number of threads.
 */
public final class Keccak {
  /** The hash of no bytes. */
  public static final Hash EMPTY;

  /** The hash of an empty RLP list (the byte 0xc0): the ommers hash of a block without ommers. */
  public static final Hash EMPTY_LIST;

  private static final int RATE = 136;
  private static final int LANES = RATE / 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long[] ROUND_CONSTANTS = {
    0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
    0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
    0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
    0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
    0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
    0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
  };

  static {
    EMPTY = hash(Bytes.EMPTY);
    EMPTY_LIST = hash(new byte[] {(byte) 0xc0});
  }

  private Keccak() {}

  public static Hash hash(byte[] input) {
    return hash(input, 0, input.length);
  }

  /** The hash of {@code length} bytes from {@code offset}, written to {@code output}. */
  public static void hash(byte[] input, int offset, int length, byte[] output, int outputOffset) {
    hash(input, offset, length).write(output, outputOffset);
  }

  /**
   * The hash of {@code length} bytes from {@code offset}.
   *
   * @throws IndexOutOfBoundsException if the range does not lie within the array
   */
  public static Hash hash(byte[] input, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, input.length);

    long s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0;
    long s5 = 0, s6 = 0, s7 = 0, s8 = 0, s9 = 0;
    long s10 = 0, s11 = 0, s12 = 0, s13 = 0, s14 = 0;
    long s15 = 0, s16 = 0, s17 = 0, s18 = 0, s19 = 0;
    long s20 = 0, s21 = 0, s22 = 0, s23 = 0, s24 = 0;
    int at = offset;
    int end = offset + length;
    while (true) {
      boolean last = end - at < RATE;
      if (last) {
        s0 ^= paddedLane(input, at, end, 0);
        s1 ^= paddedLane(input, at, end, 1);
        s2 ^= paddedLane(input, at, end, 2);
        s3 ^= paddedLane(input, at, end, 3);
        s4 ^= paddedLane(input, at, end, 4);
        s5 ^= paddedLane(input, at, end, 5);
        s6 ^= paddedLane(input, at, end, 6);
        s7 ^= paddedLane(input, at, end, 7);
        s8 ^= paddedLane(input, at, end, 8);
        s9 ^= paddedLane(input, at, end, 9);
        s10 ^= paddedLane(input, at, end, 10);
        s11 ^= paddedLane(input, at, end, 11);
        s12 ^= paddedLane(input, at, end, 12);
        s13 ^= paddedLane(input, at, end, 13);
        s14 ^= paddedLane(input, at, end, 14);
        s15 ^= paddedLane(input, at, end, 15);
        s16 ^= paddedLane(input, at, end, 16);
      } else {
        s0 ^= (long) LONGS.get(input, at + 0);
        s1 ^= (long) LONGS.get(input, at + 8);
        s2 ^= (long) LONGS.get(input, at + 16);
        s3 ^= (long) LONGS.get(input, at + 24);
        s4 ^= (long) LONGS.get(input, at + 32);
        s5 ^= (long) LONGS.get(input, at + 40);
        s6 ^= (long) LONGS.get(input, at + 48);
        s7 ^= (long) LONGS.get(input, at + 56);
        s8 ^= (long) LONGS.get(input, at + 64);
        s9 ^= (long) LONGS.get(input, at + 72);
        s10 ^= (long) LONGS.get(input, at + 80);
        s11 ^= (long) LONGS.get(input, at + 88);
        s12 ^= (long) LONGS.get(input, at + 96);
        s13 ^= (long) LONGS.get(input, at + 104);
        s14 ^= (long) LONGS.get(input, at + 112);
        s15 ^= (long) LONGS.get(input, at + 120);
        s16 ^= (long) LONGS.get(input, at + 128);
      }
      for (int round = 0; round < 24; round++) {
        long c0 = s0 ^ s5 ^ s10 ^ s15 ^ s20;
        long c1 = s1 ^ s6 ^ s11 ^ s16 ^ s21;
        long c2 = s2 ^ s7 ^ s12 ^ s17 ^ s22;
        long c3 = s3 ^ s8 ^ s13 ^ s18 ^ s23;
        long c4 = s4 ^ s9 ^ s14 ^ s19 ^ s24;
        long d0 = c4 ^ Long.rotateLeft(c1, 1);
        long d1 = c0 ^ Long.rotateLeft(c2, 1);
        long d2 = c1 ^ Long.rotateLeft(c3, 1);
        long d3 = c2 ^ Long.rotateLeft(c4, 1);
        long d4 = c3 ^ Long.rotateLeft(c0, 1);

        long b0 = s0 ^ d0;
        long b10 = Long.rotateLeft(s1 ^ d1, 1);
        long b20 = Long.rotateLeft(s2 ^ d2, 62);
        long b5 = Long.rotateLeft(s3 ^ d3, 28);
        long b15 = Long.rotateLeft(s4 ^ d4, 27);
        long b16 = Long.rotateLeft(s5 ^ d0, 36);
        long b1 = Long.rotateLeft(s6 ^ d1, 44);
        long b11 = Long.rotateLeft(s7 ^ d2, 6);
        long b21 = Long.rotateLeft(s8 ^ d3, 55);
        long b6 = Long.rotateLeft(s9 ^ d4, 20);
        long b7 = Long.rotateLeft(s10 ^ d0, 3);
        long b17 = Long.rotateLeft(s11 ^ d1, 10);
        long b2 = Long.rotateLeft(s12 ^ d2, 43);
        long b12 = Long.rotateLeft(s13 ^ d3, 25);
        long b22 = Long.rotateLeft(s14 ^ d4, 39);
        long b23 = Long.rotateLeft(s15 ^ d0, 41);
        long b8 = Long.rotateLeft(s16 ^ d1, 45);
        long b18 = Long.rotateLeft(s17 ^ d2, 15);
        long b3 = Long.rotateLeft(s18 ^ d3, 21);
        long b13 = Long.rotateLeft(s19 ^ d4, 8);
        long b14 = Long.rotateLeft(s20 ^ d0, 18);
        long b24 = Long.rotateLeft(s21 ^ d1, 2);
        long b9 = Long.rotateLeft(s22 ^ d2, 61);
        long b19 = Long.rotateLeft(s23 ^ d3, 56);
        long b4 = Long.rotateLeft(s24 ^ d4, 14);

        s0 = b0 ^ (~b1 & b2) ^ ROUND_CONSTANTS[round];
        s1 = b1 ^ (~b2 & b3);
        s2 = b2 ^ (~b3 & b4);
        s3 = b3 ^ (~b4 & b0);
        s4 = b4 ^ (~b0 & b1);
        s5 = b5 ^ (~b6 & b7);
        s6 = b6 ^ (~b7 & b8);
        s7 = b7 ^ (~b8 & b9);
        s8 = b8 ^ (~b9 & b5);
        s9 = b9 ^ (~b5 & b6);
        s10 = b10 ^ (~b11 & b12);
        s11 = b11 ^ (~b12 & b13);
        s12 = b12 ^ (~b13 & b14);
        s13 = b13 ^ (~b14 & b10);
        s14 = b14 ^ (~b10 & b11);
        s15 = b15 ^ (~b16 & b17);
        s16 = b16 ^ (~b17 & b18);
        s17 = b17 ^ (~b18 & b19);
        s18 = b18 ^ (~b19 & b15);
        s19 = b19 ^ (~b15 & b16);
        s20 = b20 ^ (~b21 & b22);
        s21 = b21 ^ (~b22 & b23);
        s22 = b22 ^ (~b23 & b24);
        s23 = b23 ^ (~b24 & b20);
        s24 = b24 ^ (~b20 & b21);
      }
      if (last) {
        return new Hash(
            Long.reverseBytes(s0),
            Long.reverseBytes(s1),
            Long.reverseBytes(s2),
            Long.reverseBytes(s3));
      }
      at += RATE;
    }
  }

  /**
   * Lane {@code lane} of the final block: what is left of the input, 1, zeros, and 0x80 at its end.
   */
  private static long paddedLane(byte[] input, int at, int end, int lane) {
    int from = at + 8 * lane;
    int left = end - from;
    if (left >= 8) {
      return (long) LONGS.get(input, from);
    }
    long value = lane == LANES - 1 ? 0x8000000000000000L : 0;
    if (left >= 0) {
      value ^= 1L << (8 * left);
      for (int i = 0; i < left; i++) {
        value ^= (input[from + i] & 0xFFL) << (8 * i);
      }
    }
    return value;
  }
}
