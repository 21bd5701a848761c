package io.taoevm.evm;

/** Runs messages of the transactions of one block; not thread-safe. */
public interface Executor {
  /**
   * Runs one message with all its inner calls, value transfer and code deposit included, on the
   * scope's state. Unless the outcome is {@link Outcome.Returned}, every change is undone.
   *
   * @param tracer {@link Tracer#NONE} costs nothing
   */
  Outcome execute(Message message, TransactionScope scope, Tracer tracer);
}
