package io.taoevm.chain;

import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/**
 * Finding logs in 100,000 blocks of ten logs each: transfers of one token among a thousand holders,
 * a rare event in every ten-thousandth block.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogIndexBench {
  private static final int BLOCKS = 100_000;
  private static final int LOGS = 10;
  private static final int HOLDERS = 1_000;
  private static final int RARE = 10_000;
  private static final Address TOKEN = Address.of(0x70CE);
  private static final Hash TRANSFER = Word.of(0xDDF2).toHash();
  private static final Hash RARE_EVENT = Word.of(0x4A4E).toHash();

  private final LogIndex index;

  public LogIndexBench() {
    var store = new MemoryStore();
    index = new LogIndex(store);
    for (var number = 0; number < BLOCKS; number++) {
      var batch = new WriteBatch();
      index.put(batch, number, List.of(receipt(number)));
      store.commit(batch);
    }
  }

  private static Receipt receipt(int number) {
    var logs = new ArrayList<Log>();
    for (var i = 0; i < LOGS; i++) {
      var from = holder(number * 7 + i * 131);
      var to = holder(number * 13 + i * 17);
      var event = number % RARE == 0 && i == 0 ? RARE_EVENT : TRANSFER;
      logs.add(new Log(TOKEN, List.of(event, from, to), new byte[32]));
    }
    return new Receipt(
        TransactionType.DYNAMIC_FEE, true, 0, 0, Word.ZERO, logs, Bloom.EMPTY, null, null);
  }

  private static Hash holder(int number) {
    return Word.of(1 + number % HOLDERS).toHash();
  }

  /** Ten matches in the whole chain. */
  @Benchmark
  public int rareEvent() {
    return count(0, BLOCKS, List.of(Set.of(RARE_EVENT)));
  }

  /** Transfers from one holder to another, in the whole chain. */
  @Benchmark
  public int betweenTwoHolders() {
    return count(0, BLOCKS, List.of(Set.of(TRANSFER), Set.of(holder(7)), Set.of(holder(13))));
  }

  /** Transfers from one holder, in 1,000 blocks. */
  @Benchmark
  public int oneHolderIn1000Blocks() {
    return count(50_000, 50_999, List.of(Set.of(TRANSFER), Set.of(holder(7))));
  }

  private int count(long from, long to, List<Set<Hash>> topics) {
    var found = new int[1];
    index.forEach(
        new LogFilter(from, to, Set.of(TOKEN), topics),
        to,
        number -> {
          found[0]++;
          return LogIndex.Found.A_MATCH;
        });
    return found[0];
  }
}
