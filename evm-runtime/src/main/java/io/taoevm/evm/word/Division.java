package io.taoevm.evm.word;

import static java.lang.Math.unsignedMultiplyHigh;

/**
 * Quotients and remainders of unsigned and signed words. Long division (Knuth, The Art of Computer
 * Programming 4.3.1, algorithm D) on limbs of 64 bits; a limb of the quotient comes from one
 * multiplication with a reciprocal (Möller and Granlund, "Improved division by invariant integers",
 * 2011), since the JVM has no division of 128 bits by 64.
 *
 * <p>{@code scratch} names an index of the array from which {@link #SCRATCH} longs may be
 * overwritten. Results may be written over operands. Long, because divisors of one, two and more
 * limbs each have a way of their own without a loop over limbs that are not there.
 */
public final class Division {
  /** How many longs a division uses beside its operands. */
  public static final int SCRATCH = 32;

  private static final int DIVISOR = 10;
  private static final int QUOTIENT = 16;
  private static final int PRODUCT = 22;

  private Division() {}

  /** x / y, 0 if y is 0. */
  public static void divide(long[] s, int x, int y, int to, int scratch) {
    if (isLong(s, y)) {
      if (isLong(s, x)) {
        set(s, to, s[y] == 0 ? 0 : Long.divideUnsigned(s[x], s[y]));
        return;
      }
      if (s[y] == 0) {
        set(s, to, 0);
        return;
      }
    }
    if (less(s, x, y)) {
      set(s, to, 0);
      return;
    }
    if ((s[y + 2] | s[y + 3]) == 0 && s[y + 1] != 0) {
      divideByTwoLimbs(s, x, s[y + 1], s[y], to, true);
      return;
    }
    System.arraycopy(s, x, s, scratch, 4);
    longDivision(s, scratch, 4, y, scratch);
    System.arraycopy(s, scratch + QUOTIENT, s, to, 4);
  }

  /** x mod y, 0 if y is 0. */
  public static void remainder(long[] s, int x, int y, int to, int scratch) {
    if (isLong(s, y)) {
      if (isLong(s, x)) {
        set(s, to, s[y] == 0 ? 0 : Long.remainderUnsigned(s[x], s[y]));
        return;
      }
      if (s[y] == 0) {
        set(s, to, 0);
        return;
      }
    }
    if (less(s, x, y)) {
      System.arraycopy(s, x, s, to, 4);
      return;
    }
    if ((s[y + 2] | s[y + 3]) == 0 && s[y + 1] != 0) {
      divideByTwoLimbs(s, x, s[y + 1], s[y], to, false);
      return;
    }
    System.arraycopy(s, x, s, scratch, 4);
    longDivision(s, scratch, 4, y, scratch);
    System.arraycopy(s, scratch, s, to, 4);
  }

  /**
   * Divides the word at {@code x} by one of two limbs, {@code high} not 0, with all numbers in
   * registers (Möller and Granlund, algorithms 4 and 6).
   */
  private static void divideByTwoLimbs(
      long[] s, int x, long high, long low, int to, boolean wantsQuotient) {
    var shift = Long.numberOfLeadingZeros(high);
    var back = 63 - shift;
    var d1 = high << shift | low >>> 1 >>> back;
    var d0 = low << shift;
    var reciprocal = reciprocal(d1, d0);
    var r1 = s[x + 3] >>> 1 >>> back;
    var r0 = s[x + 3] << shift | s[x + 2] >>> 1 >>> back;
    var q2 = 0L;
    var q1 = 0L;
    var q0 = 0L;
    for (var i = 2; i >= 0; i--) {
      var u0 = s[x + i] << shift | (i == 0 ? 0 : s[x + i - 1] >>> 1 >>> back);
      var fraction = reciprocal * r1 + r0;
      var digit =
          unsignedMultiplyHigh(reciprocal, r1)
              + r1
              + (Long.compareUnsigned(fraction, r0) < 0 ? 1 : 0);
      var rest1 = r0 - digit * d1;
      var t0 = d0 * digit;
      var t1 = unsignedMultiplyHigh(d0, digit);
      // (rest1, u0) - (t1, t0) - (d1, d0)
      r0 = u0 - t0;
      r1 = rest1 - t1 - (Long.compareUnsigned(u0, t0) < 0 ? 1 : 0);
      r1 -= d1 + (Long.compareUnsigned(r0, d0) < 0 ? 1 : 0);
      r0 -= d0;
      digit++;
      if (Long.compareUnsigned(r1, fraction) >= 0) {
        digit--;
        r0 += d0;
        r1 += d1 + (Long.compareUnsigned(r0, d0) < 0 ? 1 : 0);
      }
      if (Long.compareUnsigned(r1, d1) > 0 || (r1 == d1 && Long.compareUnsigned(r0, d0) >= 0)) {
        digit++;
        r1 -= d1 + (Long.compareUnsigned(r0, d0) < 0 ? 1 : 0);
        r0 -= d0;
      }
      q2 = q1;
      q1 = q0;
      q0 = digit;
    }
    s[to] = wantsQuotient ? q0 : r0 >>> shift | r1 << 1 << back;
    s[to + 1] = wantsQuotient ? q1 : r1 >>> shift;
    s[to + 2] = wantsQuotient ? q2 : 0;
    s[to + 3] = 0;
  }

