package io.taoevm.rpc.protocol;

/** Carries an {@link RpcError} to the client; an outcome, so it has no stack trace. */
public final class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RpcError error;

  public RpcException(RpcError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  /** The general error of geth, -32000, told apart by its words alone. */
  public static RpcException server(String message) {
    return new RpcException(new RpcError(RpcError.SERVER_ERROR, message));
  }

  /** A parameter, or a combination of parameters, that makes no sense: -32602. */
  public static RpcException invalidParams(String message) {
    return new RpcException(new RpcError(RpcError.INVALID_PARAMS, message));
  }

  public RpcError error() {
    return error;
  }
}
