package io.taoevm.evm;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads whose stack holds 1,024 nested frames. A child frame is a recursive Java call; the
 * interpreter and its helpers take below 1 KiB of stack a frame once compiled and about 2 KiB while
 * interpreted, so {@link #STACK_BYTES} leaves a wide margin. Whoever executes transactions, the
 * block producer and the pool for calls alike, does it on such a thread.
 */
public final class EvmThreads {
  /** Bytes of stack that an executing thread has. */
  public static final long STACK_BYTES = 16L << 20;

  private EvmThreads() {}

  /** Daemon threads with the right stack, named {@code name-1}, {@code name-2}…. */
  public static ThreadFactory factory(String name) {
    var number = new AtomicInteger();
    return task -> newThread(name + "-" + number.incrementAndGet(), task);
  }

  /** As {@link #factory}, of threads whose interruption ends the execution that runs on them. */
  public static ThreadFactory interruptible(String name) {
    var number = new AtomicInteger();
    return task -> {
      var thread = new Interruptible(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** The current thread begins to execute a transaction, or with null has ended. */
  static void executing(@Nullable TransactionScope scope) {
    if (Thread.currentThread() instanceof Interruptible thread) {
      thread.executing(scope);
    }
  }

  /** The flag of the thread is set before the scope is read, and the other way round below. */
  private static final class Interruptible extends Thread {
    private volatile @Nullable TransactionScope running;

    Interruptible(Runnable task, String name) {
      super(null, task, name, STACK_BYTES);
    }

    @Override
    public void interrupt() {
      super.interrupt();
      cancel(running);
    }

    void executing(@Nullable TransactionScope scope) {
      running = scope;
      if (isInterrupted()) {
        cancel(scope);
      }
    }

    private static void cancel(@Nullable TransactionScope scope) {
      if (scope != null) {
        scope.cancel();
      }
    }
  }

  /** A daemon thread, not started. */
  public static Thread newThread(String name, Runnable task) {
    var thread = new Thread(null, task, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Runs {@code task} on a thread of its own and waits for what it returns or throws. */
  public static <T> T call(Supplier<T> task) {
    var future = new FutureTask<>(task::get);
    newThread("evm-call", future).start();
    try {
      return future.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new AssertionError("a task without checked exceptions", failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a call was running", interrupted);
    }
  }
}
