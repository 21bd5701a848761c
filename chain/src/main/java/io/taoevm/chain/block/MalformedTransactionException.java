package io.taoevm.chain.block;

/**
 * Bytes that are no transaction. The message is what a client may see, in the words that libraries
 * know: {@code rlp: …}, {@code invalid sender} or {@code transaction type not supported}.
 */
public final class MalformedTransactionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MalformedTransactionException(String message) {
    super(message);
  }

  MalformedTransactionException(String message, Throwable cause) {
    super(message, cause);
  }
}
