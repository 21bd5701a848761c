package io.taoevm.chain.trie;

import io.taoevm.chain.primitive.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of changes makes of a trie: its new root and the nodes to write so that the store
 * holds that trie.
 *
 * @param nodes each path once; those to put in the order of their paths
 */
public record TrieUpdate(Hash root, List<Node> nodes) {
  /**
   * A node to put at a place, or to delete from it.
   *
   * @param path the nibbles from the root, one per byte
   * @param rlp null to delete
   */
  public record Node(byte[] path, byte @Nullable [] rlp) {}
}
