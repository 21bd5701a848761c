package io.taoevm.chain;

/** There is no such block, or no longer since a rewind. */
public final class BlockNotFoundException extends ChainException {
  private static final long serialVersionUID = 1;

  public BlockNotFoundException() {
    super("header not found");
  }
}
