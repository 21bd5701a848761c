package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;

/**
 * Keys of versions in RocksDB: length of the key (2) ‖ key ‖ number (8). The length keeps the
 * versions of keys apart of which one begins with another.
 */
final class VersionKeys {
  private VersionKeys() {}

  static int length(byte[] key) {
    return Short.BYTES + key.length + Long.BYTES;
  }

  static byte[] of(byte[] key, long number) {
    var versionKey = new byte[length(key)];
    write(key, number, versionKey, 0);
    return versionKey;
  }

  /** Writes one; where it ends. */
  static int write(byte[] key, long number, byte[] target, int offset) {
    target[offset] = (byte) (key.length >>> 8);
    target[offset + 1] = (byte) key.length;
    System.arraycopy(key, 0, target, offset + Short.BYTES, key.length);
    Bytes.putLong(target, offset + Short.BYTES + key.length, number);
    return offset + length(key);
  }
}
