package io.taoevm.chain.trie;

import io.taoevm.chain.codec.RlpItem;
import io.taoevm.chain.codec.RlpItem.Items;
import io.taoevm.chain.codec.RlpItem.Text;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trie as the Yellow Paper defines it: a recursive function of a map, from hex digits to
 * values. Slow, and free of everything that the real one does to be fast.
 */
final class NaiveTrie {
  /** The nodes by their paths in hex; empty for an empty trie. */
  final SortedMap<String, byte[]> nodes = new TreeMap<>();

  final Hash root;

  NaiveTrie(Map<byte[], byte[]> entries) {
    var byDigits = new TreeMap<String, byte[]>();
    entries.forEach((key, value) -> byDigits.put(Bytes.toHex(key).substring(2), value));
    if (byDigits.isEmpty()) {
      root = Keccak.hash(encode(new Text(new byte[0])));
    } else {
      var rlp = encode(node(byDigits, 0));
      nodes.put("", rlp);
      root = Keccak.hash(rlp);
    }
  }

  private RlpItem node(SortedMap<String, byte[]> entries, int depth) {
    var first = entries.firstKey();
    if (entries.size() == 1) {
      return new Items(List.of(packed(first.substring(depth), true), new Text(entries.get(first))));
    }
    var common = depth;
    var last = entries.lastKey();
    while (common < first.length() && first.charAt(common) == last.charAt(common)) {
      common++;
    }
    if (common > depth) {
      return new Items(
          List.of(
              packed(first.substring(depth, common), false),
              reference(first.substring(0, common), entries, common)));
    }
    var items = new ArrayList<RlpItem>(Collections.nCopies(17, new Text(new byte[0])));
    for (var nibble = 0; nibble < 16; nibble++) {
      var prefix = first.substring(0, depth) + Character.forDigit(nibble, 16);
      var below = entries.subMap(prefix, prefix + "g");
      if (!below.isEmpty()) {
        items.set(nibble, reference(prefix, below, depth + 1));
      }
    }
    if (first.length() == depth) {
      items.set(16, new Text(entries.get(first)));
    }
    return new Items(items);
  }

  private RlpItem reference(String path, SortedMap<String, byte[]> entries, int depth) {
    var node = node(new TreeMap<>(entries), depth);
    var rlp = encode(node);
    if (rlp.length < 32) {
      return node;
    }
    nodes.put(path, rlp);
    return new Text(Keccak.hash(rlp).bytes());
  }

  private static Text packed(String digits, boolean isLeaf) {
    var odd = digits.length() % 2 == 1;
    var flag = (isLeaf ? 2 : 0) + (odd ? 1 : 0);
    return new Text(Bytes.fromHex("" + flag + (odd ? "" : "0") + digits));
  }

  private static byte[] encode(RlpItem item) {
    var writer = new RlpWriter();
    item.writeTo(writer);
    return writer.toBytes();
  }
}
