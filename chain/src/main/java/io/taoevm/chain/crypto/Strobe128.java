package io.taoevm.chain.crypto;

import java.util.Arrays;

/**
 * The part of the STROBE protocol framework (version 1.0.2, 128 bits of security) that Merlin
 * transcripts need: absorbing of data and metadata, and output of pseudorandom bytes. Not safe for
 * several threads.
 */
final class Strobe128 {
  private static final int RATE = 166;
  private static final int STATE_BYTES = 200;

  private static final int FLAG_INBOUND = 1;
  private static final int FLAG_APPLICATION = 2;
  private static final int FLAG_CIPHER = 4;
  private static final int FLAG_META = 16;

  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final byte[] state = new byte[STATE_BYTES];
  private int position;
  private int begin;

  Strobe128(byte[] protocol) {
    var header = new byte[] {1, (byte) (RATE + 2), 1, 0, 1, 96};
    System.arraycopy(header, 0, state, 0, header.length);
    var name = Merlin.ascii("STROBEv1.0.2");
    System.arraycopy(name, 0, state, header.length, name.length);
    permute(state);
    absorbMeta(protocol, false);
  }

  /** AD with the flag of metadata; {@code more} continues the operation before. */
  void absorbMeta(byte[] data, boolean more) {
    if (!more) {
      beginOperation(FLAG_META | FLAG_APPLICATION);
    }
    absorb(data);
  }

  /** AD. */
  void absorbData(byte[] data) {
    beginOperation(FLAG_APPLICATION);
    absorb(data);
  }

  /** PRF. */
  byte[] squeeze(int length) {
    beginOperation(FLAG_INBOUND | FLAG_APPLICATION | FLAG_CIPHER);
    var output = new byte[length];
    for (var i = 0; i < length; i++) {
      output[i] = state[position];
      state[position] = 0;
      advance();
    }
    return output;
  }

  private void beginOperation(int flags) {
    var oldBegin = begin;
    begin = position + 1;
    absorb(new byte[] {(byte) oldBegin, (byte) flags});
    if ((flags & FLAG_CIPHER) != 0 && position != 0) {
      endBlock();
    }
  }

  private void absorb(byte[] data) {
    for (var b : data) {
      state[position] ^= b;
      advance();
    }
  }

  private void advance() {
    position++;
    if (position == RATE) {
      endBlock();
    }
  }

  private void endBlock() {
    state[position] ^= (byte) begin;
    state[position + 1] ^= 0x04;
    state[RATE + 1] ^= (byte) 0x80;
    permute(state);
    position = 0;
    begin = 0;
  }

  /** Keccak-f[1600] on lanes in little-endian order, as FIPS 202 writes it. */
  private static void permute(byte[] bytes) {
    var a = new long[25];
    for (var i = 0; i < STATE_BYTES; i++) {
      a[i >> 3] |= (bytes[i] & 0xFFL) << (8 * (i & 7));
    }
    var b = new long[25];
    var c = new long[5];
    for (var constant : ROUND_CONSTANTS) {
      theta(a, c);
      rhoAndPi(a, b);
      for (var i = 0; i < 25; i++) {
        var row = 5 * (i / 5);
        a[i] = b[i] ^ (~b[row + (i + 1) % 5] & b[row + (i + 2) % 5]);
      }
      a[0] ^= constant;
    }
    for (var i = 0; i < STATE_BYTES; i++) {
      bytes[i] = (byte) (a[i >> 3] >>> (8 * (i & 7)));
    }
  }

  private static void theta(long[] a, long[] c) {
    Arrays.fill(c, 0);
    for (var i = 0; i < 25; i++) {
      c[i % 5] ^= a[i];
    }
    for (var i = 0; i < 25; i++) {
      a[i] ^= c[(i + 4) % 5] ^ Long.rotateLeft(c[(i + 1) % 5], 1);
    }
  }

  private static void rhoAndPi(long[] a, long[] b) {
    var x = 1;
    var y = 0;
    b[0] = a[0];
    for (var t = 0; t < 24; t++) {
      var nextY = (2 * x + 3 * y) % 5;
      b[y + 5 * nextY] = Long.rotateLeft(a[x + 5 * y], (t + 1) * (t + 2) / 2);
      x = y;
      y = nextY;
    }
  }

  /** Iota's constants by their shift register: bits at 2^j - 1 of the lane. */
  private static long[] roundConstants() {
    var constants = new long[24];
    var register = 1;
    for (var round = 0; round < constants.length; round++) {
      for (var j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << ((1 << j) - 1);
        }
        register = (register << 1) ^ ((register & 0x80) != 0 ? 0x171 : 0);
      }
    }
    return constants;
  }
}
