package io.taoevm.chain.trie;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root of a list: a trie from the RLP of each index to the item there, as headers commit to
 * their transactions, receipts and withdrawals.
 */
public final class OrderedTrie {
  private static final int LAST_SINGLE_BYTE = 0x7f;

  private OrderedTrie() {}

  /**
   * @param items encoded, each of at least one byte
   */
  public static Hash root(List<byte[]> items) {
    var size = items.size();
    var keys = new byte[size][];
    var values = new byte[size] @Nullable [];
    for (var at = 0; at < size; at++) {
      var index = indexAt(at, size);
      keys[at] = Nibbles.of(new RlpWriter(5).number(index).toBytes());
      values[at] = items.get(index);
    }
    return new TrieUpdater(NodeStore.EMPTY, false)
        .update(Trie.EMPTY_ROOT, new TrieUpdater.Changes(keys, values));
  }

  /** Index 0 is encoded as 0x80, so in the order of the keys it comes after 127. */
  private static int indexAt(int place, int size) {
    var placeOfZero = Math.min(LAST_SINGLE_BYTE, size - 1);
    if (place == placeOfZero) {
      return 0;
    }
    return place < placeOfZero ? place + 1 : place;
  }
}
