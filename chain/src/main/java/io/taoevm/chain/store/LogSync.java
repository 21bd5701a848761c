package io.taoevm.chain.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings a log of writes to the disk once a second, if there was a write. */
final class LogSync implements AutoCloseable {
  private static final long INTERVAL_MILLIS = 1_000;

  private final AtomicBoolean isWanted = new AtomicBoolean();
  private final AtomicReference<@Nullable StoreException> failure = new AtomicReference<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("log-sync").factory());

  LogSync(Runnable sync) {
    Runnable ifWanted =
        () -> {
          if (isWanted.getAndSet(false)) {
            try {
              sync.run();
            } catch (StoreException e) {
              failure.set(e);
            }
          }
        };
    timer.scheduleWithFixedDelay(ifWanted, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Asks for a sync after a write.
   *
   * @throws StoreException if the last one failed
   */
  void request() {
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    isWanted.set(true);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
