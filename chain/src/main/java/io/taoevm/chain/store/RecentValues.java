package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column that were read or written last, so that most look-ups need not ask
 * RocksDB: a block reads a value, replaces it, and asks for what it has replaced. The keys are
 * spread over pages of equal size. Any number of threads may read while one writes.
 *
 * <h2>Why no stale value is held</h2>
 *
 * A writer puts its values in after it has written them, and counts a change; until then readers
 * get what was there before. Where they must not, it takes the keys out before it writes, and
 * counts them as changing until the new values are in. Whoever finds nothing asks the column, and
 * holds the answer only if no key of the page was changing before it asked, and nothing was counted
 * since.
 */
final class RecentValues {
  /** How many of a page's keys are changing, and above that its changes so far. */
  private static final long CHANGING = 1;

  private static final long CHANGE = 1L << 32;
  private static final long CHANGING_MASK = CHANGE - 1;

  /** Each under the lock that its number has. */
  private final @Nullable RecentPage[] pages;

  private final Object[] locks = new Object[64];

  /**
   * @param bytes of the pages at most; their objects take one in a hundred beside them
   */
  RecentValues(long bytes) {
    pages = new RecentPage[Math.clamp(Long.highestOneBit(bytes / RecentPage.BYTES), 1, 1 << 20)];
    Arrays.setAll(locks, _ -> new Object());
  }

  private int number(int hash) {
    return hash & (pages.length - 1);
  }

  private Object lock(int number) {
    return locks[number % locks.length];
  }

  private RecentPage page(int number) {
    var page = pages[number];
    if (page == null) {
      page = new RecentPage();
      pages[number] = page;
    }
    return page;
  }

  /**
   * The value of a key.
   *
   * @param column asked if the value is not held
   */
  byte @Nullable [] get(byte[] key, Function<byte[], byte @Nullable []> column) {
    var hash = Bytes.hash(key);
    var number = number(hash);
    long before;
    synchronized (lock(number)) {
      var page = page(number);
      var place = page.find(hash, key);
      if (place >= 0) {
        return page.value(place);
      }
      before = page.changes();
    }
    var value = column.apply(key);
    if ((before & CHANGING_MASK) == 0) {
      synchronized (lock(number)) {
        var page = page(number);
        if (page.changes() == before && page.find(hash, key) < 0) {
          page.put(hash, key, value);
        }
      }
    }
    return value;
  }

  /** To be called before a key's value is written, if nobody may get it any more. */
  void forget(byte[] key) {
    var hash = Bytes.hash(key);
    var number = number(hash);
    synchronized (lock(number)) {
      var page = page(number);
      page.setChanges(page.changes() + CHANGING);
      page.remove(hash, key);
    }
  }

  /**
   * To be called after a key's value was written.
   *
   * @param value null for a key that was deleted
   * @param wasForgotten whether the key was to be forgotten before
   */
  void remember(byte[] key, byte @Nullable [] value, boolean wasForgotten) {
    var hash = Bytes.hash(key);
    var number = number(hash);
    synchronized (lock(number)) {
      var page = page(number);
      page.put(hash, key, value);
      page.setChanges(page.changes() + (wasForgotten ? CHANGE - CHANGING : CHANGE));
    }
  }
}
