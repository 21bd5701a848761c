package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Hash;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Keccak-256 of a key, a leaf, a full branch and a large contract. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KeccakBench {
  @Param({"32", "100", "532", "24576"})
  int length;

  private byte[] input;

  @Setup
  public void setUp() {
    input = new byte[length];
    new Random(1).nextBytes(input);
  }

  @Benchmark
  public Hash hash() {
    return Keccak.hash(input);
  }
}
