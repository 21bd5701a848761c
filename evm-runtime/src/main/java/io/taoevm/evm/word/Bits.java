package io.taoevm.evm.word;

/**
 * Shifts, bytes and signs. Every method works on four longs at {@code x} of {@code s} in place; a
 * second operand is read at its own index.
 */
public final class Bits {
  private Bits() {}

  /** SHL: x shifted left by the number at {@code by}. */
  public static void shiftLeft(long[] s, int x, int by) {
    var limbs = distance(s, by);
    if (limbs < 0) {
      set(s, x, 0);
      return;
    }
    shiftLeftBy(s, x, (int) s[by]);
  }

  /** Shifts left by 0 to 255 bits. */
  public static void shiftLeftBy(long[] s, int x, int bits) {
    var x0 = s[x];
    var x1 = s[x + 1];
    var x2 = s[x + 2];
    var x3 = s[x + 3];
    var shift = bits & 63;
    if (shift != 0) {
      x3 = (x3 << shift) | (x2 >>> (64 - shift));
      x2 = (x2 << shift) | (x1 >>> (64 - shift));
      x1 = (x1 << shift) | (x0 >>> (64 - shift));
      x0 <<= shift;
    }
    switch (bits >>> 6) {
      case 0 -> put(s, x, x0, x1, x2, x3);
      case 1 -> put(s, x, 0, x0, x1, x2);
      case 2 -> put(s, x, 0, 0, x0, x1);
      default -> put(s, x, 0, 0, 0, x0);
    }
  }

  /** SHR: x shifted right by the number at {@code by}, zeros from the left. */
  public static void shiftRight(long[] s, int x, int by) {
    var limbs = distance(s, by);
    if (limbs < 0) {
      set(s, x, 0);
      return;
    }
    shiftRightBy(s, x, (int) s[by], 0);
  }

  /** SAR: x shifted right by the number at {@code by}, its sign from the left. */
  public static void shiftRightSigned(long[] s, int x, int by) {
    var sign = s[x + 3] >> 63;
    var limbs = distance(s, by);
    if (limbs < 0) {
      set(s, x, sign);
      return;
    }
    shiftRightBy(s, x, (int) s[by], sign);
  }

  /** Shifts right by 0 to 255 bits; {@code fill} (0 or -1) comes from the left. */
  public static void shiftRightBy(long[] s, int x, int bits, long fill) {
    var x0 = s[x];
    var x1 = s[x + 1];
    var x2 = s[x + 2];
    var x3 = s[x + 3];
    var shift = bits & 63;
    if (shift != 0) {
      x0 = (x0 >>> shift) | (x1 << (64 - shift));
      x1 = (x1 >>> shift) | (x2 << (64 - shift));
      x2 = (x2 >>> shift) | (x3 << (64 - shift));
      x3 = (x3 >>> shift) | (fill << (64 - shift));
    }
    switch (bits >>> 6) {
      case 0 -> put(s, x, x0, x1, x2, x3);
      case 1 -> put(s, x, x1, x2, x3, fill);
      case 2 -> put(s, x, x2, x3, fill, fill);
      default -> put(s, x, x3, fill, fill, fill);
    }
  }

  /** BYTE: the byte of x whose index, from the most significant, is the number at {@code index}. */
  public static void byteAt(long[] s, int x, int index) {
    var i = s[index];
    if ((s[index + 1] | s[index + 2] | s[index + 3]) != 0 || i < 0 || i > 31) {
      set(s, x, 0);
      return;
    }
    var limb = s[x + 3 - (int) (i >>> 3)];
    put(s, x, (limb >>> (56 - 8 * (i & 7))) & 0xFF, 0, 0, 0);
  }

  /** SIGNEXTEND: x read as a signed number of {@code size} + 1 bytes. */
  public static void signExtend(long[] s, int x, int size) {
    var n = s[size];
    if ((s[size + 1] | s[size + 2] | s[size + 3]) != 0 || n < 0 || n > 30) {
      return;
    }
    var limb = (int) (n >>> 3);
    var shift = 56 - 8 * (int) (n & 7);
    var extended = (s[x + limb] << shift) >> shift;
    s[x + limb] = extended;
    for (var i = limb + 1; i < 4; i++) {
      s[x + i] = extended >> 63;
    }
  }

  /** CLZ: how many bits before the first 1; 256 for zero (EIP-7939). */
  public static void countLeadingZeros(long[] s, int x) {
    put(s, x, 256 - Multiplication.bitLength(s, x), 0, 0, 0);
  }

  private static int distance(long[] s, int by) {
    var bits = s[by];
    return (s[by + 1] | s[by + 2] | s[by + 3]) != 0 || bits < 0 || bits > 255
        ? -1
        : (int) (bits >>> 6);
  }

  private static void set(long[] s, int x, long limb) {
    put(s, x, limb, limb, limb, limb);
  }

  private static void put(long[] s, int x, long x0, long x1, long x2, long x3) {
    s[x] = x0;
    s[x + 1] = x1;
    s[x + 2] = x2;
    s[x + 3] = x3;
  }
}