  /** floor((2^192 - 1) / d) - 2^64 for a d of two limbs with its highest bit set. */
  private static long reciprocal(long d1, long d0) {
    var v = reciprocal(d1);
    var p = d1 * v + d0;
    if (Long.compareUnsigned(p, d0) < 0) {
      v--;
      if (Long.compareUnsigned(p, d1) >= 0) {
        v--;
        p -= d1;
      }
      p -= d1;
    }
    var t1 = unsignedMultiplyHigh(v, d0);
    var t0 = v * d0;
    p += t1;
    if (Long.compareUnsigned(p, t1) < 0) {
      v--;
      if (Long.compareUnsigned(p, d1) > 0 || (p == d1 && Long.compareUnsigned(t0, d0) >= 0)) {
        v--;
      }
    }
    return v;
  }

  /** x / y in two's complement, rounded towards zero, 0 if y is 0. Overwrites both operands. */
  public static void divideSigned(long[] s, int x, int y, int to, int scratch) {
    var negative = (s[x + 3] ^ s[y + 3]) < 0;
    absolute(s, x);
    absolute(s, y);
    divide(s, x, y, to, scratch);
    if (negative) {
      negate(s, to);
    }
  }

  /** x mod y in two's complement with the sign of x, 0 if y is 0. Overwrites both operands. */
  public static void remainderSigned(long[] s, int x, int y, int to, int scratch) {
    var negative = s[x + 3] < 0;
    absolute(s, x);
    absolute(s, y);
    remainder(s, x, y, to, scratch);
    if (negative) {
      negate(s, to);
    }
  }

  /** (x + y) mod m without overflow, 0 if m is 0. */
  public static void addModulo(long[] s, int x, int y, int m, int to, int scratch) {
    if ((s[m] | s[m + 1] | s[m + 2] | s[m + 3]) == 0) {
      set(s, to, 0);
      return;
    }
    var over = 0L;
    for (var i = 0; i < 4; i++) {
      var a = s[x + i];
      var sum = a + s[y + i];
      var next = Long.compareUnsigned(sum, a) < 0 ? 1L : 0;
      sum += over;
      next += Long.compareUnsigned(sum, over) < 0 ? 1 : 0;
      s[scratch + i] = sum;
      over = next;
    }
    s[scratch + 4] = over;
    if (over != 0 || !less(s, scratch, m)) {
      longDivision(s, scratch, over == 0 ? 4 : 5, m, scratch);
    }
    System.arraycopy(s, scratch, s, to, 4);
  }

  /** x · y mod m without overflow, 0 if m is 0. */
  public static void multiplyModulo(long[] s, int x, int y, int m, int to, int scratch) {
    if ((s[m] | s[m + 1] | s[m + 2] | s[m + 3]) == 0) {
      set(s, to, 0);
      return;
    }
    Multiplication.full(s, x, y, scratch + PRODUCT);
    System.arraycopy(s, scratch + PRODUCT, s, scratch, 8);
    var limbs = 8;
    while (limbs > 4 && s[scratch + limbs - 1] == 0) {
      limbs--;
    }
    if (limbs > 4 || !less(s, scratch, m)) {
      longDivision(s, scratch, limbs, m, scratch);
    }
    System.arraycopy(s, scratch, s, to, 4);
  }

