package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.evm.trace.CallTreeTracer;
import io.taoevm.rpc.eth.RevertReason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * geth's {@code callTracer}. Frames of the chain's own contracts have one member more, {@code
 * precompile}, with the call in words.
 */
final class CallTrace implements Trace {
  private final CallTreeTracer tracer;
  private final long gasLimit;
  private final boolean withLog;
  private final FrameWords words;

  CallTrace(JsonNode config, long gasLimit, FrameWords words) {
    this.tracer = new CallTreeTracer(TraceOptions.isSet(config, "onlyTopCall"));
    this.withLog = TraceOptions.isSet(config, "withLog");
    this.gasLimit = gasLimit;
    this.words = words;
  }

  /** A frame in geth's shape. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Frame(
      Address from,
      long gas,
      long gasUsed,
      @Nullable Address to,
      byte[] input,
      byte @Nullable [] output,
      @Nullable String error,
      @Nullable String revertReason,
      @Nullable List<Frame> calls,
      @Nullable List<FrameLog> logs,
      @Nullable Word value,
      String type,
      FrameWords.@Nullable Words precompile) {}

  /** A log of a frame; its position says how many inner frames came before. */
  record FrameLog(Address address, List<Hash> topics, byte[] data, long position) {}

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Object result(Executed executed) {
    var top = tracer.top().orElse(null);
    if (top == null) {
      return Map.of();
    }
    top.showTransaction(gasLimit, executed.gasUsed());
    return frame(top, false);
  }

  /**
   * @param undone whether a frame around this one failed, which undoes its logs
   */
  private Frame frame(CallFrame frame, boolean undone) {
    var failed = frame.hasFailed();
    var output = frame.outcome().output();
    var reverted = frame.outcome() instanceof Outcome.Reverted;
    var shown =
        frame.type() == CallFrame.Type.SELFDESTRUCT || (failed && !reverted) ? null : output;
    var calls = frame.calls().stream().map(call -> frame(call, undone || failed)).toList();
    var logs = withLog && !undone && !failed ? logs(frame) : List.<FrameLog>of();
    return new Frame(
        frame.from(),
        frame.gas(),
        frame.gasUsed(),
        failed && frame.type().isCreation() ? null : frame.to(),
        frame.input(),
        shown == null || shown.length == 0 ? null : shown,
        frame.error(),
        reverted ? RevertReason.of(output).orElse(null) : null,
        calls.isEmpty() ? null : calls,
        logs.isEmpty() ? null : logs,
        frame.type() == CallFrame.Type.STATICCALL ? null : frame.valueWei(),
        frame.type().name(),
        words.of(frame));
  }

  private static List<FrameLog> logs(CallFrame frame) {
    return frame.logs().stream()
        .map(
            placed ->
                new FrameLog(
                    placed.log().address(),
                    placed.log().topics(),
                    placed.log().data(),
                    placed.position()))
        .toList();
  }
}
