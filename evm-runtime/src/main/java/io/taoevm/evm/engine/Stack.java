package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;

/** Moves, compares and adds words on the stack; indexes are those of a word's first limb. */
final class Stack {
  private Stack() {}

  static void copy(long[] s, int from, int to) {
    s[to] = s[from];
    s[to + 1] = s[from + 1];
    s[to + 2] = s[from + 2];
    s[to + 3] = s[from + 3];
  }

  static void swap(long[] s, int x, int y) {
    var x0 = s[x];
    var x1 = s[x + 1];
    var x2 = s[x + 2];
    var x3 = s[x + 3];
    s[x] = s[y];
    s[x + 1] = s[y + 1];
    s[x + 2] = s[y + 2];
    s[x + 3] = s[y + 3];
    s[y] = x0;
    s[y + 1] = x1;
    s[y + 2] = x2;
    s[y + 3] = x3;
  }

  /** Puts an unsigned long. */
  static void put(long[] s, int to, long value) {
    s[to] = value;
    s[to + 1] = 0;
    s[to + 2] = 0;
    s[to + 3] = 0;
  }

  static void put(long[] s, int to, Word word) {
    s[to] = word.a();
    s[to + 1] = word.b();
    s[to + 2] = word.c();
    s[to + 3] = word.d();
  }

  static void put(long[] s, int to, Address address) {
    s[to] = address.c();
    s[to + 1] = address.b();
    s[to + 2] = Integer.toUnsignedLong(address.a());
    s[to + 3] = 0;
  }

  static void put(long[] s, int to, Hash hash) {
    s[to] = hash.d();
    s[to + 1] = hash.c();
    s[to + 2] = hash.b();
    s[to + 3] = hash.a();
  }

  static void set(long[] s, int to, boolean value) {
    s[to] = value ? 1 : 0;
    s[to + 1] = 0;
    s[to + 2] = 0;
    s[to + 3] = 0;
  }

  static Word word(long[] s, int at) {
    return isZero(s, at) ? Word.ZERO : new Word(s[at], s[at + 1], s[at + 2], s[at + 3]);
  }

  static Address address(long[] s, int at) {
    return new Address((int) s[at + 2], s[at + 1], s[at]);
  }

  static boolean isZero(long[] s, int at) {
    return (s[at] | s[at + 1] | s[at + 2] | s[at + 3]) == 0;
  }

  /** The number if it is below 2^63, otherwise 2^63 - 1. */
  static long saturated(long[] s, int at) {
    return (s[at + 1] | s[at + 2] | s[at + 3]) != 0 || s[at] < 0 ? Long.MAX_VALUE : s[at];
  }

  static boolean equal(long[] s, int x, int y) {
    return ((s[x] ^ s[y]) | (s[x + 1] ^ s[y + 1]) | (s[x + 2] ^ s[y + 2]) | (s[x + 3] ^ s[y + 3]))
        == 0;
  }

  static boolean less(long[] s, int x, int y) {
    if (s[x + 3] != s[y + 3]) {
      return Long.compareUnsigned(s[x + 3], s[y + 3]) < 0;
    }
    if (s[x + 2] != s[y + 2]) {
      return Long.compareUnsigned(s[x + 2], s[y + 2]) < 0;
    }
    if (s[x + 1] != s[y + 1]) {
      return Long.compareUnsigned(s[x + 1], s[y + 1]) < 0;
    }
    return Long.compareUnsigned(s[x], s[y]) < 0;
  }

  static boolean lessSigned(long[] s, int x, int y) {
    return (s[x + 3] ^ s[y + 3]) < 0 ? s[x + 3] < 0 : less(s, x, y);
  }

  /** Adds the word of the four limbs to the one at {@code to}. */
  static void add(long[] s, int to, long a, long b, long c, long d) {
    var r0 = s[to] + a;
    var carry = Long.compareUnsigned(r0, a) < 0 ? 1L : 0;
    var y1 = s[to + 1];
    var r1 = y1 + b;
    var over = Long.compareUnsigned(r1, b) < 0 ? 1L : 0;
    r1 += carry;
    over += Long.compareUnsigned(r1, carry) < 0 ? 1 : 0;
    var y2 = s[to + 2];
    var r2 = y2 + c;
    carry = Long.compareUnsigned(r2, c) < 0 ? 1L : 0;
    r2 += over;
    carry += Long.compareUnsigned(r2, over) < 0 ? 1 : 0;
    s[to] = r0;
    s[to + 1] = r1;
    s[to + 2] = r2;
    s[to + 3] += d + carry;
  }

  /** Adds a number below 2^63. */
  static void add(long[] s, int to, long small) {
    var sum = s[to] + small;
    s[to] = sum;
    if (Long.compareUnsigned(sum, small) < 0 && ++s[to + 1] == 0 && ++s[to + 2] == 0) {
      s[to + 3]++;
    }
  }

  /** Takes the word at {@code y} off the one at {@code to}. */
  static void subtract(long[] s, int to, int y) {
    var y0 = s[y];
    var y1 = s[y + 1];
    var y2 = s[y + 2];
    var y3 = s[y + 3];
    var x0 = s[to];
    var x1 = s[to + 1];
    var x2 = s[to + 2];
    var borrow = Long.compareUnsigned(x0, y0) < 0 ? 1L : 0;
    var t1 = x1 - y1;
    s[to] = x0 - y0;
    s[to + 1] = t1 - borrow;
    borrow =
        (Long.compareUnsigned(x1, y1) < 0 ? 1L : 0)
            | (Long.compareUnsigned(t1, borrow) < 0 ? 1L : 0);
    var t2 = x2 - y2;
    s[to + 2] = t2 - borrow;
    borrow =
        (Long.compareUnsigned(x2, y2) < 0 ? 1L : 0)
            | (Long.compareUnsigned(t2, borrow) < 0 ? 1L : 0);
    s[to + 3] -= y3 + borrow;
  }

  /** Puts the word of the four limbs less the one at {@code to} there. */
  static void subtract(long[] s, long a, long b, long c, long d, int to) {
    var y0 = s[to];
    var r0 = a - y0;
    var borrow = Long.compareUnsigned(a, y0) < 0 ? 1L : 0;
    var y1 = s[to + 1];
    var t1 = b - y1;
    var r1 = t1 - borrow;
    borrow =
        (Long.compareUnsigned(b, y1) < 0 ? 1L : 0)
            | (Long.compareUnsigned(t1, borrow) < 0 ? 1L : 0);
    var y2 = s[to + 2];
    var t2 = c - y2;
    var r2 = t2 - borrow;
    borrow =
        (Long.compareUnsigned(c, y2) < 0 ? 1L : 0)
            | (Long.compareUnsigned(t2, borrow) < 0 ? 1L : 0);
    s[to] = r0;
    s[to + 1] = r1;
    s[to + 2] = r2;
    s[to + 3] = d - s[to + 3] - borrow;
  }
}
