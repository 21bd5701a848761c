package io.taoevm.chain.codec;

/** A text that is no SS58 account. */
public final class Ss58Exception extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Ss58Exception(String message) {
    super(message);
  }
}
