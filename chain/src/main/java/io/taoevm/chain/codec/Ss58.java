package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;

/**
 * The text form of accounts: base 58 of the network's prefix, the 32 bytes, and the first two bytes
 * of BLAKE2b-512 over "SS58PRE", prefix and account.
 */
public final class Ss58 {
  /** The prefix of Bittensor, which is also that of "any Substrate network". */
  public static final int BITTENSOR = 42;

  private static final byte[] CHECKSUM_CONTEXT = "SS58PRE".getBytes(US_ASCII);
  private static final int CHECKSUM_LENGTH = 2;
  private static final int MAX_PREFIX = (1 << 14) - 1;
  private static final int MAX_TEXT = 64;

  private Ss58() {}

  /**
   * An account of a network.
   *
   * @param prefix 0 to 16,383
   */
  public record Decoded(int prefix, AccountId account) {}

  /** The text of an account with Bittensor's prefix. */
  public static String encode(AccountId account) {
    return encode(account, BITTENSOR);
  }

  /**
   * @param prefix 0 to 16,383; from 64 up it takes two bytes
   */
  public static String encode(AccountId account, int prefix) {
    var head = Bytes.concat(prefixBytes(prefix), account.bytes());
    return Base58.encode(Bytes.concat(head, checksum(head)));
  }

  /**
   * The account of a text with any prefix.
   *
   * @throws Ss58Exception if the text is malformed or its checksum is wrong
   */
  public static Decoded decode(String text) {
    var bytes = base58(text);
    var prefixLength = bytes.length > 0 && (bytes[0] & 0xff) >= 64 ? 2 : 1;
    var headLength = prefixLength + AccountId.LENGTH;
    if (bytes.length != headLength + CHECKSUM_LENGTH) {
      throw new Ss58Exception(
          "an SS58 account has " + (headLength + CHECKSUM_LENGTH) + " bytes, not " + bytes.length);
    }
    var head = Arrays.copyOf(bytes, headLength);
    if (!Arrays.equals(checksum(head), 0, 2, bytes, headLength, bytes.length)) {
      throw new Ss58Exception("the checksum of the SS58 account " + text + " is wrong");
    }
    return new Decoded(prefix(bytes), AccountId.of(head, prefixLength));
  }

  /**
   * The account of a text with this prefix.
   *
   * @throws Ss58Exception also if it has another prefix
   */
  public static AccountId decode(String text, int prefix) {
    var decoded = decode(text);
    if (decoded.prefix() != prefix) {
      throw new Ss58Exception(
          "expected an SS58 account with prefix " + prefix + ", found " + decoded.prefix());
    }
    return decoded.account();
  }

  private static byte[] base58(String text) {
    if (text.length() > MAX_TEXT) {
      throw new Ss58Exception("an SS58 account has at most 64 characters, not " + text.length());
    }
    try {
      return Base58.decode(text);
    } catch (IllegalArgumentException e) {
      throw new Ss58Exception("not an SS58 account: " + e.getMessage());
    }
  }

  /** Two-byte prefixes: the bits 2 to 7 after 01, then the bits 0, 1 and 8 to 13. */
  private static byte[] prefixBytes(int prefix) {
    if (prefix < 0 || prefix > MAX_PREFIX) {
      throw new IllegalArgumentException("an SS58 prefix is 0 to 16383, not " + prefix);
    }
    return prefix < 64
        ? new byte[] {(byte) prefix}
        : new byte[] {
          (byte) (((prefix & 0xfc) >>> 2) | 0x40), (byte) ((prefix >>> 8) | ((prefix & 3) << 6))
        };
  }

  private static int prefix(byte[] bytes) {
    var first = bytes[0] & 0xff;
    if (first < 64) {
      return first;
    }
    if (first >= 128) {
      throw new Ss58Exception("an SS58 account does not begin with the byte " + first);
    }
    var second = bytes[1] & 0xff;
    var prefix = ((first & 0x3f) << 2) | (second >>> 6) | ((second & 0x3f) << 8);
    if (prefix < 64) {
      throw new Ss58Exception("the SS58 prefix " + prefix + " takes one byte, not two");
    }
    return prefix;
  }

  private static byte[] checksum(byte[] head) {
    return Arrays.copyOf(Blake2b.hash512(CHECKSUM_CONTEXT, head), CHECKSUM_LENGTH);
  }
}
