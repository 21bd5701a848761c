package io.taoevm.chain.yuma;

import io.taoevm.chain.yuma.EpochWorkload.Mode;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints the table of epoch times that stands beside the reference's: minimum and median over as
 * many calls, on one thread, with the sum of the stored emission as proof of equal work, and the
 * time of a fixed loop of multiplications and divisions by which machines can be compared.
 */
public final class EpochTimes {
  private static final int[][] SIZES = {{256, 64}, {256, 256}, {1_024, 64}, {4_096, 64}};
  private static final int[] CALLS = {200, 40, 60, 15};
  private static final int ROUNDS = 10;

  private EpochTimes() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.printf(Locale.ROOT, "calibration loop: %.2f ms%n%n", calibration());
    System.out.println("| n | validators | mode | min ms | median ms | calls | stored emission |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    EpochScratch scratch = new EpochScratch();
    for (int i = 0; i < SIZES.length; i++) {
      for (Mode mode : Mode.values()) {
        measure(SIZES[i][0], SIZES[i][1], mode, CALLS[i] * ROUNDS, scratch);
      }
    }
  }

  private static void measure(int n, int validators, Mode mode, int calls, EpochScratch scratch) {
    EpochInput input = EpochWorkload.timed(n, validators, mode);
    long sum = 0;
    for (int i = 0; i < Math.max(200, calls); i++) {
      sum = Arrays.stream(Epoch.run(input, scratch).emission()).sum();
    }
    long[] nanos = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      EpochOutput output = Epoch.run(input, scratch);
      nanos[i] = System.nanoTime() - start;
      if (Arrays.stream(output.emission()).sum() != sum) {
        throw new AssertionError("an epoch differed from the one before");
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %s | %.3f | %.3f | %d | %,d |%n",
        n,
        validators,
        mode.title,
        nanos[0] / 1e6,
        nanos[calls / 2] / 1e6,
        calls,
        sum);
  }

  /** Milliseconds for a chain of ten million dependent multiplications and divisions. */
  private static double calibration() {
    long best = Long.MAX_VALUE;
    long value = 1;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 10_000_000; i++) {
        value = Long.divideUnsigned(value * 0x9E3779B97F4A7C15L | 1, 1_000_003 + (value & 0xff));
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    if (value == 0) {
      throw new AssertionError("the chain has ended");
    }
    return best / 1e6;
  }
}
