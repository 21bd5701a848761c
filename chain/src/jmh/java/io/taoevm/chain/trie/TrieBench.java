package io.taoevm.chain.trie;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.store.VersionedState.Change;
import io.taoevm.chain.store.WriteBatch;
import java.util.ArrayList;
import java.util.List;
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

/** What sealing a block costs: a trie of accounts in the versioned state, 1,000 of them changed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrieBench {
  private static final int ACCOUNT_BYTES = 78;
  private static final int RETAINED = 64;

  @Param({"1000", "100000"})
  int accounts;

  @Param("1000")
  int changed;

  private final Random random = new Random(1);
  private final MemoryStore store = new MemoryStore();
  private final VersionedState state = new VersionedState(store);
  private byte[][] keys;
  private List<TrieChange> firstThousand;
  private List<byte[]> items;
  private Hash root = Trie.EMPTY_ROOT;

  @Setup
  public void setUp() {
    keys = new byte[accounts][];
    var all = new ArrayList<TrieChange>();
    for (var i = 0; i < accounts; i++) {
      keys[i] = Keccak.hash(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}).bytes();
      all.add(new TrieChange(keys[i], account()));
    }
    firstThousand = List.copyOf(all.subList(0, 1_000));
    items = firstThousand.stream().map(TrieChange::value).toList();
    var batch = new WriteBatch();
    seal(batch, 0, all);
    store.commit(batch);
  }

  private byte[] account() {
    var account = new byte[ACCOUNT_BYTES];
    random.nextBytes(account);
    return account;
  }

  private List<TrieChange> changes() {
    var start = random.nextInt(accounts - changed + 1);
    var changes = new ArrayList<TrieChange>(changed);
    for (var i = 0; i < changed; i++) {
      changes.add(new TrieChange(keys[start + i], account()));
    }
    return changes;
  }

  private void seal(WriteBatch batch, long block, List<TrieChange> changes) {
    var update = Trie.update(nodes(block), root, changes);
    root = update.root();
    var writes = new ArrayList<Change>(update.nodes().size());
    for (var node : update.nodes()) {
      writes.add(new Change(TrieId.ACCOUNTS.key(node.path()), node.rlp()));
    }
    state.apply(batch, block, writes);
  }

  private NodeStore nodes(long block) {
    return (path, length) -> state.get(block, TrieId.ACCOUNTS.key(path, length));
  }

  /** Reads the touched nodes, computes the new root and the nodes to write. */
  @Benchmark
  public TrieUpdate update() {
    return Trie.update(nodes(state.newest()), root, changes());
  }

  /** The same, and the nodes and their history are committed, and an old block pruned. */
  @Benchmark
  public Hash sealAndCommit() {
    var block = state.newest() + 1;
    var batch = new WriteBatch();
    seal(batch, block, changes());
    store.commit(batch);
    if (block > RETAINED) {
      var pruning = new WriteBatch();
      state.prune(pruning, block - RETAINED);
      store.commit(pruning);
    }
    return root;
  }

  /** A trie of 1,000 entries from nothing. */
  @Benchmark
  public TrieUpdate build() {
    return Trie.update(NodeStore.EMPTY, Trie.EMPTY_ROOT, firstThousand);
  }

  /** The root of 1,000 transactions. */
  @Benchmark
  public Hash orderedRoot() {
    return OrderedTrie.root(items);
  }
}
