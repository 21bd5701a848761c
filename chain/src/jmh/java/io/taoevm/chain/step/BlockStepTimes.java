package io.taoevm.chain.step;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what the economy's step costs in a block without an epoch, on one thread, for chains that
 * differ in the number of their subnets and of their stakers.
 */
public final class BlockStepTimes {
  private static final int[][] SIZES = {
    {16, 20_000, 200_000}, {128, 20_000, 20_000}, {128, 20_000, 200_000}, {128, 20_000, 800_000}
  };
  private static final int WARMUP = 300;
  private static final int CALLS = 500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private BlockStepTimes() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println(
        "| subnets | hotkeys | stake entries | min ms | median ms | median CPU ms |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (var size : SIZES) {
      measure(size[0], size[1], size[2]);
    }
  }

  private static void measure(int subnets, int hotkeys, int stakes) {
    var workload = new BlockStepWorkload(subnets, hotkeys, stakes);
    for (var i = 0; i < WARMUP; i++) {
      workload.run();
    }
    var nanos = new long[CALLS];
    var cpuNanos = new long[CALLS];
    for (var i = 0; i < CALLS; i++) {
      var start = System.nanoTime();
      var cpuStart = THREADS.getCurrentThreadCpuTime();
      workload.run();
      cpuNanos[i] = THREADS.getCurrentThreadCpuTime() - cpuStart;
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    Arrays.sort(cpuNanos);
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %,d | %.2f | %.2f | %.2f |%n",
        subnets,
        hotkeys,
        stakes,
        nanos[0] / 1e6,
        nanos[CALLS / 2] / 1e6,
        cpuNanos[CALLS / 2] / 1e6);
  }
}
