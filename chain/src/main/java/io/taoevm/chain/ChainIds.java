package io.taoevm.chain;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.WriteBatch;
import java.util.TreeMap;

/**
 * Which chain id each block was made with: no header names it, and a development chain may change
 * it. META "chain": the id of the first blocks, then pairs of the block from which another holds
 * and that id, ascending.
 */
final class ChainIds {
  private static final byte[] KEY = {'c', 'h', 'a', 'i', 'n'};

  private volatile TreeMap<Long, Long> byFirstBlock;

  /** Those that a store holds; those of a new chain if it holds none. */
  ChainIds(Store store, long idAtBegin) {
    byFirstBlock = new TreeMap<>();
    byFirstBlock.put(0L, idAtBegin);
    var stored = store.get(Column.META, KEY);
    if (stored != null) {
      byFirstBlock.put(0L, Bytes.getLong(stored, 0));
      for (var at = Long.BYTES; at < stored.length; at += 2 * Long.BYTES) {
        byFirstBlock.put(Bytes.getLong(stored, at), Bytes.getLong(stored, at + Long.BYTES));
      }
    }
  }

  /** The id at the begin; 0 if the store knows none. */
  static long idAtBegin(Store store) {
    var stored = store.get(Column.META, KEY);
    return stored == null ? 0 : Bytes.getLong(stored, 0);
  }

  static void putBegin(WriteBatch batch, long id) {
    var key = new byte[Long.BYTES];
    Bytes.putLong(key, 0, id);
    batch.put(Column.META, KEY, key);
  }

  /** The id that a block was made with, or would be. */
  long at(long number) {
    return byFirstBlock.floorEntry(number).getValue();
  }

  /** Notes the id of the newest block. */
  void note(WriteBatch batch, long number, long id) {
    if (at(number) != id) {
      var changed = new TreeMap<>(byFirstBlock);
      changed.put(number, id);
      keep(batch, changed);
    }
  }

  /** Forgets what holds after a block. */
  void rewind(WriteBatch batch, long toNumber) {
    if (byFirstBlock.lastKey() > toNumber) {
      keep(batch, new TreeMap<>(byFirstBlock.headMap(toNumber, true)));
    }
  }

  private void keep(WriteBatch batch, TreeMap<Long, Long> changed) {
    var bytes = new byte[Long.BYTES + (changed.size() - 1) * 2 * Long.BYTES];
    var at = 0;
    for (var entry : changed.entrySet()) {
      if (at > 0) {
        Bytes.putLong(bytes, at, entry.getKey());
        at += Long.BYTES;
      }
      Bytes.putLong(bytes, at, entry.getValue());
      at += Long.BYTES;
    }
    batch.put(Column.META, KEY, bytes);
    byFirstBlock = changed;
  }
}
