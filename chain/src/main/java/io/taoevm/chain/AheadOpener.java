package io.taoevm.chain;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateChanges;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the block after an empty one on a thread of its own, while that one is hashed and written:
 * about half of the work of a block without transactions. The state that it is opened on has the
 * changes of the block before it over those in the store, so that it sees what it would see later;
 * whoever asks for that block's hash waits for it. The real chain's step does so at its end, to
 * draw who is paid; Ethereum's at its begin, so that there is nothing to win. A block takes about
 * as long as waking a thread, so both wait awake for each other for a while. Used by the writer's
 * thread alone.
 */
final class AheadOpener implements AutoCloseable {
  private static final long AWAKE_NANOS = 500_000;

  private final BlockMaker maker;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> Thread.ofPlatform().name("chain-ahead").daemon().unstarted(task));
  private @Nullable CompletableFuture<OpenBlock> begun;
  private CompletableFuture<Hash> parentHash = new CompletableFuture<>();

  AheadOpener(BlockMaker maker) {
    this.maker = maker;
  }

  /**
   * Begins to open the block after {@code parent}.
   *
   * @param parent a block without transactions whose step has finished
   * @param changes what it changes
   * @param before the state that it changes
   * @param settings those of the block to open
   */
  void begin(OpenBlock parent, StateChanges changes, StateSource before, BlockSettings settings) {
    var hash = new CompletableFuture<Hash>();
    parentHash = hash;
    var context = maker.contextAfter(parent, settings, () -> awaited(hash));
    var opened = new CompletableFuture<OpenBlock>();
    begun = opened;
    thread.execute(
        () -> {
          try {
            opened.complete(maker.open(new LayeredSource(before, changes), context));
          } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
          }
          stayAwakeUntil(() -> !thread.getQueue().isEmpty() || thread.isShutdown());
        });
  }

  private static <T> T awaited(CompletableFuture<T> later) {
    stayAwakeUntil(later::isDone);
    return later.join();
  }

  private static void stayAwakeUntil(BooleanSupplier done) {
    var end = System.nanoTime() + AWAKE_NANOS;
    while (!done.getAsBoolean() && System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }

  /** Tells the hash of the block that the one begun last comes after. */
  void parentIs(Hash hash) {
    parentHash.complete(hash);
  }

  /** The block that was begun last; empty if none was. */
  Optional<OpenBlock> take() {
    var taken = begun;
    begun = null;
    if (taken == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(awaited(taken));
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits for the end of what was begun. */
  @Override
  public void close() {
    parentHash.cancel(false);
    thread.close();
  }
}
