package io.taoevm.rpc.trace;

import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.evm.trace.CallTreeTracer;
import io.taoevm.rpc.trace.FlatFrames.FlatFrame;
import io.taoevm.rpc.trace.Subject.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames of a transaction, each with its place in the chain. */
final class PlacedFrames implements Replay.Watcher<List<FlatFrame>> {
  private final CallTreeTracer tracer = new CallTreeTracer(false, TraceOptions.MAX_TRACE_BYTES);
  private final @Nullable Place place;
  private final FrameWords words;

  PlacedFrames(@Nullable Place place, FrameWords words) {
    this.place = place;
    this.words = words;
  }

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public List<FlatFrame> result(Executed executed) {
    return frames();
  }

  private boolean isShown(CallFrame frame) {
    return !frame.isPrecompile() || words.knows(frame.to()) || !frame.valueWei().isZero();
  }

  /**
   * In Parity's words; of the standard contracts' frames only the transaction's own and those that
   * move value.
   */
  List<FlatFrame> frames() {
    if (tracer.isTooLarge()) {
      throw TraceOptions.tooLarge();
    }
    return tracer
        .top()
        .map(top -> new FlatFrames(place, true, this::isShown, words).of(top))
        .orElse(List.of());
  }
}
