package io.taoevm.rpc.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.CallTreeTracer;
import java.util.List;

/** geth's {@code flatCallTracer}. The chain's own contracts are shown as other contracts are. */
final class FlatCallTrace implements Trace {
  private final CallTreeTracer tracer = new CallTreeTracer(false, TraceOptions.MAX_TRACE_BYTES);
  private final Subject subject;
  private final boolean parityErrors;
  private final boolean precompiles;
  private final FrameWords words;

  FlatCallTrace(JsonNode config, Subject subject, FrameWords words) {
    this.subject = subject;
    this.parityErrors = TraceOptions.isSet(config, "convertParityErrors");
    this.precompiles = TraceOptions.isSet(config, "includePrecompiles");
    this.words = words;
  }

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Object result(Executed executed) {
    if (tracer.isTooLarge()) {
      throw TraceOptions.tooLarge();
    }
    var top = tracer.top().orElse(null);
    if (top == null) {
      return List.of();
    }
    top.showTransaction(subject.transaction().gasLimit(), executed.gasUsed());
    return new FlatFrames(
            subject.place(),
            parityErrors,
            frame -> precompiles || !frame.isPrecompile() || words.knows(frame.to()),
            words)
        .of(top);
  }
}
