package io.taoevm.chain.vector;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.math.UInt128;
import java.math.BigInteger;

/** Reads the integers of golden vectors, which are decimal strings or plain numbers. */
public final class Numbers {
  private Numbers() {}

  public static BigInteger big(JsonNode node) {
    if (!node.isTextual() && !node.isIntegralNumber()) {
      throw new AssertionError("not an integer: " + node);
    }
    return new BigInteger(node.asText());
  }

  /** An unsigned 64-bit number. */
  public static long u64(JsonNode node) {
    return UInt128.of(big(node)).hi() == 0 ? big(node).longValue() : fail(node);
  }

  /** A signed number. */
  public static long i64(JsonNode node) {
    return big(node).longValueExact();
  }

  public static int i32(JsonNode node) {
    return big(node).intValueExact();
  }

  /** The raw bits of an unsigned fixed-point number. */
  public static UInt128 bits(JsonNode node) {
    return UInt128.of(big(node));
  }

  private static long fail(JsonNode node) {
    throw new AssertionError("not an unsigned 64-bit number: " + node);
  }
}