  /**
   * Divides {@code limbs} limbs at {@code u} (which is {@code scratch}) by the four at {@code y},
   * not zero. The remainder is left at {@code u}, four limbs; the quotient's low four at {@code
   * scratch + QUOTIENT}.
   */
  private static void longDivision(long[] s, int u, int limbs, int y, int scratch) {
    var n = 4;
    while (s[y + n - 1] == 0) {
      n--;
    }
    var shift = Long.numberOfLeadingZeros(s[y + n - 1]);
    var v = scratch + DIVISOR;
    shiftLeft(s, y, n, shift, v);
    s[u + limbs] = shiftLeft(s, u, limbs, shift, u);
    var q = scratch + QUOTIENT;
    s[q] = 0;
    s[q + 1] = 0;
    s[q + 2] = 0;
    s[q + 3] = 0;
    if (n == 1) {
      divideByLimb(s, u, limbs, s[v], q);
    } else {
      divideByLimbs(s, u, limbs, v, n, q);
    }
    shiftRight(s, u, n, shift);
    for (var i = n; i < 4; i++) {
      s[u + i] = 0;
    }
  }

  private static void divideByLimb(long[] s, int u, int limbs, long d, int q) {
    var reciprocal = reciprocal(d);
    var rest = s[u + limbs];
    for (var j = limbs - 1; j >= 0; j--) {
      // Möller and Granlund, algorithm 4.
      var u0 = s[u + j];
      var low = reciprocal * rest;
      var high = unsignedMultiplyHigh(reciprocal, rest);
      low += u0;
      high += rest + (Long.compareUnsigned(low, u0) < 0 ? 1 : 0) + 1;
      var r = u0 - high * d;
      if (Long.compareUnsigned(r, low) > 0) {
        high--;
        r += d;
      }
      if (Long.compareUnsigned(r, d) >= 0) {
        high++;
        r -= d;
      }
      if (j < 4) {
        s[q + j] = high;
      }
      rest = r;
    }
    s[u] = rest;
  }

  private static void divideByLimbs(long[] s, int u, int limbs, int v, int n, int q) {
    var top = s[v + n - 1];
    var second = s[v + n - 2];
    var reciprocal = reciprocal(top);
    for (var j = limbs - n; j >= 0; j--) {
      var digit = quotientDigit(s, u + j + n, top, second, reciprocal);
      if (digit != 0 && subtractProduct(s, u + j, v, n, digit)) {
        digit--;
        addBack(s, u + j, v, n);
      }
      if (j < 4) {
        s[q + j] = digit;
      }
    }
  }

  /** An estimate of the next digit that is right or 1 too high (algorithm D, step 3). */
  private static long quotientDigit(long[] s, int at, long top, long second, long reciprocal) {
    var u2 = s[at];
    var u1 = s[at - 1];
    long digit;
    long rest;
    if (u2 == top) {
      digit = -1L;
      rest = u1 + top;
      if (Long.compareUnsigned(rest, top) < 0) {
        return digit;
      }
    } else {
      var low = reciprocal * u2;
      digit = unsignedMultiplyHigh(reciprocal, u2);
      low += u1;
      digit += u2 + (Long.compareUnsigned(low, u1) < 0 ? 1 : 0) + 1;
      rest = u1 - digit * top;
      if (Long.compareUnsigned(rest, low) > 0) {
        digit--;
        rest += top;
      }
      if (Long.compareUnsigned(rest, top) >= 0) {
        digit++;
        rest -= top;
      }
    }
    var u0 = s[at - 2];
    var high = unsignedMultiplyHigh(digit, second);
    var low = digit * second;
    while (Long.compareUnsigned(high, rest) > 0
        || (high == rest && Long.compareUnsigned(low, u0) > 0)) {
      digit--;
      rest += top;
      if (Long.compareUnsigned(rest, top) < 0) {
        break;
      }
      high -= Long.compareUnsigned(low, second) < 0 ? 1 : 0;
      low -= second;
    }
    return digit;
  }

