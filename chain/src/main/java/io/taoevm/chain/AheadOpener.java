package io.taoevm.chain;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateChanges;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Opens the block after an empty one on a thread of its own, while that one is hashed and written:
 * about half of the work of a block without transactions. The state that it is opened on has the
 * changes of the block before it over those in the store, so that it sees what it would see later;
 * whoever asks for that block's hash waits for it. The real chain's step does so at its end, to
 * draw who is paid; Ethereum's at its begin, so that there is nothing to win. Used by the writer's
 * thread alone.
 */
final class AheadOpener implements AutoCloseable {
  private final BlockMaker maker;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("chain-ahead").daemon().unstarted(task));
  private @Nullable Future<OpenBlock> begun;
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
    var context = maker.contextAfter(parent, settings, hash::join);
    begun = thread.submit(() -> maker.open(new LayeredSource(before, changes), context));
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
      return Optional.of(taken.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChainException("the chain is being closed", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new AssertionError("opening a block throws nothing checked", e);
      }
    }
  }

  /** Waits for the end of what was begun. */
  @Override
  public void close() {
    parentHash.cancel(false);
    thread.close();
  }
}
