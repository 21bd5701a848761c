package io.taoevm.rpc.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The error object of JSON-RPC 2.0. Codes and words are geth's, because wallets and libraries match
 * on them.
 *
 * @param data 0x-prefixed hex, such as revert data; null for none
 */
public record RpcError(
    int code, String message, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String data) {
  public static final int PARSE_ERROR = -32700;
  public static final int INVALID_REQUEST = -32600;
  public static final int METHOD_NOT_FOUND = -32601;
  public static final int INVALID_PARAMS = -32602;
  public static final int INTERNAL_ERROR = -32603;
  public static final int SERVER_ERROR = -32000;
  public static final int TIMEOUT = -32002;
  public static final int RESPONSE_TOO_LARGE = -32003;
  public static final int LIMIT_EXCEEDED = -32005;
  public static final int REVERTED = 3;

  public RpcError(int code, String message) {
    this(code, message, null);
  }

  /** By these words ethers recognises an absent method. */
  static RpcError unknownMethod(String method) {
    return new RpcError(
        METHOD_NOT_FOUND, "the method " + method + " does not exist/is not available");
  }

  static RpcError invalidRequest(String message) {
    return new RpcError(INVALID_REQUEST, message);
  }

  static RpcError parseError() {
    return new RpcError(PARSE_ERROR, "parse error");
  }

  static RpcError busy() {
    return new RpcError(LIMIT_EXCEEDED, "server busy");
  }

  public static RpcError timedOut() {
    return new RpcError(TIMEOUT, "request timed out");
  }

  static RpcError responseTooLarge() {
    return new RpcError(RESPONSE_TOO_LARGE, "response too large");
  }
}
