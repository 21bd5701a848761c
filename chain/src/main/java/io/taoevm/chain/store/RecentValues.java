package io.taoevm.chain.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column that were read or written last, so that most look-ups need not ask
 * RocksDB: a block reads a value, replaces it, and asks for what it has replaced. A key has one
 * place, which it shares with others; the last one is held there. Any number of threads may read
 * while one writes.
 *
 * <h2>Why no stale value is held</h2>
 *
 * A writer marks the places of its keys before it writes, and fills them after that. Whoever finds
 * a mark asks the column and holds nothing. Whoever has found another thing replaces only the very
 * thing that it found before it asked: if a write came between, that is gone and never comes back,
 * since every write leaves a new object.
 */
final class RecentValues {
  /** A place of 1 KiB each: a value, its key and the objects around them at most. */
  static final int PLACE_BYTES = 1 << 10;

  private static final int MOST_VALUE_BYTES = 850;
  private static final byte[] NO_KEY = {};
  private static final Held CHANGING = new Held(NO_KEY, null);

  private final AtomicReferenceArray<@Nullable Held> places;
  private final int mask;

  /** A value, or that there is none. No column has the empty key. */
  private static final class Held {
    private final byte[] key;
    private final byte @Nullable [] value;

    Held(byte[] key, byte @Nullable [] value) {
      this.key = key;
      this.value = value;
    }

    static Held of(byte[] key, byte @Nullable [] value) {
      return value == null || value.length <= MOST_VALUE_BYTES
          ? new Held(key, value)
          : new Held(NO_KEY, null);
    }

    boolean isOf(byte[] other) {
      return key.length != 0 && Arrays.equals(key, other);
    }
  }

  /**
   * @param bytes how much memory to take at most
   */
  RecentValues(long bytes) {
    var count = Math.clamp(Long.highestOneBit(bytes / PLACE_BYTES), 1, 1 << 20);
    this.places = new AtomicReferenceArray<>(count);
    this.mask = count - 1;
  }

  private int place(byte[] key) {
    var hash = Arrays.hashCode(key) * 0x9E3779B9;
    return (hash ^ hash >>> 16) & mask;
  }

  /**
   * The value of a key.
   *
   * @param column asked if the value is not held
   */
  byte @Nullable [] get(byte[] key, Function<byte[], byte @Nullable []> column) {
    var place = place(key);
    var found = places.get(place);
    if (found != null && found.isOf(key)) {
      return found.value;
    }
    var value = column.apply(key);
    if (found != CHANGING) {
      places.compareAndSet(place, found, Held.of(key, value));
    }
    return value;
  }

  /** To be called before a key's value is written. */
  void beforeWrite(byte[] key) {
    places.set(place(key), CHANGING);
  }

  /** To be called after that; null for a key that was deleted. */
  void afterWrite(byte[] key, byte @Nullable [] value) {
    places.set(place(key), Held.of(key, value));
  }
}