  /** u -= digit · v over n + 1 limbs; true if the difference was negative. */
  private static boolean subtractProduct(long[] s, int u, int v, int n, long digit) {
    var over = 0L;
    for (var i = 0; i < n; i++) {
      var vi = s[v + i];
      var low = digit * vi + over;
      var high = unsignedMultiplyHigh(digit, vi) + (Long.compareUnsigned(low, over) < 0 ? 1 : 0);
      var ui = s[u + i];
      s[u + i] = ui - low;
      over = high + (Long.compareUnsigned(ui, low) < 0 ? 1 : 0);
    }
    var last = s[u + n];
    s[u + n] = last - over;
    return Long.compareUnsigned(last, over) < 0;
  }

  private static void addBack(long[] s, int u, int v, int n) {
    var over = 0L;
    for (var i = 0; i < n; i++) {
      var ui = s[u + i];
      var sum = ui + s[v + i];
      var next = Long.compareUnsigned(sum, ui) < 0 ? 1L : 0;
      sum += over;
      next += Long.compareUnsigned(sum, over) < 0 ? 1 : 0;
      s[u + i] = sum;
      over = next;
    }
    s[u + n] += over;
  }

  /**
   * floor((2^128 - 1) / d) - 2^64 for a d with its highest bit set, by Newton's iteration from a
   * first value of 11 bits (Möller and Granlund, algorithm 2).
   */
  static long reciprocal(long d) {
    var d9 = d >>> 55;
    var v0 = 0x7FD00 / d9;
    var d40 = (d >>> 24) + 1;
    var v1 = (v0 << 11) - ((v0 * v0 * d40) >>> 40) - 1;
    var v2 = (v1 << 13) + ((v1 * ((1L << 60) - v1 * d40)) >>> 47);
    var odd = d & 1;
    var d63 = (d >>> 1) + odd;
    var e = ((v2 >>> 1) & -odd) - v2 * d63;
    var v3 = (v2 << 31) + (unsignedMultiplyHigh(v2, e) >>> 1);
    var low = v3 * d;
    var high = unsignedMultiplyHigh(v3, d) + (Long.compareUnsigned(low + d, low) < 0 ? 1 : 0);
    return v3 - (high + d);
  }

  /** Shifts {@code n} limbs left by 0 to 63 bits and returns what goes over. */
  private static long shiftLeft(long[] s, int from, int n, int shift, int to) {
    if (shift == 0) {
      System.arraycopy(s, from, s, to, n);
      return 0;
    }
    var over = 0L;
    for (var i = 0; i < n; i++) {
      var limb = s[from + i];
      s[to + i] = (limb << shift) | over;
      over = limb >>> (64 - shift);
    }
    return over;
  }

  private static void shiftRight(long[] s, int u, int n, int shift) {
    if (shift == 0) {
      return;
    }
    for (var i = 0; i < n - 1; i++) {
      s[u + i] = (s[u + i] >>> shift) | (s[u + i + 1] << (64 - shift));
    }
    s[u + n - 1] >>>= shift;
  }

  static boolean less(long[] s, int x, int y) {
    for (var i = 3; i > 0; i--) {
      if (s[x + i] != s[y + i]) {
        return Long.compareUnsigned(s[x + i], s[y + i]) < 0;
      }
    }
    return Long.compareUnsigned(s[x], s[y]) < 0;
  }

  private static boolean isLong(long[] s, int x) {
    return (s[x + 1] | s[x + 2] | s[x + 3]) == 0;
  }

  private static void set(long[] s, int to, long value) {
    s[to] = value;
    s[to + 1] = 0;
    s[to + 2] = 0;
    s[to + 3] = 0;
  }

  private static void absolute(long[] s, int x) {
    if (s[x + 3] < 0) {
      negate(s, x);
    }
  }

  private static void negate(long[] s, int x) {
    var over = 1L;
    for (var i = 0; i < 4; i++) {
      var limb = ~s[x + i] + over;
      over = over != 0 && limb == 0 ? 1 : 0;
      s[x + i] = limb;
    }
  }
}
