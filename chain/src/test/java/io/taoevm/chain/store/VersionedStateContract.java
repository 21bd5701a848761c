package io.taoevm.chain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the state of every block is like on any store; each store's own test opens it. */
abstract class VersionedStateContract {
  private Store store;
  private VersionedState state;

  /** A new, empty store. */
  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    state = new VersionedState(store);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void get_shouldGiveTheValueAfterEachBlock() {
    apply(0, put(1, 10));
    apply(1, put(1, 11), put(2, 20));
    apply(2);
    apply(3, remove(1), put(2, 21));
    apply(5, put(1, 12));

    assertValue(10, 0, 1);
    assertNone(0, 2);
    assertValue(11, 1, 1);
    assertValue(20, 2, 2);
    assertNone(3, 1);
    assertNone(4, 1);
    assertValue(12, 5, 1);
    assertValue(12, 99, 1);
    assertNone(5, 3);
  }

  @Test
  void get_shouldTellKeysApart_whenOneBeginsWithAnother() {
    // A store that orders the versions of all keys must not mix these up.
    var shorter = new byte[] {7};
    var longer = new byte[] {7, 0, 0, 0, 0, 0, 0, 0, 2};
    apply(0, new Change(shorter, new byte[] {1}));
    apply(1, new Change(longer, new byte[] {2}));
    apply(2, new Change(longer, new byte[] {3}));
    apply(3, new Change(shorter, new byte[] {4}), new Change(longer, null));
    assertArrayEquals(new byte[] {1}, state.get(1, shorter));
    assertArrayEquals(new byte[] {2}, state.get(1, longer));
    assertNull(state.get(0, longer));
    assertNull(state.get(3, longer));
  }

  private static void assertEmpty(Store store, Column column) {
    try (var entries = store.ascending(column, new byte[0], null)) {
      assertFalse(entries.next(), () -> column + " is not empty");
    }
  }

  @Test
  void apply_shouldWriteNothing_whenValuesStayTheSame() {
    apply(0, put(1, 10));
    apply(1, put(1, 10), remove(2));
    assertEquals(0, state.historyBytes());
    assertNull(store.firstVersion(key(1), 0));
    assertEmpty(store, Column.CHANGES);
    assertNull(store.get(Column.STATE, key(2)));
  }

  @Test
  void apply_shouldRefuse_whenBlockIsNotNew() {
    apply(3, put(1, 1));
    assertThrows(IllegalArgumentException.class, () -> apply(3, put(1, 2)));
    assertThrows(IllegalArgumentException.class, () -> apply(2, put(1, 2)));
  }

  @Test
  void get_shouldRefuse_whenBlockIsPruned() {
    apply(0, put(1, 10));
    apply(1, put(1, 11));
    apply(2, remove(1));
    prune(2);
    assertThrows(StatePrunedException.class, () -> state.get(1, key(1)));
    assertThrows(StatePrunedException.class, () -> state.range(1, new byte[0], null));
    assertThrows(IllegalArgumentException.class, () -> rewind(1));
    assertNone(2, 1);
    assertEquals(0, state.historyBytes());
    assertNull(store.firstVersion(key(1), 0));
    for (var column : List.of(Column.STATE, Column.CHANGES)) {
      assertEmpty(store, column);
    }
  }

  @Test
  void extent_shouldBeKept_whenStoreIsOpenedAgain() {
    apply(0, put(1, 10));
    apply(1, put(1, 11));
    apply(2, put(1, 12));
    prune(1);
    var again = new VersionedState(store);
    assertEquals(1, again.oldest());
    assertEquals(2, again.newest());
    assertEquals(state.historyBytes(), again.historyBytes());
    assertTrue(again.historyBytes() > 0);
  }

  @Test
  void reads_shouldMatchSnapshots_onRandomHistories() {
    for (var seed = 1L; seed <= 30; seed++) {
      System.out.print(seed == 1 ? "random histories, seeds 1" : seed == 30 ? " to 30\n" : "");
      try (var empty = open()) {
        new RandomHistory(seed, empty).run();
      }
    }
  }

