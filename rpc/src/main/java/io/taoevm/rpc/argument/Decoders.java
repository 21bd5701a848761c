package io.taoevm.rpc.argument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.protocol.Json;
import io.taoevm.rpc.protocol.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * The simple arguments. Hex must be hex of the right length, but quantities may have leading zeros
 * and may be plain JSON numbers, since hand-written scripts send both. Each method throws {@link
 * IllegalArgumentException} with words for the client.
 */
public final class Decoders {
  private static final ObjectMapper NESTED = Json.mapper(Limits.DEFAULT);
  private static final int MAX_DECIMAL_EXPONENT = 80;
  private static final int SHOWN = 70;

  private Decoders() {}

  public static Address address(JsonNode node) {
    return Address.of(fixed(node, Address.LENGTH, "an address"));
  }

  public static Hash hash(JsonNode node) {
    return Hash.of(fixed(node, Hash.LENGTH, "a hash"));
  }

  /** Bytes of any length. */
  public static byte[] data(JsonNode node) {
    var text = hex(node);
    if (text.length() % 2 != 0) {
      throw new IllegalArgumentException("hex string of odd length: " + shown(text));
    }
    return bytes(text);
  }

  /** An unsigned number of at most 256 bits. */
  public static Word word(JsonNode node) {
    return Word.of(integer(node, 256));
  }

  /** An unsigned number of at most 64 bits. */
  public static long unsignedLong(JsonNode node) {
    return integer(node, 64).longValue();
  }

  /** A number from 0 to 2^63 - 1, such as a count or a time in seconds. */
  public static long count(JsonNode node) {
    return integer(node, 63).longValue();
  }

  /** A storage slot: up to 32 bytes of hex, leading zeros or not. */
  public static Word slot(JsonNode node) {
    var text = hex(node);
    if (text.length() > 2 + 2 * Word.LENGTH) {
      throw new IllegalArgumentException(
          "storage key too long (want at most 32 bytes): " + shown(text));
    }
    return Word.fromHex(checkDigits(text));
  }

  public static boolean bool(JsonNode node) {
    if (!node.isBoolean()) {
      throw new IllegalArgumentException("expected true or false, not " + shown(node.toString()));
    }
    return node.booleanValue();
  }

  /** True only for true: some libraries send an empty object where a boolean belongs. */
  public static boolean looseBool(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }

  public static String string(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("expected a string, not " + shown(node.toString()));
    }
    return node.textValue();
  }

  /** A string that holds JSON. */
  public static JsonNode json(JsonNode node) {
    try {
      return NESTED.readTree(string(node));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the string is no JSON", e);
    }
  }

  /** A tag, a number, a hash, or an object with one of the last two (EIP-1898). */
  public static BlockSelector block(JsonNode node) {
    if (node.isObject()) {
      return blockObject(node);
    }
    if (!node.isTextual()) {
      return new BlockSelector.ByNumber(unsignedLong(node));
    }
    var text = node.textValue();
    for (var tag : BlockSelector.Tag.values()) {
      if (tag.name().toLowerCase(Locale.ROOT).equals(text)) {
        return tag;
      }
    }
    return text.length() == 2 + 2 * Hash.LENGTH
        ? new BlockSelector.ByHash(hash(node))
        : new BlockSelector.ByNumber(unsignedLong(node));
  }

  private static BlockSelector blockObject(JsonNode node) {
    var hash = node.get("blockHash");
    var number = node.get("blockNumber");
    if (isGiven(hash) == isGiven(number)) {
      throw new IllegalArgumentException("expected either blockHash or blockNumber");
    }
    return isGiven(hash) ? new BlockSelector.ByHash(hash(hash)) : block(number);
  }

  private static boolean isGiven(JsonNode node) {
    return node != null && !node.isNull();
  }

  private static BigInteger integer(JsonNode node, int bits) {
    var value = node.isNumber() ? jsonNumber(node) : hexNumber(node);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("number is negative: " + shown(node.toString()));
    }
    if (value.bitLength() > bits) {
      throw new IllegalArgumentException(
          "number has more than " + bits + " bits: " + shown(node.toString()));
    }
    return value;
  }

  private static BigInteger hexNumber(JsonNode node) {
    var text = hex(node);
    if (text.length() == 2) {
      throw new IllegalArgumentException("hex string \"0x\" is no number");
    }
    // Longer ones are no number of 256 bits even if some of their digits are zeros.
    if (text.length() > 2 + 2 * MAX_DECIMAL_EXPONENT) {
      throw new IllegalArgumentException("hex number has too many digits: " + shown(text));
    }
    return new BigInteger(checkDigits(text).substring(2), 16);
  }

  private static BigInteger jsonNumber(JsonNode node) {
    BigDecimal number = node.decimalValue();
    if (number.precision() - (long) number.scale() > MAX_DECIMAL_EXPONENT) {
      throw new IllegalArgumentException("number is too large: " + shown(node.toString()));
    }
    try {
      return number.toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("number is not whole: " + shown(node.toString()), e);
    }
  }

  private static byte[] fixed(JsonNode node, int length, String what) {
    var text = hex(node);
    if (text.length() != 2 + 2 * length) {
      throw new IllegalArgumentException(
          "hex string has length " + (text.length() - 2) + ", want " + 2 * length + " for " + what);
    }
    return bytes(text);
  }

  private static String hex(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("expected a hex string, not " + shown(node.toString()));
    }
    var text = node.textValue();
    if (!text.startsWith("0x") && !text.startsWith("0X")) {
      throw new IllegalArgumentException("hex string without 0x prefix: " + shown(text));
    }
    return text;
  }

  private static byte[] bytes(String hex) {
    try {
      return Bytes.fromHex(hex);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("invalid hex string: " + shown(hex), e);
    }
  }

  private static String checkDigits(String hex) {
    for (var i = 2; i < hex.length(); i++) {
      if (Character.digit(hex.charAt(i), 16) < 0 || hex.charAt(i) > 'f') {
        throw new IllegalArgumentException("invalid hex string: " + shown(hex));
      }
    }
    return hex;
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
