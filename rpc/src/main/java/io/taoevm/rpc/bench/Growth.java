package io.taoevm.rpc.bench;

import io.taoevm.rpc.bench.BenchChain.Receivers;
import io.taoevm.rpc.bench.BenchChain.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Times transfers on a nearly empty chain and on a grown one. The chains take turns, so that the
 * JIT, and whatever else runs on the machine, is the same for both. A turn begins when the store
 * has done what the turn before has left to it, and what it leaves itself counts as processor time.
 */
final class Growth {
  /** What is not counted: until the methods are compiled and the caches are full. */
  private static final int WARM_UPS = 2;

  private static final int ROUNDS = 5;

  private static final Duration LOOK = Duration.ofMillis(250);

  /** How much of a look the process works at most where it rests. */
  private static final Duration REST = Duration.ofMillis(30);

  private static final int MAX_LOOKS = 80;

  private final int transfers;

  /**
   * @param transfers how many make a turn
   */
  Growth(int transfers) {
    this.transfers = transfers;
  }

  /** A chain, where its transfers go, and how they come to it. */
  record Course(BenchChain chain, Receivers receivers, Way way) {}

  /** What the turns gave: transfers per second, and processor time. */
  record Rates(List<Double> perSecond, List<Double> cpuMicros) {
    private Rates() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    double medianPerSecond() {
      return median(perSecond);
    }

    double medianCpuMicros() {
      return median(cpuMicros);
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
      var sorted = perSecond.stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "%.0f transfers/s (median of %d turns, %.0f to %.0f), %.1f us of processor time with"
              + " signing, clients and compaction",
          medianPerSecond(),
          sorted.size(),
          sorted.getFirst(),
          sorted.getLast(),
          medianCpuMicros());
    }
  }

  /** Makes the turns that are not counted. */
  void warmUp(Course course) {
    for (var round = 0; round < WARM_UPS; round++) {
      course.chain.transfer(transfers, course.receivers, course.way, round);
    }
  }

  /** The rates of each course. */
  List<Rates> measure(List<Course> courses) {
    var rates = courses.stream().map(_ -> new Rates()).toList();
    for (var round = 0; round < WARM_UPS + ROUNDS; round++) {
      for (var i = 0; i < courses.size(); i++) {
        var course = courses.get(i);
        awaitRest();
        var before = cpu();
        var seconds = course.chain.transfer(transfers, course.receivers, course.way, round);
        awaitRest();
        if (round >= WARM_UPS) {
          rates.get(i).perSecond.add(transfers / seconds);
          rates.get(i).cpuMicros.add(cpu().minus(before).toNanos() / 1e3 / transfers);
        }
      }
    }
    return rates;
  }

  /** Waits until files are written and compacted: until the process does next to nothing. */
  private static void awaitRest() {
    for (var look = 0; look < MAX_LOOKS; look++) {
      var before = cpu();
      LockSupport.parkNanos(LOOK.toNanos());
      if (cpu().minus(before).compareTo(REST) <= 0) {
        return;
      }
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
