package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A method's positional arguments and who gave them. An argument that is null counts as absent. */
public final class Call {
  private final JsonNode arguments;
  private final Caller caller;

  /**
   * @param arguments an array, or a missing node for none
   */
  Call(JsonNode arguments, Caller caller) {
    this.arguments = arguments;
    this.caller = caller;
  }

  public Caller caller() {
    return caller;
  }

  /** Whether the argument was given. */
  public boolean has(int index) {
    return arguments.hasNonNull(index);
  }

  /**
   * The argument at {@code index}.
   *
   * @throws RpcException -32602 if it is absent or no such value
   */
  public <T> T get(int index, Decoder<T> decoder) {
    var node = arguments.get(index);
    if (node == null || node.isNull()) {
      throw RpcException.invalidParams("missing value for required argument " + index);
    }
    return decode(index, node, decoder);
  }

  /** The argument at {@code index}, or {@code absent} if it was not given. */
  public <T> T get(int index, Decoder<T> decoder, T absent) {
    var node = arguments.get(index);
    return node == null || node.isNull() ? absent : decode(index, node, decoder);
  }

  /** The argument at {@code index}, or null if it was not given. */
  public <T> @Nullable T find(int index, Decoder<T> decoder) {
    var node = arguments.get(index);
    return node == null || node.isNull() ? null : decode(index, node, decoder);
  }

  private static <T> T decode(int index, JsonNode node, Decoder<T> decoder) {
    try {
      return decoder.decode(node);
    } catch (IllegalArgumentException e) {
      throw RpcException.invalidParams("invalid argument " + index + ": " + e.getMessage());
    }
  }
}
