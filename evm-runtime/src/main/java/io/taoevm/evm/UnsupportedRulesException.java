package io.taoevm.evm;

/** An engine was to run under rules that it does not carry; the message names them. */
public final class UnsupportedRulesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsupportedRulesException(String message) {
    super(message);
  }
}
