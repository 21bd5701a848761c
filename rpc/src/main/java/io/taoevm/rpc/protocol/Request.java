package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.jspecify.annotations.Nullable;

/** One member of a batch, or the whole of a single request. */
sealed interface Request {
  /** What the answer carries as its id; null for a notification, which gets none. */
  @Nullable JsonNode id();

  /**
   * A well-formed request.
   *
   * @param arguments an array, or missing
   */
  record Valid(@Nullable JsonNode id, String method, JsonNode arguments) implements Request {}

  /** A request that can only be answered with an error. */
  record Invalid(JsonNode id, RpcError error) implements Request {}

  static Request of(JsonNode node) {
    if (!node.isObject()) {
      return new Invalid(NullNode.instance, RpcError.invalidRequest("invalid request"));
    }
    var id = node.get("id");
    if (id != null && id.isContainerNode()) {
      return new Invalid(NullNode.instance, RpcError.invalidRequest("invalid request"));
    }
    var answerId = id == null ? NullNode.instance : id;
    var version = node.get("jsonrpc");
    var method = node.get("method");
    // A missing version hurts nobody, hand-written scripts leave it out; another one is refused.
    if ((version != null && !version.asText().equals("2.0")) || method == null) {
      return new Invalid(answerId, RpcError.invalidRequest("invalid request"));
    }
    if (!method.isTextual()) {
      return new Invalid(answerId, RpcError.invalidRequest("invalid request"));
    }
    var params = node.get("params");
    if (params == null || params.isNull()) {
      return new Valid(id, method.textValue(), MissingNode.getInstance());
    }
    return new Valid(id, method.textValue(), params);
  }
}
