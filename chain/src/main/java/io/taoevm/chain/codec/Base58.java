package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Base 58 with Bitcoin's alphabet; a leading zero byte is a leading 1. */
public final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final byte[] DIGITS = digits();

  private Base58() {}

  /** The text of some bytes. The work grows with the square of their number. */
  public static String encode(byte[] bytes) {
    // A byte is log 256 / log 58 = 1.366 digits.
    var text = new byte[bytes.length * 138 / 100 + 1];
    var first = text.length;
    var zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    for (var i = zeros; i < bytes.length; i++) {
      var carry = bytes[i] & 0xff;
      var at = text.length;
      while (carry != 0 || at > first) {
        at--;
        carry += (text[at] & 0xff) << 8;
        text[at] = (byte) (carry % 58);
        carry /= 58;
      }
      first = at;
    }
    for (var i = first; i < text.length; i++) {
      text[i] = (byte) ALPHABET.charAt(text[i]);
    }
    return "1".repeat(zeros) + new String(text, first, text.length - first, ISO_8859_1);
  }

  /**
   * The bytes of a text. The work grows with the square of its length, so callers bound that.
   *
   * @throws IllegalArgumentException if a character is not of the alphabet
   */
  public static byte[] decode(String text) {
    var zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    // Leading ones take a byte each, other digits less.
    var bytes = new byte[text.length()];
    var first = bytes.length;
    for (var i = zeros; i < text.length(); i++) {
      var carry = digit(text, i);
      var at = bytes.length;
      while (carry != 0 || at > first) {
        at--;
        carry += (bytes[at] & 0xff) * 58;
        bytes[at] = (byte) carry;
        carry >>>= 8;
      }
      first = at;
    }
    return Arrays.copyOfRange(bytes, first - zeros, bytes.length);
  }

  private static int digit(String text, int index) {
    var character = text.charAt(index);
    var digit = character < DIGITS.length ? DIGITS[character] : -1;
    if (digit < 0) {
      throw new IllegalArgumentException(
          "character " + (index + 1) + " is not of base 58: '" + character + "'");
    }
    return digit;
  }

  private static byte[] digits() {
    var digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (var i = 0; i < ALPHABET.length(); i++) {
      digits[ALPHABET.charAt(i)] = (byte) i;
    }
    return digits;
  }
}
