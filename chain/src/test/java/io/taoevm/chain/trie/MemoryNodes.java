package io.taoevm.chain.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A trie in memory, for tests: its nodes by their paths in hex, and its root. */
final class MemoryNodes implements NodeStore {
  final SortedMap<String, byte[]> nodes = new TreeMap<>();
  Hash root = Trie.EMPTY_ROOT;
  final AtomicInteger reads = new AtomicInteger();

  @Override
  public byte[] get(byte[] path, int length) {
    reads.incrementAndGet();
    return nodes.get(hex(path, length));
  }

  void update(List<TrieChange> changes) {
    requireSameWithoutRoot(changes);
    var update = Trie.update(this, root, changes);
    requireInOrder(update.nodes());
    root = update.root();
    for (var node : update.nodes()) {
      var path = hex(node.path(), node.path().length);
      if (node.rlp() == null) {
        nodes.remove(path);
      } else {
        nodes.put(path, node.rlp());
      }
    }
  }

  private static void requireInOrder(List<TrieUpdate.Node> nodes) {
    var put = nodes.stream().filter(node -> node.rlp() != null).toList();
    for (var i = 1; i < put.size(); i++) {
      var order = Arrays.compareUnsigned(put.get(i - 1).path(), put.get(i).path());
      assertTrue(order < 0, "nodes are put in the order of their paths");
    }
  }

  private void requireSameWithoutRoot(List<TrieChange> changes) {
    if (!changes.isEmpty()) {
      var readBefore = reads.get();
      assertEquals(
          Trie.update(this, root, changes).root(), Trie.update(this, changes).root(), "the root");
      reads.set(readBefore);
    }
  }

  private static String hex(byte[] path, int length) {
    var hex = new StringBuilder();
    for (var i = 0; i < length; i++) {
      hex.append(Character.forDigit(path[i], 16));
    }
    return hex.toString();
  }
}