  /** Random blocks, rewinds and prunes against a copy of the whole map after every block. */
  private static final class RandomHistory {
    private final long seed;
    private final Random random;
    private final Store store;
    private VersionedState state;
    private final TreeMap<Long, TreeMap<byte[], byte[]>> snapshots = new TreeMap<>();

    RandomHistory(long seed, Store store) {
      this.seed = seed;
      this.store = store;
      this.state = new VersionedState(store);
      this.random = new Random(seed);
    }

    void run() {
      addBlock(0);
      for (var step = 0; step < 150; step++) {
        switch (random.nextInt(12)) {
          case 0 -> rewind();
          case 1 -> prune();
          case 2 -> state = new VersionedState(store);
          default -> addBlock(state.newest() + 1 + random.nextInt(2));
        }
        compare();
      }
      commit(batch -> state.prune(batch, state.newest()));
      assertEquals(0, state.historyBytes(), "seed " + seed);
      snapshots.values().forEach(map -> map.keySet().forEach(this::assertNoVersion));
      assertEmpty(store, Column.CHANGES);
    }

    private void assertNoVersion(byte[] key) {
      assertNull(store.firstVersion(key, 0), "seed " + seed);
    }

    private void addBlock(long block) {
      var now = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
      if (!snapshots.isEmpty()) {
        now.putAll(snapshots.lastEntry().getValue());
      }
      var changes = new TreeMap<byte[], Change>(Arrays::compareUnsigned);
      for (var i = random.nextInt(6); i > 0; i--) {
        var key = randomKey();
        var value = random.nextInt(3) == 0 ? null : randomValue(now.get(key));
        changes.put(key, new Change(key, value));
      }
      for (var change : changes.values()) {
        if (change.value() == null) {
          now.remove(change.key());
        } else {
          now.put(change.key(), change.value());
        }
      }
      commit(batch -> state.apply(batch, block, changes.values()));
      snapshots.put(block, now);
    }

    private void rewind() {
      var range = state.newest() - state.oldest();
      var to = state.oldest() + (range == 0 ? 0 : random.nextLong(range + 1));
      commit(batch -> state.rewind(batch, to));
      snapshots.tailMap(to, false).clear();
      if (!snapshots.containsKey(to)) {
        snapshots.put(to, snapshots.lowerEntry(to).getValue());
      }
    }

    private void prune() {
      var keepFrom = state.oldest() + random.nextInt(3);
      if (keepFrom <= state.newest()) {
        commit(batch -> state.prune(batch, keepFrom));
        var at = snapshots.floorEntry(keepFrom).getValue();
        snapshots.headMap(keepFrom, true).clear();
        snapshots.put(keepFrom, at);
      }
    }

    private void commit(Consumer<WriteBatch> fill) {
      var batch = new WriteBatch();
      fill.accept(batch);
      store.commit(batch);
    }

    private void compare() {
      for (var block = state.oldest(); block <= state.newest(); block++) {
        var expected = snapshots.floorEntry(block).getValue();
        for (var i = 0; i < 8; i++) {
          var key = randomKey();
          assertArrayEquals(expected.get(key), state.get(block, key), "seed " + seed);
        }
        var from = randomKey();
        var to = randomKey();
        if (Arrays.compareUnsigned(from, to) < 0) {
          assertEquals(
              entries(expected.subMap(from, to)), entries(block, from, to), "seed " + seed);
        }
        assertEquals(entries(expected), entries(block, new byte[0], null), "seed " + seed);
      }
    }

    private List<String> entries(long block, byte[] from, byte[] to) {
      var entries = new ArrayList<String>();
      try (var cursor = state.range(block, from, to)) {
        while (cursor.next()) {
          entries.add(Bytes.toHex(cursor.key()) + Bytes.toHex(cursor.value()));
        }
      }
      return entries;
    }

