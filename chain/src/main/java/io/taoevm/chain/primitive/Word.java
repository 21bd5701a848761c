package io.taoevm.chain.primitive;

import java.math.BigInteger;
import java.util.HexFormat;

/**
 * An immutable unsigned 256-bit integer: a storage key or value, an amount in wei. The engine's own
 * stack does not use it; there a word is four longs of a flat array, in the same order.
 *
 * @param a bits 0 to 63, the least significant
 * @param b bits 64 to 127
 * @param c bits 128 to 191
 * @param d bits 192 to 255
 */
public record Word(long a, long b, long c, long d) implements Comparable<Word> {
  public static final Word ZERO = new Word(0, 0, 0, 0);
  public static final Word ONE = new Word(1, 0, 0, 0);
  public static final Word MAX = new Word(-1, -1, -1, -1);
  public static final int LENGTH = 32;

  /** An unsigned 64-bit number. */
  public static Word of(long unsigned) {
    return unsigned == 0 ? ZERO : new Word(unsigned, 0, 0, 0);
  }

  /**
   * @throws IllegalArgumentException if the number is negative or has more than 256 bits
   */
  public static Word of(BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > 256) {
      throw new IllegalArgumentException("not an unsigned 256-bit number: " + value);
    }
    return new Word(
        value.longValue(),
        value.shiftRight(64).longValue(),
        value.shiftRight(128).longValue(),
        value.shiftRight(192).longValue());
  }

  /** The big-endian number of at most 32 bytes; fewer are taken as its low bytes. */
  public static Word of(byte[] bytes) {
    if (bytes.length > LENGTH) {
      throw new IllegalArgumentException("a word has at most 32 bytes, not " + bytes.length);
    }
    return of(Bytes.leftPad(bytes, LENGTH), 0);
  }

  /** The 32 big-endian bytes that begin at {@code offset}. */
  public static Word of(byte[] bytes, int offset) {
    return new Word(
        Bytes.getLong(bytes, offset + 24),
        Bytes.getLong(bytes, offset + 16),
        Bytes.getLong(bytes, offset + 8),
        Bytes.getLong(bytes, offset));
  }

  public static Word of(Hash hash) {
    return new Word(hash.d(), hash.c(), hash.b(), hash.a());
  }

  /** A hex number of any length up to 64 digits, with or without 0x. */
  public static Word fromHex(String hex) {
    var digits = hex.startsWith("0x") || hex.startsWith("0X") ? hex.substring(2) : hex;
    return digits.isEmpty() ? ZERO : of(new BigInteger(digits, 16));
  }

  public boolean isZero() {
    return (a | b | c | d) == 0;
  }

  /** Whether the number is below 2^64, so that {@link #a} is all of it (read unsigned). */
  public boolean fitsLong() {
    return (b | c | d) == 0;
  }

  /** This number if it is below 2^64, otherwise 2^64 - 1: an unsigned long. */
  public long saturatedLong() {
    return fitsLong() ? a : -1L;
  }

  /** The sum modulo 2^256. */
  public Word plus(Word other) {
    var r0 = a + other.a;
    var carry0 = Long.compareUnsigned(r0, a) < 0 ? 1 : 0;
    var r1 = b + other.b;
    var carry1 = Long.compareUnsigned(r1, b) < 0 ? 1 : 0;
    r1 += carry0;
    carry1 += Long.compareUnsigned(r1, carry0) < 0 ? 1 : 0;
    var r2 = c + other.c;
    var carry2 = Long.compareUnsigned(r2, c) < 0 ? 1 : 0;
    r2 += carry1;
    carry2 += Long.compareUnsigned(r2, carry1) < 0 ? 1 : 0;
    return new Word(r0, r1, r2, d + other.d + carry2);
  }

  /** The difference modulo 2^256. */
  public Word minus(Word other) {
    return plus(new Word(~other.a, ~other.b, ~other.c, ~other.d)).plus(ONE);
  }

  /** The product modulo 2^256. */
  public Word times(Word other) {
    return fitsLong() && other.fitsLong()
        ? new Word(a * other.a, Math.unsignedMultiplyHigh(a, other.a), 0, 0)
        : of(toBigInteger().multiply(other.toBigInteger()).and(MAX.toBigInteger()));
  }

  public BigInteger toBigInteger() {
    return new BigInteger(1, bytes());
  }

  /** 32 bytes, big-endian. */
  public byte[] bytes() {
    var bytes = new byte[LENGTH];
    write(bytes, 0);
    return bytes;
  }

  public void write(byte[] to, int offset) {
    Bytes.putLong(to, offset, d);
    Bytes.putLong(to, offset + 8, c);
    Bytes.putLong(to, offset + 16, b);
    Bytes.putLong(to, offset + 24, a);
  }

  /** Big-endian bytes without leading zeros; none for zero. */
  public byte[] trimmedBytes() {
    var length = (bitLength() + 7) / 8;
    return Bytes.leftPad(bytes(), length);
  }

  public int bitLength() {
    if (d != 0) {
      return 256 - Long.numberOfLeadingZeros(d);
    }
    if (c != 0) {
      return 192 - Long.numberOfLeadingZeros(c);
    }
    return b != 0 ? 128 - Long.numberOfLeadingZeros(b) : 64 - Long.numberOfLeadingZeros(a);
  }

  public Hash toHash() {
    return new Hash(d, c, b, a);
  }

  @Override
  public int compareTo(Word other) {
    if (d != other.d) {
      return Long.compareUnsigned(d, other.d);
    }
    if (c != other.c) {
      return Long.compareUnsigned(c, other.c);
    }
    return b != other.b ? Long.compareUnsigned(b, other.b) : Long.compareUnsigned(a, other.a);
  }

  @Override
  public int hashCode() {
    var mixed =
        (a * 0x9E3779B97F4A7C15L) ^ (b * 0xC2B2AE3D27D4EB4FL) ^ (c * 0x165667B19E3779F9L) ^ d;
    return (int) (mixed ^ (mixed >>> 32));
  }

  /** Minimal hex as JSON-RPC writes a quantity: 0x0 for zero. */
  public String toQuantity() {
    if (d != 0) {
      return "0x" + Long.toHexString(d) + digits(c) + digits(b) + digits(a);
    }
    if (c != 0) {
      return "0x" + Long.toHexString(c) + digits(b) + digits(a);
    }
    return b != 0 ? "0x" + Long.toHexString(b) + digits(a) : "0x" + Long.toHexString(a);
  }

  private static String digits(long limb) {
    return HexFormat.of().toHexDigits(limb);
  }

  @Override
  public String toString() {
    return toBigInteger().toString();
  }
}
