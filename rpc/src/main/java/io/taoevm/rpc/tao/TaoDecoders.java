package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.codec.Ss58Exception;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.rpc.argument.Decoders;
import java.math.BigInteger;

/**
 * The arguments of the economy's methods. An account is an SS58 address, 32 bytes of hex, or an EVM
 * address for its mapped account; a number is a JSON number, hex, or decimal digits in a string, as
 * amounts may be too large for a JSON number in JavaScript. Each method throws {@link
 * IllegalArgumentException} with words for the client.
 */
final class TaoDecoders {
  private static final int MAX_DIGITS = 40;

  private TaoDecoders() {}

  static AccountId account(JsonNode node) {
    var text = Decoders.string(node);
    if (!text.startsWith("0x")) {
      try {
        return Ss58.decode(text, Ss58.BITTENSOR);
      } catch (Ss58Exception e) {
        throw new IllegalArgumentException("not an SS58 address: " + e.getMessage(), e);
      }
    }
    return text.length() == 2 + 2 * Address.LENGTH
        ? AccountIds.mapped(Decoders.address(node))
        : AccountId.of(Decoders.hash(node).bytes());
  }

  /** {@code "root"}, {@code "none"}, or an account that signs. */
  static Origin origin(JsonNode node) {
    var text = node.isTextual() ? node.textValue() : "";
    return switch (text) {
      case "root" -> new Origin.Root();
      case "none" -> new Origin.None();
      default -> Origin.signed(account(node));
    };
  }

  static int netuid(JsonNode node) {
    return (int) unsigned(node, 16);
  }

  /** An unsigned number of at most 64 bits. */
  static long u64(JsonNode node) {
    return unsigned(node, 64);
  }

  static long unsigned(JsonNode node, int bits) {
    var value = integer(node);
    if (value.signum() < 0 || value.bitLength() > bits) {
      throw new IllegalArgumentException(
          "expected a number from 0 to 2^" + bits + " - 1, not " + value);
    }
    return value.longValue();
  }

  static UInt128 u128(JsonNode node) {
    var value = integer(node);
    if (value.signum() < 0 || value.bitLength() > 128) {
      throw new IllegalArgumentException("expected a number from 0 to 2^128 - 1, not " + value);
    }
    return UInt128.of(value);
  }

  private static BigInteger integer(JsonNode node) {
    if (node.isTextual() && !node.textValue().startsWith("0x")) {
      var text = node.textValue();
      if (text.isEmpty()
          || text.length() > MAX_DIGITS
          || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new IllegalArgumentException("not a number: " + node);
      }
      return new BigInteger(text);
    }
    return Decoders.word(node).toBigInteger();
  }
}
