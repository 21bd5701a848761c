package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that a block changed, and how many bytes of history it made. Encoded as those bytes (8),
 * then each key after its length (2, the top bit set if the block removed the key).
 */
record ChangedKeys(long historyBytes, List<Changed> keys) {
  private static final int HEADER = 8;
  private static final int REMOVED = 0x8000;
  private static final int MAX_KEY = REMOVED - 1;

  /** A key, and whether the block removed it. */
  record Changed(byte[] key, boolean isRemoved) {
    Changed {
      if (key.length > MAX_KEY) {
        throw new IllegalArgumentException(
            "a state key has at most " + MAX_KEY + " bytes, not " + key.length);
      }
    }
  }

  byte[] encode() {
    var length = HEADER;
    for (var changed : keys) {
      length += 2 + changed.key().length;
    }
    var encoded = new byte[length];
    Bytes.putLong(encoded, 0, historyBytes);
    var at = HEADER;
    for (var changed : keys) {
      var key = changed.key();
      var head = key.length | (changed.isRemoved() ? REMOVED : 0);
      encoded[at] = (byte) (head >>> 8);
      encoded[at + 1] = (byte) head;
      System.arraycopy(key, 0, encoded, at + 2, key.length);
      at += 2 + key.length;
    }
    return encoded;
  }

  static ChangedKeys decode(byte[] encoded) {
    var keys = new ArrayList<Changed>();
    var at = HEADER;
    while (at < encoded.length) {
      var head = ((encoded[at] & 0xff) << 8) | (encoded[at + 1] & 0xff);
      var end = at + 2 + (head & MAX_KEY);
      keys.add(new Changed(Arrays.copyOfRange(encoded, at + 2, end), (head & REMOVED) != 0));
      at = end;
    }
    return new ChangedKeys(Bytes.getLong(encoded, 0), keys);
  }
}
