package io.taoevm.chain.codec;

/** The constants of RLP, Ethereum's encoding of byte strings and nested lists (Yellow Paper, B). */
public final class Rlp {
  /** The prefix of a string without bytes, which also stands for the number 0. */
  public static final int EMPTY_STRING = 0x80;

  /** The prefix of a list without items. */
  public static final int EMPTY_LIST = 0xc0;

  /** The longest payload whose length is part of the prefix. */
  static final int SHORT_LENGTH = 55;

  private Rlp() {}

  /** The encoding of one string. */
  public static byte[] encode(byte[] string) {
    return new RlpWriter(string.length + 5).bytes(string).toBytes();
  }

  /** How many bytes a string of this content takes when encoded. */
  public static int encodedLength(byte[] string) {
    var isOwnEncoding = string.length == 1 && string[0] >= 0;
    return isOwnEncoding ? 1 : headerLength(string.length) + string.length;
  }

  /** How many bytes go before a payload of this many bytes. */
  public static int headerLength(int payloadLength) {
    return payloadLength <= SHORT_LENGTH ? 1 : 1 + significantBytes(payloadLength);
  }

  /**
   * Writes the header of a payload of this many bytes and returns where the payload begins.
   *
   * @param emptyPrefix {@link #EMPTY_STRING} or {@link #EMPTY_LIST}
   */
  public static int writeHeader(byte[] to, int at, int emptyPrefix, int length) {
    if (length <= SHORT_LENGTH) {
      to[at] = (byte) (emptyPrefix + length);
      return at + 1;
    }
    var digits = significantBytes(length);
    to[at] = (byte) (emptyPrefix + SHORT_LENGTH + digits);
    for (var i = 1; i <= digits; i++) {
      to[at + i] = (byte) (length >>> (8 * (digits - i)));
    }
    return at + 1 + digits;
  }

  /** Writes a string with its header, if it needs one, and returns where it ends. */
  public static int writeString(byte[] to, int at, byte[] source, int offset, int length) {
    if (length == 1 && source[offset] >= 0) {
      to[at] = source[offset];
      return at + 1;
    }
    var payload = writeHeader(to, at, EMPTY_STRING, length);
    System.arraycopy(source, offset, to, payload, length);
    return payload + length;
  }

  /** How many bytes a positive number takes without leading zeros. */
  static int significantBytes(int number) {
    return (39 - Integer.numberOfLeadingZeros(number)) >>> 3;
  }
}
