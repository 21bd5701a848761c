package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that a block changed, and how many bytes of history it made. Encoded as those bytes (8),
 * then each key after its length (2, the top bits say whether the block removed it and whether it
 * has left a version) without what it has in common with the begin of the one before (1, how many
 * bytes): most are paths to nodes of a trie.
 */
record ChangedKeys(long historyBytes, List<Changed> keys) {
  private static final int HEADER = 8;
  private static final int KEY_HEADER = 3;
  private static final int REMOVED = 0x8000;
  private static final int HAS_VERSION = 0x4000;
  private static final int MAX_KEY = HAS_VERSION - 1;
  private static final int MOST_IN_COMMON = 0xff;

  /**
   * A key.
   *
   * @param isRemoved whether the block removed it
   * @param hasVersion whether what it held before is a version of the block's number
   */
  record Changed(byte[] key, boolean isRemoved, boolean hasVersion) {
    Changed {
      if (key.length > MAX_KEY) {
        throw new IllegalArgumentException(
            "a state key has at most " + MAX_KEY + " bytes, not " + key.length);
      }
    }

    private int head() {
      return key.length | (isRemoved ? REMOVED : 0) | (hasVersion ? HAS_VERSION : 0);
    }
  }

  byte[] encode() {
    var longest = HEADER;
    for (var changed : keys) {
      longest += KEY_HEADER + changed.key().length;
    }
    var encoded = new byte[longest];
    Bytes.putLong(encoded, 0, historyBytes);
    var at = HEADER;
    var before = new byte[0];
    for (var changed : keys) {
      var key = changed.key();
      var common = inCommon(before, key);
      Bytes.putShort(encoded, at, changed.head());
      encoded[at + 2] = (byte) common;
      System.arraycopy(key, common, encoded, at + KEY_HEADER, key.length - common);
      at += KEY_HEADER + key.length - common;
      before = key;
    }
    return Arrays.copyOf(encoded, at);
  }

  private static int inCommon(byte[] before, byte[] key) {
    var mismatch = Arrays.mismatch(before, key);
    return Math.min(mismatch < 0 ? key.length : mismatch, MOST_IN_COMMON);
  }

  static ChangedKeys decode(byte[] encoded) {
    var keys = new ArrayList<Changed>();
    var before = new byte[0];
    var at = HEADER;
    while (at < encoded.length) {
      var head = Bytes.getShort(encoded, at);
      var common = encoded[at + 2] & 0xff;
      var key = Arrays.copyOf(before, head & MAX_KEY);
      System.arraycopy(encoded, at + KEY_HEADER, key, common, key.length - common);
      keys.add(new Changed(key, (head & REMOVED) != 0, (head & HAS_VERSION) != 0));
      at += KEY_HEADER + key.length - common;
      before = key;
    }
    return new ChangedKeys(Bytes.getLong(encoded, 0), keys);
  }
}
