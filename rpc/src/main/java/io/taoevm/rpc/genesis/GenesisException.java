package io.taoevm.rpc.genesis;

/** A genesis file that cannot be used; the message says where and why. */
public final class GenesisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GenesisException(String message) {
    super(message);
  }

  GenesisException(String message, Throwable cause) {
    super(message, cause);
  }
}
