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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few platform threads with deep stacks, for work that must not hold up an event loop: an EVM
 * frame is a Java frame, and 1,024 of them nest. The queue is bounded; work that finds it full is
 * refused, work that takes too long is answered for and interrupted, and so is work whose client
 * has gone. The EVM looks at the interrupt flag of its thread now and then.
 */
public final class WorkerPool implements AutoCloseable {
  /** Enough for 1,024 nested calls; only what is touched takes memory. */
  private static final long STACK_BYTES = 256L << 20;

  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor deadlines;
  private final long timeoutMillis;

  public WorkerPool(Limits limits) {
    this.timeoutMillis = limits.timeoutMillis();
    this.workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.queued()),
            threads("rpc-worker-"));
    this.deadlines = new ScheduledThreadPoolExecutor(1, threads("rpc-deadline-"));
    this.deadlines.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory threads(String prefix) {
    var count = new AtomicInteger();
    return work -> {
      var thread = new Thread(null, work, prefix + count.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Runs work on a worker. The result fails with an {@link RpcException} if the queue is full or
   * the time is up; cancelling it interrupts the work.
   */
  <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work) {
    var job = new Job<T>(work);
    try {
      workers.execute(job);
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
