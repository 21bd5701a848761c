package io.taoevm.rpc.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.rpc.protocol.CallObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Counts what the node does. The meters are Micrometer's; loading them takes longer than all other
 * parts of a start need, so that they are made a moment after it, on a thread of their own. What
 * happens before is counted when they are there.
 */
public final class Metrics implements CallObserver, ChainListener {
  private static final long DELAY_MILLIS = 1_000;

  /** What happened before the meters were there, in order; guarded by itself. */
  private final List<Use> early = new ArrayList<>();

  private final CompletableFuture<Meters> meters;

  public Metrics(Chain chain) {
    var later = CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS);
    meters = new CompletableFuture<>();
    later.execute(() -> open(chain));
  }

  /** What is asked of the meters once they are there. */
  @FunctionalInterface
  private interface Use {
    void of(Meters meters);
  }

  private void open(Chain chain) {
    try {
      var opened = new Meters(chain);
      synchronized (early) {
        early.forEach(use -> use.of(opened));
        early.clear();
        meters.complete(opened);
      }
    } catch (RuntimeException | LinkageError e) {
      synchronized (early) {
        early.clear();
        meters.completeExceptionally(e);
      }
    }
  }

  private void use(Use use) {
    if (meters.isCompletedExceptionally()) {
      return;
    }
    var there = meters.getNow(null);
    if (there == null) {
      synchronized (early) {
        if (meters.isCompletedExceptionally()) {
          return;
        }
        there = meters.getNow(null);
        if (there == null) {
          early.add(use);
          return;
        }
      }
    }
    use.of(there);
  }

  @Override
  public void called(String method, long nanos, boolean failed) {
    use(there -> there.called(method, nanos, failed));
  }

  @Override
  public void onBlock(SealedBlock block) {
    use(there -> there.sealed(block));
  }

  @Override
  public void onWaiting(SignedTransaction transaction) {
    use(Meters::admitted);
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    use(there -> there.removed(removed.size()));
  }

  /** All meters in Prometheus' text format. */
  CompletionStage<Page> page() {
    return meters.thenApply(
        there ->
            new Page(
                200, "text/plain; version=0.0.4; charset=utf-8", there.text().getBytes(UTF_8)));
  }
}
