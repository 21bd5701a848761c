package io.taoevm.precompile.abi;

/**
 * The input does not decode; the message is the text that the real chain reverts with
 * (precompiles.md 3.4).
 */
public final class AbiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AbiException(String message) {
    super(message, null, false, false);
  }
}
