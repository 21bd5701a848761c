package io.taoevm.chain;

import io.taoevm.chain.store.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The one thread that changes the chain. A change that fails with {@link ChainException} was
 * refused; one that fails otherwise breaks the chain, and nothing is changed from then on.
 */
final class WriterThread implements AutoCloseable {
  private static final long CLOSE_SECONDS = 5;
  private static final long INTERRUPTED_SECONDS = 30;

  private final ScheduledThreadPoolExecutor executor;
  private final Listeners listeners;
  private @Nullable ScheduledFuture<?> schedule;
  private volatile @Nullable Throwable failure;

  WriterThread(ThreadFactory threads, Listeners listeners) {
    this.executor = new ScheduledThreadPoolExecutor(1, threads);
    executor.setRemoveOnCancelPolicy(true);
    executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    this.listeners = listeners;
  }

  /** Makes a change after those that were asked for before. */
  <T> CompletableFuture<T> run(Supplier<T> change) {
    var done = new CompletableFuture<T>();
    try {
      executor.execute(() -> complete(done, change));
    } catch (RejectedExecutionException closed) {
      done.completeExceptionally(new ChainException("the chain is closed", closed));
    }
    return done;
  }

  private <T> void complete(CompletableFuture<T> done, Supplier<T> change) {
    if (failure != null) {
      done.completeExceptionally(new ChainException("the chain has stopped: " + failure, failure));
      return;
    }
    try {
      done.complete(change.get());
    } catch (ChainException refused) {
      done.completeExceptionally(refused);
    } catch (RuntimeException | Error broken) {
      fail(broken);
      done.completeExceptionally(broken);
    }
  }

  private void fail(Throwable broken) {
    failure = broken;
    if (!(broken instanceof StoreException)) { // That one explains itself.
      LoggerFactory.getLogger(WriterThread.class).error("The chain has stopped", broken);
    }
    listeners.onFailure(broken);
  }

  /** Makes a change again and again as the mode wants it, and ends what an earlier mode wanted. */
  synchronized void schedule(MiningMode mode, Runnable change) {
    if (schedule != null) {
      schedule.cancel(false);
      schedule = null;
    }
    if (mode instanceof MiningMode.Interval(var millis)) {
      Runnable onTime =
          () ->
              complete(
                  new CompletableFuture<Boolean>(),
                  () -> {
                    change.run();
                    return true;
                  });
      schedule = executor.scheduleAtFixedRate(onTime, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** Waits for the changes that were asked for, and ends the thread. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow(); // Many blocks at once end after the one that is being made.
        var _ = executor.awaitTermination(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
