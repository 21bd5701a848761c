package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one argument. */
@FunctionalInterface
public interface Decoder<T> {
  /**
   * @param node never JSON null
   * @throws IllegalArgumentException with words for the client, if the node is no such value
   */
  T decode(JsonNode node);
}
