package io.taoevm.chain.state;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;

/**
 * The layout of the flat state. The first byte tells the kind: 0 an EVM account (address), 1 a
 * storage slot (address, slot), 2 a row of a table (table id, encoded key), 3 a trie node (laid out
 * by the trie).
 */
public final class StateKeys {
  public static final byte ACCOUNT = 0;
  public static final byte STORAGE = 1;
  public static final byte TABLE = 2;
  public static final byte TRIE_NODE = 3;

  private StateKeys() {}

  public static byte[] account(Address address) {
    var key = new byte[1 + Address.LENGTH];
    key[0] = ACCOUNT;
    address.write(key, 1);
    return key;
  }

  public static byte[] storage(Address address, Word slot) {
    var key = new byte[1 + Address.LENGTH + Word.LENGTH];
    key[0] = STORAGE;
    address.write(key, 1);
    slot.write(key, 1 + Address.LENGTH);
    return key;
  }

  static byte[] storagePrefix(Address address) {
    var key = account(address);
    key[0] = STORAGE;
    return key;
  }

  public static byte[] row(int tableId, byte[] encodedKey) {
    return Bytes.concat(new byte[] {TABLE, (byte) (tableId >>> 8), (byte) tableId}, encodedKey);
  }

  /** The first key after all that begin with {@code prefix}. */
  public static byte[] after(byte[] prefix) {
    var end = prefix.clone();
    for (var i = end.length - 1; i >= 0; i--) {
      end[i]++;
      if (end[i] != 0) {
        return end;
      }
    }
    throw new IllegalArgumentException("no key comes after " + Bytes.toHex(prefix));
  }
}
