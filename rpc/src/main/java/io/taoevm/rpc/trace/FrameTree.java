package io.taoevm.rpc.trace;

import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.evm.trace.CallTreeTracer;
import java.util.Optional;

/** The frames of a transaction as they are; empty where none ran. */
final class FrameTree implements Replay.Watcher<Optional<CallFrame>> {
  private final CallTreeTracer tracer = new CallTreeTracer(false, TraceOptions.MAX_TRACE_BYTES);

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Optional<CallFrame> result(Executed executed) {
    if (tracer.isTooLarge()) {
      throw TraceOptions.tooLarge();
    }
    return tracer.top();
  }
}
