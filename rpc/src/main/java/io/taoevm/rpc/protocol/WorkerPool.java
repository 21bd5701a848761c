package io.taoevm.rpc.protocol;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for work that must not hold up an event loop, and one for traces, which take much
 * longer than calls and must not hold up those. Both queues are bounded; work that finds its queue
 * full is refused, work that takes too long is answered for and interrupted, and so is work whose
 * client has gone. The interruption of a thread that {@code EvmThreads.interruptible} made ends its
 * execution.
 */
public final class WorkerPool implements AutoCloseable {
  private static final ThreadLocal<Boolean> ON_WORKER = ThreadLocal.withInitial(() -> false);

  private static final int QUEUED_TRACES = 64;

  private final ThreadPoolExecutor workers;
  private final ThreadPoolExecutor tracer;
  private final ScheduledThreadPoolExecutor deadlines;
  private final long timeoutMillis;

  /**
   * @param threads makes the workers; their stacks must hold what the methods do
   */
  public WorkerPool(Limits limits, ThreadFactory threads) {
    this(limits, threads, new ScheduledThreadPoolExecutor(1, WorkerPool::deadlineThread));
  }

  /**
   * @param deadlines ends what takes too long; closed with the pool
   */
  WorkerPool(Limits limits, ThreadFactory threads, ScheduledThreadPoolExecutor deadlines) {
    this.timeoutMillis = limits.timeoutMillis();
    this.workers = pool(limits.workers(), limits.queued(), threads);
    this.tracer = pool(1, Math.min(limits.queued(), QUEUED_TRACES), threads);
    this.deadlines = deadlines;
    this.deadlines.setRemoveOnCancelPolicy(true);
    // A deadline that comes first of all wakes the thread that waits for it, some microseconds for
    // each call; with this one always before them, that thread sleeps on.
    var period = Math.max(1, timeoutMillis / 2);
    this.deadlines.scheduleAtFixedRate(() -> {}, period, period, TimeUnit.MILLISECONDS);
  }

  private static ThreadPoolExecutor pool(int size, int queued, ThreadFactory threads) {
    return new ThreadPoolExecutor(
        size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queued), threads);
  }

  private static Thread deadlineThread(Runnable work) {
    var thread = new Thread(work, "rpc-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs work on a worker. The result fails with an {@link RpcException} if the queue is full or
   * the time is up; cancelling it interrupts the work. A worker that submits does the work itself,
   * since all workers waiting for each other would wait for ever.
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work) {
    return submit(workers, work);
  }

  /** As {@link #submit}, where one trace runs at a time and holds up nothing but other traces. */
  <T extends @Nullable Object> CompletableFuture<T> submitTrace(Supplier<T> work) {
    return submit(tracer, work);
  }

  private <T extends @Nullable Object> CompletableFuture<T> submit(
      ThreadPoolExecutor pool, Supplier<T> work) {
    if (ON_WORKER.get()) {
      try {
        return CompletableFuture.completedFuture(work.get());
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    var job = new Job<T>(work);
    try {
      pool.execute(job);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(new RpcException(RpcError.busy()));
    }
    job.expireWith(deadlines.schedule(job::expire, timeoutMillis, TimeUnit.MILLISECONDS));
    return job.result;
  }

  long timeoutMillis() {
    return timeoutMillis;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    tracer.shutdownNow();
    deadlines.shutdownNow();
  }

  private static final class Job<T extends @Nullable Object> implements Runnable {
    private final Supplier<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Thread runner;

    Job(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      synchronized (this) {
        if (result.isDone()) {
          return;
        }
        runner = Thread.currentThread();
      }
      ON_WORKER.set(true);
      try {
        var value = work.get();
        leave();
        result.complete(value);
      } catch (Throwable e) {
        leave();
        result.completeExceptionally(e);
      }
    }

    /** After this no interrupt meant for this job can reach the thread's next one. */
    private synchronized void leave() {
      runner = null;
      Thread.interrupted();
    }

    void expireWith(Future<?> alarm) {
      // Errors of the work are the receiver's; here only its end counts.
      var _ =
          result.whenComplete(
              (value, error) -> {
                alarm.cancel(false);
                if (error instanceof CancellationException) {
                  interrupt();
                }
              });
    }

    void expire() {
      if (result.completeExceptionally(new RpcException(RpcError.timedOut()))) {
        interrupt();
      }
    }

    private synchronized void interrupt() {
      if (runner != null) {
        runner.interrupt();
      }
    }
  }
}
