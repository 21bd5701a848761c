package io.taoevm.chain.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Goes over a column of a {@link RocksStore} as it was when the cursor was opened. */
final class RocksCursor implements Cursor {
  private final RocksStore store;
  private final RocksIterator iterator;
  private final boolean ascends;
  private final byte @Nullable [] bound;
  private boolean hasBegun;
  private boolean isClosed;
  private byte @Nullable [] key;

  /**
   * @param iterator stands on the first entry, if there is any; closed with the cursor
   * @param bound where to stop: exclusive and null for the end if it ascends, inclusive otherwise
   */
  RocksCursor(RocksStore store, RocksIterator iterator, boolean ascends, byte @Nullable [] bound) {
    this.store = store;
    this.iterator = iterator;
    this.ascends = ascends;
    this.bound = bound;
  }

  @Override
  public boolean next() {
    if (hasBegun && key == null) {
      return false;
    }
    if (hasBegun) {
      if (ascends) {
        iterator.next();
      } else {
        iterator.prev();
      }
    }
    hasBegun = true;
    if (!iterator.isValid()) {
      key = null;
      requireUndamaged();
      return false;
    }
    var found = iterator.key();
    key = isWithin(found) ? found : null;
    return key != null;
  }

  private void requireUndamaged() {
    try {
      iterator.status();
    } catch (RocksDBException e) {
      throw store.explain(e);
    }
  }

  private boolean isWithin(byte[] found) {
    if (bound == null) {
      return true;
    }
    var order = Arrays.compareUnsigned(found, bound);
    return ascends ? order < 0 : order >= 0;
  }

  @Override
  public byte[] key() {
    if (key == null) {
      throw new IllegalStateException("the cursor stands on no entry");
    }
    return key;
  }

  @Override
  public byte[] value() {
    key();
    return iterator.value();
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      iterator.close();
      store.endUse();
    }
  }
}