    private static List<String> entries(SortedMap<byte[], byte[]> map) {
      return map.entrySet().stream()
          .map(entry -> Bytes.toHex(entry.getKey()) + Bytes.toHex(entry.getValue()))
          .toList();
    }

    private byte[] randomKey() {
      var key = new byte[1 + random.nextInt(3)];
      for (var i = 0; i < key.length; i++) {
        key[i] = (byte) random.nextInt(3);
      }
      return key;
    }

    /** Half of the values differ by little from those before, and most of these are long. */
    private byte[] randomValue(byte[] before) {
      if (before != null && random.nextBoolean()) {
        return nearby(before);
      }
      var value = new byte[random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(400)];
      random.nextBytes(value);
      return value;
    }

    private byte[] nearby(byte[] before) {
      var length = Math.max(0, before.length + random.nextInt(5) - 2);
      var value = Arrays.copyOf(before, length);
      for (var i = random.nextInt(3); i > 0 && length > 0; i--) {
        value[random.nextInt(length)]++;
      }
      return value;
    }
  }

  @Test
  void readers_shouldSeeOldBlocksUnchanged_whileTheWriterAddsAndRewinds() throws Exception {
    var keys = 50;
    for (var block = 0L; block <= 10; block++) {
      apply(block, changes(block, keys));
    }
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var readers = List.of(threads.submit(reader(done, 1)), threads.submit(reader(done, 2)));
      try {
        for (var round = 0; round < 1_500; round++) {
          for (var block = 11L; block <= 13; block++) {
            apply(block, changes(block * 31 + round, keys));
          }
          rewind(10);
        }
      } finally {
        done.set(true);
      }
      for (var reader : readers) {
        assertTrue(reader.get() > 0);
      }
    }
  }

  private Callable<Long> reader(AtomicBoolean done, long seed) {
    var random = new Random(seed);
    return () -> {
      var reads = 0L;
      do {
        var block = random.nextInt(11);
        var key = random.nextInt(50);
        assertArrayEquals(expected(block, key), state.get(block, key(key)));
        reads++;
      } while (!done.get());
      return reads;
    };
  }

  /** Block b changes every key k where k + b is even, and removes it where b is a multiple of 3. */
  private static Change[] changes(long block, int keys) {
    var changes = new ArrayList<Change>();
    for (var key = 0; key < keys; key++) {
      if ((key + block) % 2 == 0) {
        changes.add(new Change(key(key), block % 3 == 0 ? null : longValue(block)));
      }
    }
    return changes.toArray(Change[]::new);
  }

  private static byte[] expected(long atBlock, int key) {
    var block = (key + atBlock) % 2 == 0 ? atBlock : atBlock - 1;
    return block < 0 || block % 3 == 0 ? null : longValue(block);
  }

  /** Values of which history keeps the differences. */
  private static byte[] longValue(long block) {
    var value = new byte[100];
    value[50 + (int) (block % 11)] = (byte) block;
    return value;
  }

  private void apply(long block, Change... changes) {
    var batch = new WriteBatch();
    state.apply(batch, block, List.of(changes));
    store.commit(batch);
  }

  private void rewind(long toBlock) {
    var batch = new WriteBatch();
    state.rewind(batch, toBlock);
    store.commit(batch);
  }

  private void prune(long keepFrom) {
    var batch = new WriteBatch();
    state.prune(batch, keepFrom);
    store.commit(batch);
  }

  private static Change put(int key, int value) {
    return new Change(key(key), new byte[] {(byte) value});
  }

  private static Change remove(int key) {
    return new Change(key(key), null);
  }

  private static byte[] key(int key) {
    return new byte[] {(byte) key};
  }

  private void assertValue(int value, long block, int key) {
    assertArrayEquals(new byte[] {(byte) value}, state.get(block, key(key)));
  }

  private void assertNone(long block, int key) {
    assertNull(state.get(block, key(key)));
  }
}
