package io.taoevm.chain.store;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.ArrayList;
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

/** Reads of random keys: from the store itself, of the newest block, and of an old one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StoreBench {
  @Param({"10000", "1000000"})
  int entries;

  private final MemoryStore store = new MemoryStore();
  private final VersionedState state = new VersionedState(store);
  private byte[][] keys;
  private int next;

  @Setup
  public void setUp() {
    keys = new byte[entries][];
    var changes = new ArrayList<Change>();
    for (var i = 0; i < entries; i++) {
      keys[i] = Keccak.hash(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}).bytes();
      changes.add(new Change(keys[i], new byte[32]));
    }
    apply(0, changes);
    for (var block = 1; block <= 20; block++) {
      changes.clear();
      for (var i = block % 2; i < entries; i += 2) {
        changes.add(new Change(keys[i], new byte[] {(byte) block}));
      }
      apply(block, changes);
      if (entries > 100_000 && block == 2) {
        break;
      }
    }
  }

  private void apply(long block, Iterable<Change> changes) {
    var batch = new WriteBatch();
    state.apply(batch, block, changes);
    store.commit(batch);
  }

  /** In an order that the processor cannot foresee. */
  private byte[] key() {
    next = (next + 611_953) % entries;
    return keys[next];
  }

  @Benchmark
  public byte[] getFromStore() {
    return store.get(Column.STATE, key());
  }

  @Benchmark
  public byte[] getNewest() {
    return state.get(state.newest(), key());
  }

  @Benchmark
  public byte[] getOldest() {
    return state.get(0, key());
  }
}
