package io.taoevm.chain.primitive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** Big-endian access to byte arrays, and their 0x-prefixed hex form. */
public final class Bytes {
  public static final byte[] EMPTY = {};

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  /** 2^64 divided by the golden ratio. */
  private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final HexFormat HEX = HexFormat.of();

  /** The two digits of each byte in ASCII. */
  private static final short[] DIGITS = digits();

  private Bytes() {}

  private static short[] digits() {
    var digits = new short[256];
    for (var value = 0; value < digits.length; value++) {
      digits[value] =
          (short) (Character.forDigit(value >> 4, 16) << 8 | Character.forDigit(value & 0xf, 16));
    }
    return digits;
  }

  public static long getLong(byte[] from, int offset) {
    return (long) LONGS.get(from, offset);
  }

  public static void putLong(byte[] to, int offset, long value) {
    LONGS.set(to, offset, value);
  }

  /** Two bytes as a number from 0 to 65,535. */
  public static int getShort(byte[] from, int offset) {
    return ((from[offset] & 0xff) << 8) | (from[offset + 1] & 0xff);
  }

  /** Writes the low 16 bits of a number. */
  public static void putShort(byte[] to, int offset, int value) {
    to[offset] = (byte) (value >>> 8);
    to[offset + 1] = (byte) value;
  }

  public static int getInt(byte[] from, int offset) {
    return (int) INTS.get(from, offset);
  }

  public static void putInt(byte[] to, int offset, int value) {
    INTS.set(to, offset, value);
  }

  /** {@code value} in lower-case hex with the prefix 0x; {@code 0x} for no bytes. */
  public static String toHex(byte[] value) {
    return "0x" + HEX.formatHex(value);
  }

  /** As {@link #toHex}, in the bytes of ASCII. */
  public static byte[] toHexAscii(byte[] value) {
    var ascii = new byte[2 + 2 * value.length];
    writeHex(value, ascii, 0);
    return ascii;
  }

  /**
   * As the other, into an array; {@code 2 + 2 * value.length} bytes.
   *
   * @return where it ends
   */
  public static int writeHex(byte[] value, byte[] ascii, int offset) {
    ascii[offset] = '0';
    ascii[offset + 1] = 'x';
    var at = offset + 2;
    for (var each : value) {
      SHORTS.set(ascii, at, DIGITS[each & 0xff]);
      at += 2;
    }
    return at;
  }

  /**
   * The bytes of a hex string, with or without the prefix 0x.
   *
   * @throws IllegalArgumentException if it has an odd number of digits or another character
   */
  public static byte[] fromHex(String hex) {
    var start = hex.startsWith("0x") || hex.startsWith("0X") ? 2 : 0;
    return HEX.parseHex(hex, start, hex.length());
  }

  public static byte[] concat(byte[]... parts) {
    var length = 0;
    for (var part : parts) {
      length += part.length;
    }
    var all = new byte[length];
    var at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /**
   * {@code value} with zeros put before it up to {@code length} bytes, or its last bytes if it is
   * longer.
   */
  public static byte[] leftPad(byte[] value, int length) {
    if (value.length == length) {
      return value;
    }
    if (value.length > length) {
      return Arrays.copyOfRange(value, value.length - length, value.length);
    }
    var padded = new byte[length];
    System.arraycopy(value, 0, padded, length - value.length, value.length);
    return padded;
  }

  /**
   * A hash code for tables. {@link Arrays#hashCode(byte[])} has only some thousands of values for
   * all block numbers, as a step of one byte weighs what 31 steps of the next one do.
   */
  public static int hash(byte[] key) {
    var hash = key.length * HASH_MULTIPLIER;
    var at = 0;
    for (; at + Long.BYTES <= key.length; at += Long.BYTES) {
      hash = mix(hash ^ getLong(key, at));
    }
    var rest = 0L;
    for (; at < key.length; at++) {
      rest = (rest << Byte.SIZE) | (key[at] & 0xFF);
    }
    return (int) mix(hash ^ rest);
  }

  private static long mix(long bits) {
    var product = bits * HASH_MULTIPLIER;
    return product ^ (product >>> 32);
  }

  static byte[] requireLength(byte[] bytes, int length, String what) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(
          what + " has " + length + " bytes, not " + bytes.length + ": " + toHex(bytes));
    }
    return bytes;
  }
}
