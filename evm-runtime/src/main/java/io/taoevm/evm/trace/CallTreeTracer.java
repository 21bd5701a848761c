package io.taoevm.evm.trace;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the tree of an execution's frames. One tracer sees one execution. */
public final class CallTreeTracer implements Tracer {
  private final boolean onlyTop;
  private final ArrayDeque<CallFrame> open = new ArrayDeque<>();
  private @Nullable CallFrame top;

  /**
   * @param onlyTop whether only the transaction's own frame is wanted
   */
  public CallTreeTracer(boolean onlyTop) {
    this.onlyTop = onlyTop;
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
    } else {
      caller.add(frame);
    }
    open.push(frame);
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    if (!onlyTop || depth == 0) {
      open.pop().end(outcome, gasUsed);
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
    }
  }

  @Override
  public void selfDestruct(int depth, Address contract, Address beneficiary, Word balanceWei) {
    if (!onlyTop) {
      open.element().add(CallFrame.selfDestruct(contract, beneficiary, balanceWei));
    }
  }
}
