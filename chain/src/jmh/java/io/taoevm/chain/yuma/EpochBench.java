package io.taoevm.chain.yuma;

import io.taoevm.chain.yuma.EpochWorkload.Mode;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One epoch on one thread, for the subnets on which the reference was timed; and, to keep caches
 * and branch predictors honest, over 64 different subnets in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EpochBench {
  private static final int SUBNETS = 64;

  @Param({"256", "1024", "4096"})
  private int n;

  /** The name of an {@link EpochWorkload.Mode}, which generated code cannot see. */
  @Param({"CLASSIC", "CLASSIC_HALF", "YUMA3", "LIQUID"})
  private String mode;

  private final EpochScratch scratch = new EpochScratch();
  private EpochInput input;
  private EpochInput[] subnets;
  private int next;

  /** Builds the subnets and prints the checksum. */
  @Setup
  public void build() {
    var timed = Mode.valueOf(mode);
    input = EpochWorkload.timed(n, 64, timed);
    long stored = Arrays.stream(Epoch.run(input, scratch).emission()).sum();
    System.out.println("stored emission: " + stored);
    subnets = new EpochInput[SUBNETS];
    for (int i = 0; i < SUBNETS; i++) {
      subnets[i] = EpochWorkload.subnet(i, 256, 64, 100, timed.parameters(64));
    }
  }

  /** The timed subnet, again and again. */
  @Benchmark
  public EpochOutput same() {
    return Epoch.run(input, scratch);
  }

  /** Ten million dependent multiplications and divisions, by which machines can be compared. */
  @Benchmark
  public long calibration() {
    long value = 1;
    for (int i = 0; i < 10_000_000; i++) {
      value = Long.divideUnsigned(value * 0x9E3779B97F4A7C15L | 1, 1_000_003 + (value & 0xff));
    }
    return value;
  }

  /** Another subnet of 256 neurons each time, whatever n. */
  @Benchmark
  public EpochOutput different() {
    next = (next + 1) % SUBNETS;
    return Epoch.run(subnets[next], scratch);
  }
}
