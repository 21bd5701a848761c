package io.taoevm.evm.word;

/**
 * Products and powers. Every method reads its operands at the given indexes of {@code s} and writes
 * four longs at {@code to}, which may be an operand's index.
 */
public final class Multiplication {
  private Multiplication() {}

  /** x · y modulo 2^256. */
  public static void multiply(long[] s, int x, int y, int to) {
    var x0 = s[x];
    var x1 = s[x + 1];
    var x2 = s[x + 2];
    var x3 = s[x + 3];
    var y0 = s[y];
    var y1 = s[y + 1];
    var y2 = s[y + 2];
    var y3 = s[y + 3];
    if ((x1 | x2 | x3 | y1 | y2 | y3) == 0) {
      s[to] = x0 * y0;
      s[to + 1] = Math.unsignedMultiplyHigh(x0, y0);
      s[to + 2] = 0;
      s[to + 3] = 0;
      return;
    }
    // Column by column; c is what goes over to the next column, cc to the one after.
    var r0 = x0 * y0;
    var c = Math.unsignedMultiplyHigh(x0, y0);

    var low = x0 * y1;
    var r1 = c + low;
    var cc = Math.unsignedMultiplyHigh(x0, y1) + carry(r1, low);
    low = x1 * y0;
    r1 += low;
    c = Math.unsignedMultiplyHigh(x1, y0) + carry(r1, low);

    var r2 = cc + c;
    var over = carry(r2, c);
    low = x0 * y2;
    r2 += low;
    over += Math.unsignedMultiplyHigh(x0, y2) + carry(r2, low);
    low = x1 * y1;
    r2 += low;
    over += Math.unsignedMultiplyHigh(x1, y1) + carry(r2, low);
    low = x2 * y0;
    r2 += low;
    over += Math.unsignedMultiplyHigh(x2, y0) + carry(r2, low);

    s[to] = r0;
    s[to + 1] = r1;
    s[to + 2] = r2;
    s[to + 3] = over + x0 * y3 + x1 * y2 + x2 * y1 + x3 * y0;
  }

  private static long carry(long sum, long addend) {
    return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
  }

  /** All 512 bits of x · y, eight longs at {@code to}, which must not overlap the operands. */
  static void full(long[] s, int x, int y, int to) {
    for (var i = 0; i < 8; i++) {
      s[to + i] = 0;
    }
    for (var i = 0; i < 4; i++) {
      var xi = s[x + i];
      if (xi == 0) {
        continue;
      }
      var over = 0L;
      for (var j = 0; j < 4; j++) {
        var yj = s[y + j];
        var low = xi * yj;
        var high = Math.unsignedMultiplyHigh(xi, yj);
        low += over;
        high += carry(low, over);
        var sum = s[to + i + j] + low;
        high += carry(sum, low);
        s[to + i + j] = sum;
        over = high;
      }
      s[to + i + 4] = over;
    }
  }

  /**
   * base ^ exponent modulo 2^256, from the highest bit down. Uses eight longs from {@code scratch}.
   */
  public static void power(long[] s, int base, int exponent, int to, int scratch) {
    var bits = bitLength(s, exponent);
    var result = scratch;
    var factor = scratch + 4;
    for (var i = 0; i < 4; i++) {
      s[factor + i] = s[base + i];
      s[result + i] = 0;
    }
    s[result] = 1;
    if ((s[factor + 1] | s[factor + 2] | s[factor + 3]) == 0
        && Long.bitCount(s[factor]) == 1
        && bits <= 16) {
      powerOfTwo(s, Long.numberOfTrailingZeros(s[factor]) * s[exponent], to);
      return;
    }
    for (var bit = bits - 1; bit >= 0; bit--) {
      multiply(s, result, result, result);
      if (((s[exponent + (bit >>> 6)] >>> bit) & 1) != 0) {
        multiply(s, result, factor, result);
      }
    }
    System.arraycopy(s, result, s, to, 4);
  }

  private static void powerOfTwo(long[] s, long bit, int to) {
    for (var i = 0; i < 4; i++) {
      s[to + i] = bit >>> 6 == i ? 1L << bit : 0;
    }
  }

  /** The position of the highest bit that is 1, counted from 1; 0 for zero. */
  public static int bitLength(long[] s, int x) {
    for (var i = 3; i >= 0; i--) {
      if (s[x + i] != 0) {
        return (i + 1) * 64 - Long.numberOfLeadingZeros(s[x + i]);
      }
    }
    return 0;
  }
}
