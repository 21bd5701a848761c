package io.taoevm.chain.trie;

import org.jspecify.annotations.Nullable;

/**
 * A new value of a key, or its removal.
 *
 * @param value at least one byte; null to remove the key
 */
public record TrieChange(byte[] key, byte @Nullable [] value) {
  public TrieChange {
    if (value != null && value.length == 0) {
      throw new IllegalArgumentException("a trie cannot hold a value without bytes");
    }
  }
}
