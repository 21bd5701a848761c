package io.taoevm.chain.codec;

/** Input that is not canonical RLP, or not of the shape that was asked for. */
public final class RlpException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RlpException(String message) {
    super(message);
  }
}
