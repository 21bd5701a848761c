package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column that were read or written last, so that most look-ups need not ask
 * RocksDB: a block reads a value, replaces it, and asks for what it has replaced. The keys are
 * spread over sets, each with a few places and its share of the memory; within a set, what was not
 * asked for since it was last looked at makes room for what comes (the clock algorithm). Any number
 * of threads may read while one writes.
 *
 * <h2>Why no stale value is held</h2>
 *
 * A writer takes its keys out and counts them as changing before it writes, and puts the new values
 * in and counts a change after that. Whoever finds nothing asks the column, and holds the answer
 * only if no key of the set was changing before it asked, and nothing was counted since.
 */
final class RecentValues {
  /** What a set may take: values, their keys and the objects around them. */
  static final int SET_BYTES = 4 << 10;

  private static final int WAYS = 16;

  /** More and smaller sets would be filled unevenly; a larger value would empty its set. */
  private static final int MOST_BYTES = SET_BYTES / 4;

  /** Headers of two arrays, the object that holds them, its place and tag, and their padding. */
  private static final int OVERHEAD_BYTES = 80;

  private static final long CHANGING = 1;
  private static final long CHANGE = 1L << 32;
  private static final long CHANGING_MASK = CHANGE - 1;

  private final AtomicReferenceArray<@Nullable Held> places;

  /** Hashes of the keys in the places: only where to look, as they are written without order. */
  private final int[] tags;

  /** For each set how many of its keys are changing, and above that the changes so far. */
  private final AtomicLongArray changes;

  /**
   * What each set holds, in bytes and values, and the place that it looks at next; under its lock.
   */
  private final short[] bytes;

  private final byte[] counts;
  private final byte[] hands;
  private final Object[] locks = new Object[64];
  private final int mask;

  /** A value, or that there is none. */
  private static final class Held {
    private final byte[] key;
    private final byte @Nullable [] value;
    private boolean isUsed;

    Held(byte[] key, byte @Nullable [] value) {
      this.key = key;
      this.value = value;
    }

    boolean isOf(byte[] other) {
      return Arrays.equals(key, other);
    }

    int bytes() {
      return OVERHEAD_BYTES + key.length + (value == null ? 0 : value.length);
    }
  }

  /**
   * @param bytes how much memory to take at most
   */
  RecentValues(long bytes) {
    var sets = Math.clamp(Long.highestOneBit(bytes / SET_BYTES), 1, 1 << 20);
    this.places = new AtomicReferenceArray<>(sets * WAYS);
    this.tags = new int[sets * WAYS];
    this.changes = new AtomicLongArray(sets);
    this.bytes = new short[sets];
    this.counts = new byte[sets];
    this.hands = new byte[sets];
    this.mask = sets - 1;
    Arrays.setAll(locks, _ -> new Object());
  }

  private int set(int hash) {
    return hash & mask;
  }

  private Object lock(int set) {
    return locks[set % locks.length];
  }

  /**
   * The value of a key.
   *
   * @param column asked if the value is not held
   */
  byte @Nullable [] get(byte[] key, Function<byte[], byte @Nullable []> column) {
    var hash = Bytes.hash(key);
    var set = set(hash);
    var place = find(set, hash, key);
    var held = place < 0 ? null : places.get(place);
    if (held != null && held.isOf(key)) { // It may have gone, and another come, since it was found.
      if (!held.isUsed) {
        held.isUsed = true;
      }
      return held.value;
    }
    var before = changes.get(set);
    var value = column.apply(key);
    if ((before & CHANGING_MASK) == 0) {
      synchronized (lock(set)) {
        if (changes.get(set) == before && find(set, hash, key) < 0) {
          hold(set, hash, new Held(key, value));
        }
      }
    }
    return value;
  }

  /** To be called before a key's value is written. */
  void beforeWrite(byte[] key) {
    var hash = Bytes.hash(key);
    var set = set(hash);
    synchronized (lock(set)) {
      changes.addAndGet(set, CHANGING);
      var place = find(set, hash, key);
      if (place >= 0) {
        drop(set, place);
      }
    }
  }

  /** To be called after that; null for a key that was deleted. */
  void afterWrite(byte[] key, byte @Nullable [] value) {
    var hash = Bytes.hash(key);
    var set = set(hash);
    synchronized (lock(set)) {
      var place = find(set, hash, key); // One batch may write a key twice.
      if (place >= 0) {
        drop(set, place);
      }
      hold(set, hash, new Held(key, value));
      changes.addAndGet(set, CHANGE - CHANGING);
    }
  }

  /** Where a key is held, or -1. */
  private int find(int set, int hash, byte[] key) {
    var first = set * WAYS;
    for (var place = first; place < first + WAYS; place++) {
      if (tags[place] == hash) {
        var held = places.get(place);
        if (held != null && held.isOf(key)) {
          return place;
        }
      }
    }
    return -1;
  }

  private void drop(int set, int place) {
    var held = places.get(place);
    if (held != null) {
      bytes[set] -= (short) held.bytes();
      counts[set]--;
      places.set(place, null);
    }
  }

  private void hold(int set, int hash, Held held) {
    var size = held.bytes();
    if (size > MOST_BYTES) {
      return;
    }
    while (bytes[set] + size > SET_BYTES || counts[set] == WAYS) {
      var place = nextPlace(set);
      var found = places.get(place);
      if (found != null && found.isUsed) {
        found.isUsed = false;
      } else {
        drop(set, place);
      }
    }
    var place = set * WAYS;
    while (places.get(place) != null) {
      place++;
    }
    bytes[set] += (short) size;
    counts[set]++;
    tags[place] = hash;
    places.set(place, held);
  }

  private int nextPlace(int set) {
    var hand = hands[set];
    hands[set] = (byte) ((hand + 1) % WAYS);
    return set * WAYS + hand;
  }
}
