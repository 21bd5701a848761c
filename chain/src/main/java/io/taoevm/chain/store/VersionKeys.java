package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;

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

  /** Whether two are of versions of one key. */
  static boolean isOfSameKey(byte[] one, byte[] other) {
    var end = other.length - Long.BYTES;
    return one.length == other.length && Arrays.equals(one, 0, end, other, 0, end);
  }

  /** Writes one; where it ends. */
  static int write(byte[] key, long number, byte[] target, int offset) {
    Bytes.putShort(target, offset, key.length);
    System.arraycopy(key, 0, target, offset + Short.BYTES, key.length);
    Bytes.putLong(target, offset + Short.BYTES + key.length, number);
    return offset + length(key);
  }
}
