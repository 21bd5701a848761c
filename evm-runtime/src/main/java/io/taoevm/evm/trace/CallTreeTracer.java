package io.taoevm.evm.trace;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of an execution's frames. One tracer sees one execution, and ends it when the
 * tree becomes larger than it may.
 */
public final class CallTreeTracer implements Tracer {
  private static final long FRAME_BYTES = 200;

  private final boolean onlyTop;
  private final long maxBytes;
  private final ArrayDeque<CallFrame> open = new ArrayDeque<>();
  private @Nullable CallFrame top;
  private long recordedBytes;

  /**
   * @param onlyTop whether only the transaction's own frame is wanted
   * @param maxBytes about how large the tree may become
   */
  public CallTreeTracer(boolean onlyTop, long maxBytes) {
    this.onlyTop = onlyTop;
    this.maxBytes = maxBytes;
  }

  /** Whether the execution was ended because the tree became too large. */
  public boolean isTooLarge() {
    return recordedBytes > maxBytes;
  }

  @Override
  public void step(Frame frame) {
    if (isTooLarge()) {
      frame.scope().cancel();
    }
  }

  /** The transaction's own frame; empty if nothing ran. */
  public Optional<CallFrame> top() {
    return Optional.ofNullable(top);
  }

  @Override
  public void enter(Entry entry) {
    if (onlyTop && entry.depth() > 0) {
      return;
    }
    var frame = CallFrame.of(entry);
    var caller = open.peek();
    if (caller == null) {
      top = frame;
    } else if (!isTooLarge()) {
      caller.add(frame);
    }
    recordedBytes += FRAME_BYTES + entry.input().length;
    open.push(frame);
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    if (!onlyTop || depth == 0) {
      open.pop().end(outcome, gasUsed);
      recordedBytes += outcome.output().length;
    }
  }

  @Override
  public void refused(int depth, String reason) {
    if (!onlyTop || depth == 0) {
      open.element().refused(reason);
    }
  }

  @Override
  public void log(int depth, Log log) {
    if (!onlyTop || depth == 0) {
      open.element().add(log);
      recordedBytes += FRAME_BYTES + log.data().length;
    }
  }

  @Override
  public void selfDestruct(int depth, Address contract, Address beneficiary, Word balanceWei) {
    if (!onlyTop) {
      open.element().add(CallFrame.selfDestruct(contract, beneficiary, balanceWei));
    }
  }
}
