package io.taoevm.chain.codec;

/** Input that is not the canonical SCALE encoding of what was asked for. */
public final class ScaleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ScaleException(String message) {
    super(message);
  }
}
