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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * geth's {@code callTracer}. Frames of the chain's own contracts have one member more, {@code
 * precompile}, with the call in words.
 */
final class CallTrace implements Trace {
  private final CallTreeTracer tracer;
  private final Subject subject;
  private final boolean withLog;
  private final FrameWords words;

  /** Index within the block of the next log that lasts. */
  private int nextLog;

  CallTrace(JsonNode config, Subject subject, FrameWords words) {
    this.tracer =
        new CallTreeTracer(TraceOptions.isSet(config, "onlyTopCall"), TraceOptions.MAX_TRACE_BYTES);
    this.withLog = TraceOptions.isSet(config, "withLog");
    this.subject = subject;
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
  record FrameLog(Address address, List<Hash> topics, byte[] data, long index, long position) {}

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
      return Map.of();
    }
    top.showTransaction(subject.transaction().gasLimit(), executed.gasUsed());
    var place = subject.place();
    nextLog = place == null ? 0 : place.firstLogIndex();
    return frame(top, false);
  }

  /**
   * @param undone whether a frame around this one failed, which undoes its logs
   */
  private Frame frame(CallFrame frame, boolean undone) {
    var failed = frame.hasFailed();
    var output = frame.outcome().output();
    var reverted = frame.outcome() instanceof Outcome.Reverted;
    var calls = new ArrayList<Frame>();
    var logs = new ArrayList<FrameLog>();
    var lasts = withLog && !undone && !failed;
    for (var log : frame.logs()) {
      addCalls(frame, log.position(), undone || failed, calls);
      if (lasts) {
        logs.add(log(log));
      }
    }
    addCalls(frame, frame.calls().size(), undone || failed, calls);
    return new Frame(
        frame.from(),
        frame.gas(),
        frame.gasUsed(),
        failed && frame.type().isCreation() ? null : frame.to(),
        frame.input(),
        output.length == 0 ? null : output,
        frame.error(),
        reverted ? RevertReason.of(output).orElse(null) : null,
        calls.isEmpty() ? null : calls,
        logs.isEmpty() ? null : logs,
        frame.type() == CallFrame.Type.STATICCALL ? null : frame.valueWei(),
        frame.type().name(),
        words.of(frame));
  }

  /** Adds the inner frames before {@code end} that are not there yet. */
  private void addCalls(CallFrame frame, int end, boolean undone, List<Frame> calls) {
    while (calls.size() < end) {
      calls.add(frame(frame.calls().get(calls.size()), undone));
    }
  }

  private FrameLog log(CallFrame.PlacedLog placed) {
    var log = placed.log();
    return new FrameLog(log.address(), log.topics(), log.data(), nextLog++, placed.position());
  }
}
