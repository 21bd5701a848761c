package io.taoevm.chain.world;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where rows lie in the trie of the economy: two hashes of a key, which are remembered, since the
 * economy's step writes the same rows in every block. A later row takes the place of an earlier
 * one; threads may share the places, since a path never changes.
 */
final class RowPaths {
  private static final int PLACES = 4_096;
  private static final @Nullable Path[] REMEMBERED = new Path[PLACES];

  private record Path(int tableId, byte[] encodedKey, byte[] hash) {
    boolean isOf(int table, byte[] key) {
      return tableId == table && Arrays.equals(encodedKey, key);
    }
  }

  private RowPaths() {}

  /** The keccak-256 of a row's slot; not to be changed. */
  static byte[] of(int tableId, byte[] encodedKey) {
    var hash = 31 * Bytes.hash(encodedKey) + tableId;
    var place = (hash ^ hash >>> 16) & PLACES - 1;
    var found = REMEMBERED[place];
    if (found == null || !found.isOf(tableId, encodedKey)) {
      var slot = EconomySlots.slot(tableId, encodedKey);
      found = new Path(tableId, encodedKey, Keccak.hash(slot.bytes()).bytes());
      REMEMBERED[place] = found;
    }
    return found.hash();
  }
}
