package io.taoevm.chain.trie;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;

/**
 * Names a trie and the state keys of its nodes: 0x03, then 0 for the trie of accounts or 1 and the
 * address for the storage of an account, then the path with one nibble per byte.
 */
public final class TrieId {
  /** The first byte of the state keys of all trie nodes. */
  public static final byte KEY_PREFIX = 3;

  /** The trie of accounts, whose root is the state root. */
  public static final TrieId ACCOUNTS = new TrieId(new byte[] {KEY_PREFIX, 0});

  private final byte[] prefix;

  private TrieId(byte[] prefix) {
    this.prefix = prefix;
  }

  /** The trie of an account's storage. */
  public static TrieId storage(Address account) {
    return new TrieId(Bytes.concat(new byte[] {KEY_PREFIX, 1}, account.bytes()));
  }

  /** The state key of the node at the first {@code length} nibbles of a path. */
  public byte[] key(byte[] path, int length) {
    var key = new byte[prefix.length + length];
    System.arraycopy(prefix, 0, key, 0, prefix.length);
    System.arraycopy(path, 0, key, prefix.length, length);
    return key;
  }

  /** The state key of the node at a path. */
  public byte[] key(byte[] path) {
    return key(path, path.length);
  }
}
