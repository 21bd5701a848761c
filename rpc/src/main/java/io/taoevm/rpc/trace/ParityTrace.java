package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.TracerGroup;
import io.taoevm.evm.trace.VmTracer;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.trace.FlatFrames.FlatFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code trace_call} and the replays answer for one execution. */
final class ParityTrace implements Replay.Watcher<Object> {
  private final PlacedFrames frames;
  private final @Nullable StateDifference difference;
  private final @Nullable VmTracer operations;
  private final Wanted wanted;
  private final @Nullable Hash hash;

  /**
   * @param hash of the transaction, where the answer names it
   */
  ParityTrace(
      Wanted wanted, Subject subject, EvmLedger ledger, FrameWords words, @Nullable Hash hash) {
    this.frames = new PlacedFrames(null, words);
    this.difference = wanted.stateDiff ? new StateDifference(subject, ledger) : null;
    this.operations =
        wanted.vmTrace ? new VmTracer(subject.state(), TraceOptions.MAX_TRACE_BYTES) : null;
    this.wanted = wanted;
    this.hash = hash;
  }

  /** Which traces the client wants. */
  record Wanted(boolean trace, boolean stateDiff, boolean vmTrace) {
    static Wanted decode(JsonNode node) {
      if (!node.isArray()) {
        throw new IllegalArgumentException("expected a list of trace types");
      }
      var trace = false;
      var stateDiff = false;
      var vmTrace = false;
      for (var type : node) {
        switch (Decoders.string(type)) {
          case "trace" -> trace = true;
          case "stateDiff" -> stateDiff = true;
          case "vmTrace" -> vmTrace = true;
          default -> throw new IllegalArgumentException("no trace type " + type);
        }
      }
      return new Wanted(trace, stateDiff, vmTrace);
    }
  }

  record Answer(
      byte[] output,
      @JsonInclude @Nullable Map<String, StateDifference.Account> stateDiff,
      List<FlatFrame> trace,
      @JsonInclude @Nullable VmTrace vmTrace,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Hash transactionHash) {}

  @Override
  public Tracer tracer() {
    var members = new ArrayList<Tracer>();
    members.add(frames.tracer());
    if (difference != null) {
      members.add(difference.tracer());
    }
    if (operations != null) {
      members.add(operations);
    }
    return new TracerGroup(members);
  }

  @Override
  public Object result(Executed executed) {
    if (operations != null && operations.isTooLarge()) {
      throw TraceOptions.tooLarge();
    }
    return new Answer(
        executed.output(),
        difference == null ? null : difference.accounts(),
        wanted.trace ? frames.frames() : List.of(),
        operations == null ? null : operations.top().map(VmTrace::of).orElse(VmTrace.NONE),
        hash);
  }
}
