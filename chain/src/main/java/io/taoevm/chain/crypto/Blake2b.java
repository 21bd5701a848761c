package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;

/**
 * BLAKE2b without a key (RFC 7693), over the concatenation of its arguments. Every mapped account
 * is such a hash, so a node needs it at once; a library in a signed jar would have its signatures
 * verified then, which takes longer than all else that a start does.
 */
public final class Blake2b {
  private static final int BLOCK = 128;
  private static final int ROUNDS = 12;

  /** Fan-out 1, depth 1, no key; the length of the digest is added. */
  private static final long PARAMETERS = 0x01010000;

  private static final long[] IV = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };

  private static final byte[][] SIGMA = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  private Blake2b() {}

  /** 32 bytes. */
  public static byte[] hash256(byte[]... parts) {
    return hash(32, parts);
  }

  /** 64 bytes. */
  public static byte[] hash512(byte[]... parts) {
    return hash(64, parts);
  }

  /** 16 bytes, as Substrate's hashed storage maps prefix their keys with. */
  public static byte[] hash128(byte[]... parts) {
    return hash(16, parts);
  }

  private static byte[] hash(int length, byte[][] parts) {
    var state = IV.clone();
    state[0] ^= PARAMETERS ^ length;
    var block = new byte[BLOCK];
    var words = new long[BLOCK / 8];
    var filled = 0;
    var total = 0L;
    for (var part : parts) {
      for (var from = 0; from < part.length; ) {
        // The last block is marked as such, so a full one waits for whether more comes.
        if (filled == BLOCK) {
          total += BLOCK;
          compress(state, words(block, words), total, 0, false, ROUNDS);
          filled = 0;
        }
        var taken = Math.min(BLOCK - filled, part.length - from);
        System.arraycopy(part, from, block, filled, taken);
        filled += taken;
        from += taken;
      }
    }
    Arrays.fill(block, filled, BLOCK, (byte) 0);
    compress(state, words(block, words), total + filled, 0, true, ROUNDS);
    var digest = new byte[64];
    for (var i = 0; i < 8; i++) {
      Bytes.putLong(digest, 8 * i, Long.reverseBytes(state[i]));
    }
    return Arrays.copyOf(digest, length);
  }

  private static long[] words(byte[] block, long[] words) {
    for (var i = 0; i < words.length; i++) {
      words[i] = Long.reverseBytes(Bytes.getLong(block, 8 * i));
    }
    return words;
  }

  /**
   * The compression function F.
   *
   * @param state eight words, which become the result
   * @param block sixteen words
   * @param countLow bytes so far, this block's included; low word
   * @param rounds not negative; a digest has 12
   */
  public static void compress(
      long[] state, long[] block, long countLow, long countHigh, boolean isLast, long rounds) {
    var v = Arrays.copyOf(state, 16);
    System.arraycopy(IV, 0, v, 8, 8);
    v[12] ^= countLow;
    v[13] ^= countHigh;
    v[14] = isLast ? ~v[14] : v[14];
    for (var round = 0L; round < rounds; round++) {
      var s = SIGMA[(int) (round % 10)];
      mix(v, 0, 4, 8, 12, block[s[0]], block[s[1]]);
      mix(v, 1, 5, 9, 13, block[s[2]], block[s[3]]);
      mix(v, 2, 6, 10, 14, block[s[4]], block[s[5]]);
      mix(v, 3, 7, 11, 15, block[s[6]], block[s[7]]);
      mix(v, 0, 5, 10, 15, block[s[8]], block[s[9]]);
      mix(v, 1, 6, 11, 12, block[s[10]], block[s[11]]);
      mix(v, 2, 7, 8, 13, block[s[12]], block[s[13]]);
      mix(v, 3, 4, 9, 14, block[s[14]], block[s[15]]);
    }
    for (var i = 0; i < 8; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  private static void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] += v[b] + x;
    v[d] = Long.rotateRight(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = Long.rotateRight(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 63);
  }
}
