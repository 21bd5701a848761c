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

  /** How many bytes a positive number takes without leading zeros. */
  static int significantBytes(int number) {
    return (39 - Integer.numberOfLeadingZeros(number)) >>> 3;
  }
}
