package io.taoevm.chain;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.ChangedLeaves;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateChanges;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run of blocks without transactions, made up to their hashes on a thread of its own, while the
 * writer seals and writes those before them: about half of the work of each.
 *
 * <p>The state that a block is opened on has the changes of blocks that are not written yet over
 * those that are, so that it sees what it would see later. The real chain's step asks at its end
 * for the hash of the block before, to draw who is paid, and waits for it there; so at most one
 * block is waiting to be taken, and one more can be in the making. Ethereum asks at its begin, so
 * that there is nothing to win.
 *
 * <p>A block takes about as long as waking a thread, so both threads wait awake for each other for
 * a while; they yield soon, since in the first seconds the compiler wants their processors.
 */
final class EmptyBlocks implements AutoCloseable {
  /** How many blocks may be written after the one whose state a block is being opened on. */
  static final int AHEAD = 2;

  private static final long SPIN_NANOS = 50_000;
  private static final long AWAKE_NANOS = 500_000;
  private static final long NAP_NANOS = 50_000;

  private final BlockMaker maker;
  private final long count;
  private final long intervalMillis;
  private final Thread thread;

  /** Made and not in the store yet, the oldest first; used by the run's thread. */
  private final ArrayDeque<Unwritten> unwritten = new ArrayDeque<>();

  private volatile @Nullable Made waiting;
  private volatile SealedBlock sealed;
  private volatile @Nullable Throwable failure;
  private volatile boolean isClosed;

  /**
   * A block that has finished.
   *
   * @param next the settings of the block after it
   */
  record Made(OpenBlock block, ChangedLeaves leaves, BlockSettings next) {}

  private record Unwritten(long number, StateChanges changes) {}

  /**
   * Begins with the block after the head.
   *
   * @param first the settings of the first block
   * @param intervalMillis between the blocks; zero to leave that to the clock
   */
  EmptyBlocks(BlockMaker maker, BlockSettings first, long count, long intervalMillis) {
    this.maker = maker;
    this.count = count;
    this.intervalMillis = intervalMillis;
    var head = maker.reader().head().block();
    this.sealed = head;
    this.thread = Thread.ofPlatform().name("chain-ahead").daemon().start(() -> run(head, first));
  }

  // ---- The writer's side

  /** The next block, once it is made; what broke its step is thrown here. */
  Made take() {
    while (true) {
      var made = waiting;
      if (made != null) {
        waiting = null;
        return made;
      }
      // Blocks that were made before the failure are taken first.
      if (failure != null && waiting == null) {
        throw asUnchecked(failure);
      }
      await(() -> waiting != null || failure != null);
    }
  }

  private static RuntimeException asUnchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** Tells the hash of the block that was taken last. */
  void isSealed(SealedBlock block) {
    sealed = block;
  }

  /** Ends the run, after the step that is at work. */
  @Override
  public void close() {
    isClosed = true;
    LockSupport.unpark(thread);
    var isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // ---- The run's side

  private void run(SealedBlock head, BlockSettings first) {
    try {
      var settings = first;
      var block = maker.open(parentState(), maker.contextAfter(head, settings));
      for (var left = count; ; left--) {
        var leaves = block.finish();
        settings = maker.settingsAfter(settings, block.context(), left > 1 ? intervalMillis : 0);
        put(new Made(block, leaves, settings));
        if (left == 1) {
          return;
        }
        unwritten.add(new Unwritten(block.context().number(), leaves.changes()));
        var number = block.context().number() + 1;
        var context = maker.contextAfter(block, settings, earlier -> hashBefore(number, earlier));
        block = maker.openAfter(block, parentState(), context);
      }
    } catch (CancellationException closed) {
      // Nobody waits for more.
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void put(Made made) {
    awaitUnlessClosed(() -> waiting == null);
    waiting = made;
  }

  /** The state after the block that was made last. */
  private StateSource parentState() {
    var written = maker.reader().head().block().number();
    while (!unwritten.isEmpty() && unwritten.getFirst().number <= written) {
      unwritten.removeFirst();
    }
    StateSource state = maker.reader().stateAfter(written);
    for (var above : unwritten) {
      state = new LayeredSource(state, above.changes);
    }
    return state;
  }

  /** The hash of a block, for the making of another. */
  private Hash hashBefore(long number, long earlier) {
    if (earlier >= number) {
      return Hash.ZERO;
    }
    awaitUnlessClosed(() -> sealed.number() >= earlier);
    var newest = sealed;
    // Blocks below the newest that is sealed are written.
    return newest.number() == earlier
        ? newest.hash()
        : maker.reader().hashesBefore(newest.number()).apply(earlier);
  }

  private void awaitUnlessClosed(BooleanSupplier done) {
    await(() -> isClosed || done.getAsBoolean());
    if (isClosed) {
      throw new CancellationException();
    }
  }

  private static void await(BooleanSupplier done) {
    var begin = System.nanoTime();
    while (!done.getAsBoolean()) {
      var waited = System.nanoTime() - begin;
      if (waited < SPIN_NANOS) {
        Thread.onSpinWait();
      } else if (waited < AWAKE_NANOS) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
  }
}
