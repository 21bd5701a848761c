package io.taoevm.evm.besu;

import io.taoevm.evm.TransactionScope;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.tracing.OperationTracer;

/**
 * Ends an execution that is not traced when its scope is cancelled. Besu's loop asks nobody but its
 * tracer; so that this costs next to nothing, it looks at the scope once in many instructions.
 */
final class CancelWatch implements OperationTracer {
  private static final int INSTRUCTIONS = 1 << 10;

  private final TransactionScope scope;
  private int run;

  CancelWatch(TransactionScope scope) {
    this.scope = scope;
  }

  /** The execution was asked to end. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("the execution was asked to end", null, false, false);
    }
  }

  @Override
  public void tracePreExecution(MessageFrame frame) {
    if ((++run & (INSTRUCTIONS - 1)) == 0 && scope.isCancelled()) {
      throw new Cancelled();
    }
  }
}
