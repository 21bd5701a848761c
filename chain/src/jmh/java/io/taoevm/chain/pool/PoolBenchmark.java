package io.taoevm.chain.pool;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One trade against one pool: at equal weights, at uneven ones, and cut short by a limit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PoolBenchmark {
  private final Pool even =
      new Pool(1_000_000_000_000L, 4_000_000_000_000L, Pool.HALF_WEIGHT, 33, true);
  private final Pool uneven =
      new Pool(1_000_000_000_000L, 4_000_000_000_000L, 512_345_678_901_234_567L, 33, true);
  private final SwapOrder buy =
      SwapOrder.buy(1_000_000_000, SwapOrder.DEFAULT_BUY_LIMIT_RAO, false);
  private final SwapOrder limited = SwapOrder.buy(1_000_000_000_000L, 300_000_000, false);

  /** No big integers. */
  @Benchmark
  public SwapResult buyAtEqualWeights() {
    return even.swap(buy);
  }

  /** The limit needs a square root of a big integer. */
  @Benchmark
  public SwapResult limitedBuyAtEqualWeights() {
    return even.swap(limited);
  }

  /** The power is a series. */
  @Benchmark
  public SwapResult buyAtUnevenWeights() {
    return uneven.swap(buy);
  }

  /** Three powers, one of them with 1,024 bits. */
  @Benchmark
  public SwapResult limitedBuyAtUnevenWeights() {
    return uneven.swap(limited);
  }

  /** What the block step does for each subnet that emits. */
  @Benchmark
  public Object injection() {
    return even.reweighedFor(7_500_000, 500_000_000);
  }
}
