package io.taoevm.rpc.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taoevm.rpc.protocol.Caller;
import io.taoevm.rpc.protocol.JsonRpc;
import io.taoevm.rpc.protocol.RpcError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The economy's reads under {@code /api/v1/}. Each path is a method of JSON-RPC with arguments from
 * the path and the query, so that both always answer the same.
 */
final class RestPages implements Pages {
  static final String PREFIX = "/api/v1";

  private final JsonRpc rpc;
  private final ObjectMapper mapper;

  RestPages(JsonRpc rpc) {
    this.rpc = rpc;
    this.mapper = rpc.mapper();
  }

  @Override
  public Optional<CompletionStage<Page>> get(String path, Map<String, String> query) {
    if (!path.startsWith(PREFIX + "/")) {
      return Optional.empty();
    }
    var rest = path.substring(PREFIX.length() + 1);
    if (rest.equals("openapi.json")) {
      return Optional.of(
          CompletableFuture.completedFuture(Page.json(200, bytes(OpenApi.document()))));
    }
    for (var route : Route.ALL) {
      var found = route.match(rest);
      if (found.isPresent()) {
        var values = new HashMap<>(query);
        values.putAll(found.get());
        return Optional.of(call(route, values));
      }
    }
    return Optional.of(CompletableFuture.completedFuture(error(404, "no such path: " + path)));
  }

  private CompletionStage<Page> call(Route route, Map<String, String> values) {
    for (var name : values.keySet()) {
      if (!route.arguments().contains(name)) {
        return CompletableFuture.completedFuture(error(400, "unknown parameter " + name));
      }
    }
    var request = JsonNodeFactory.instance.objectNode();
    request.put("jsonrpc", "2.0").put("id", 1).put("method", route.method());
    request.set("params", route.params(values));
    return rpc.answer(bytes(request), new Caller(false, null)).thenApply(this::page);
  }

  private Page page(byte[] reply) {
    JsonNode answer;
    try {
      answer = mapper.readTree(reply);
    } catch (IOException e) {
      throw new UncheckedIOException("the node's own answer is no JSON", e);
    }
    if (answer.has("error")) {
      var failure = answer.get("error");
      var message = failure.path("message").asText();
      return error(status(failure.path("code").asInt(), message), message);
    }
    var result = answer.get("result");
    return result.isNull() ? error(404, "there is no such") : Page.json(200, bytes(result));
  }

  private static int status(int code, String message) {
    return switch (code) {
      case RpcError.INVALID_PARAMS -> 400;
      case RpcError.METHOD_NOT_FOUND -> 404;
      case RpcError.LIMIT_EXCEEDED, RpcError.TIMEOUT -> 503;
      case RpcError.INTERNAL_ERROR -> 500;
      default ->
          message.startsWith("SubnetNotExists") || message.equals("header not found") ? 404 : 400;
    };
  }

  private Page error(int status, String message) {
    return Page.json(status, bytes(JsonNodeFactory.instance.objectNode().put("error", message)));
  }

  private byte[] bytes(JsonNode node) {
    try {
      return mapper.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException("a tree that cannot be written as JSON", e);
    }
  }
}
