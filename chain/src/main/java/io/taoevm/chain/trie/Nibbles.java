package io.taoevm.chain.trie;

import java.util.Arrays;

/** Half bytes, one per byte, and their packed form in nodes (hex prefix, Yellow Paper, C). */
final class Nibbles {
  static final byte[] NONE = {};

  private static final int ODD = 0x10;
  private static final int LEAF = 0x20;

  private Nibbles() {}

  /** The nibbles of a key, the high one of each byte first. */
  static byte[] of(byte[] key) {
    var nibbles = new byte[2 * key.length];
    for (var i = 0; i < key.length; i++) {
      nibbles[2 * i] = (byte) ((key[i] >>> 4) & 0xf);
      nibbles[2 * i + 1] = (byte) (key[i] & 0xf);
    }
    return nibbles;
  }

  /** How many nibbles two arrays have in common, each from its own offset on. */
  static int commonLength(byte[] a, int fromA, byte[] b, int fromB) {
    var mismatch = Arrays.mismatch(a, fromA, a.length, b, fromB, b.length);
    return mismatch < 0 ? a.length - fromA : mismatch;
  }

  static byte[] from(byte[] nibbles, int start) {
    return start == nibbles.length ? NONE : Arrays.copyOfRange(nibbles, start, nibbles.length);
  }

  static byte[] join(byte[] a, byte[] b) {
    var joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  /** {@code nibble} and then {@code rest}. */
  static byte[] join(int nibble, byte[] rest) {
    var joined = new byte[1 + rest.length];
    joined[0] = (byte) nibble;
    System.arraycopy(rest, 0, joined, 1, rest.length);
    return joined;
  }

  /** The packed form. */
  static byte[] pack(byte[] nibbles, boolean isLeaf) {
    var odd = nibbles.length & 1;
    var packed = new byte[1 + nibbles.length / 2];
    packed[0] = (byte) ((isLeaf ? LEAF : 0) | (odd == 1 ? ODD | nibbles[0] : 0));
    for (var i = 1; i < packed.length; i++) {
      var at = odd + 2 * (i - 1);
      packed[i] = (byte) ((nibbles[at] << 4) | nibbles[at + 1]);
    }
    return packed;
  }

  /** Whether a packed form that begins with this byte belongs to a leaf. */
  static boolean isLeaf(byte first) {
    return (first & LEAF) != 0;
  }

  /** The nibbles of a packed form of at least one byte. */
  static byte[] unpack(byte[] source, int offset, int length) {
    var odd = (source[offset] & ODD) != 0 ? 1 : 0;
    var nibbles = new byte[2 * (length - 1) + odd];
    if (odd == 1) {
      nibbles[0] = (byte) (source[offset] & 0xf);
    }
    for (var i = 1; i < length; i++) {
      var at = odd + 2 * (i - 1);
      nibbles[at] = (byte) ((source[offset + i] >>> 4) & 0xf);
      nibbles[at + 1] = (byte) (source[offset + i] & 0xf);
    }
    return nibbles;
  }
}
