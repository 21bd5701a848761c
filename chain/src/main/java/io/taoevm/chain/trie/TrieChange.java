package io.taoevm.chain.trie;

import org.jspecify.annotations.Nullable;

/**
 * A new value of a key, or its removal.
 *
 * @param value at least one byte; null to remove the key
 * @param successor what the value is instead if the key has one already; null if it is the same
 */
public record TrieChange(byte[] key, byte @Nullable [] value, @Nullable Successor successor) {
  public TrieChange {
    if (value != null && value.length == 0) {
      throw new IllegalArgumentException("a trie cannot hold a value without bytes");
    }
  }

  /** A change that does not depend on what was there. */
  public TrieChange(byte[] key, byte @Nullable [] value) {
    this(key, value, null);
  }

  /** Makes a value from the one before it. Any thread may ask, and none more than once. */
  @FunctionalInterface
  public interface Successor {
    /**
     * The new value, of at least one byte, or null for none.
     *
     * @param before not to be changed
     */
    byte @Nullable [] of(byte[] before);
  }
}
