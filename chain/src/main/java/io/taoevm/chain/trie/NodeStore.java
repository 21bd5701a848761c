package io.taoevm.chain.trie;

import org.jspecify.annotations.Nullable;

/**
 * The nodes of one trie as they are at one block, each found by its place. Several threads may ask
 * at once.
 */
@FunctionalInterface
public interface NodeStore {
  /** A trie without nodes. */
  NodeStore EMPTY = (path, length) -> null;

  /**
   * The RLP of the node at a place, or null if there is none. Nodes of less than 32 bytes lie
   * within their parent and have no place of their own; the root has one whatever its size.
   *
   * @param path the nibbles from the root to the node, one per byte
   * @param length how many of them count
   */
  byte @Nullable [] get(byte[] path, int length);
}
