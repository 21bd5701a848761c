package io.taoevm.chain.step;

import io.taoevm.chain.state.State;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;

/** The economy's step in a block without an epoch, on a chain as large as the real one. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BlockStepBench {
  @Param({"20000", "200000"})
  int stakes;

  private BlockStepWorkload workload;

  @Setup
  public void setUp() {
    workload = new BlockStepWorkload(128, 20_000, stakes);
  }

  @Benchmark
  public State step() {
    return workload.run();
  }
}
