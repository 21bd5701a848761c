package io.taoevm.rpc.reference;

import io.taoevm.evm.EvmThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts what comes of tests that many threads run, as many files at a time as there are cores. */
final class TestRun {
  private static final int QUEUED_FILES = 64;

  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();
  private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();

  /** Runs the tests of one file, and says of each what came of it. */
  @FunctionalInterface
  interface FileRunner {
    void run(String name, byte[] json, TestRun run);
  }

  /** Runs the files under the paths that are selected by name. */
  static TestSummary of(List<Path> paths, Predicate<String> files, FileRunner runner) {
    var run = new TestRun();
    var cores = Runtime.getRuntime().availableProcessors();
    try (var pool =
        new ThreadPoolExecutor(
            cores,
            cores,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUED_FILES),
            EvmThreads.factory("reference-test"),
            TestRun::waitForRoom)) {
      Fixtures.forEach(
          paths,
          (name, json) -> {
            if (files.test(name)) {
              pool.execute(() -> run.file(name, json, runner));
            }
          });
    }
    return new TestSummary(run.passed.get(), run.skipped.get(), List.copyOf(run.failures));
  }

  private static void waitForRoom(Runnable task, ThreadPoolExecutor pool) {
    try {
      pool.getQueue().put(task);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading tests", interrupted);
    }
  }

  private void file(String name, byte[] json, FileRunner runner) {
    try {
      runner.run(name, json, this);
    } catch (RuntimeException unreadable) {
      failures.add(name + ": cannot be read: " + unreadable);
    }
  }

  /**
   * Runs one test.
   *
   * @param test gives the reason why it failed, or nothing; what it throws is a reason too
   */
  void test(String name, Supplier<Optional<String>> test) {
    reason(test)
        .ifPresentOrElse(reason -> failures.add(name + ": " + reason), passed::incrementAndGet);
  }

  private static Optional<String> reason(Supplier<Optional<String>> test) {
    try {
      return test.get();
    } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
      var trace = thrown.getStackTrace();
      return Optional.of(thrown + (trace.length == 0 ? "" : " at " + trace[0]));
    }
  }

  /** Counts a test of a fork that the engine does not know. */
  void skip() {
    skipped.incrementAndGet();
  }
}
