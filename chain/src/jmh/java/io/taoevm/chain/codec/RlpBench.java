package io.taoevm.chain.codec;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A legacy transaction of a token transfer, written and read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RlpBench {
  private final RlpWriter writer = new RlpWriter();
  private final Address to = Address.of(0x805);
  private final Word wide = Word.MAX.minus(Word.of(5));
  private final byte[] data = new byte[68];
  private final byte[] encoded = write();

  @Benchmark
  public byte[] write() {
    return writer
        .reset()
        .beginList()
        .number(7)
        .number(10_000_000_000L)
        .number(60_000)
        .address(to)
        .number(0)
        .bytes(data)
        .number(119)
        .number(wide)
        .number(wide)
        .endList()
        .toBytes();
  }

  @Benchmark
  public long read() {
    var items = RlpReader.ofList(encoded);
    var sum = items.number() + items.number() + items.number();
    sum += items.optionalAddress().map(Address::c).orElse(0L);
    sum += items.number() + items.bytes().length + items.number();
    return sum + items.word().a() + items.word().a();
  }
}
