package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys of at most 65,535 bytes one after the other, each after its length in two bytes. */
final class KeyList {
  private KeyList() {}

  static byte[] encode(List<byte[]> keys) {
    var length = 0;
    for (var key : keys) {
      length += 2 + key.length;
    }
    var list = new byte[length];
    var at = 0;
    for (var key : keys) {
      list[at] = (byte) (key.length >>> 8);
      list[at + 1] = (byte) key.length;
      System.arraycopy(key, 0, list, at + 2, key.length);
      at += 2 + key.length;
    }
    return list;
  }

  static List<byte[]> decode(byte[] list) {
    var keys = new ArrayList<byte[]>();
    var at = 0;
    while (at < list.length) {
      var length = ((list[at] & 0xff) << 8) | (list[at + 1] & 0xff);
      keys.add(Arrays.copyOfRange(list, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return keys;
  }
}
