package io.taoevm.chain;

/** A request to the chain that cannot be met; the message says why, in words for a client. */
public class ChainException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ChainException(String message) {
    super(message);
  }

  public ChainException(String message, Throwable cause) {
    super(message, cause);
  }
}
