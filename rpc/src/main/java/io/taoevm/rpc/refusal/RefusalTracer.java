package io.taoevm.rpc.refusal;

import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Remembers the call of a precompile that failed last. */
final class RefusalTracer implements Tracer {
  private final ArrayDeque<Entry> open = new ArrayDeque<>();
  private @Nullable Entry failed;

  @Override
  public void enter(Entry entry) {
    open.push(entry);
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    var entry = open.pop();
    if (entry.precompile() && !outcome.succeeded()) {
      failed = entry;
    }
  }

  /** The call; null if no precompile failed. */
  @Nullable Entry failed() {
    return failed;
  }
}
