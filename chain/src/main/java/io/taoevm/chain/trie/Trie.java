package io.taoevm.chain.trie;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.trie.TrieChange.Successor;
import io.taoevm.chain.trie.TrieNode.Branch;
import io.taoevm.chain.trie.TrieNode.Extension;
import io.taoevm.chain.trie.TrieNode.Leaf;
import io.taoevm.chain.trie.TrieNode.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ethereum's modified Merkle Patricia trie (Yellow Paper, D) over nodes that are stored by their
 * place in the trie instead of by their hash: an update overwrites what it replaces, nothing is
 * left to collect, and a lookup needs no hash.
 *
 * <p>Keys are taken as they are; a secure trie is one whose keys the caller has hashed.
 */
public final class Trie {
  /** The root of a trie without entries: the keccak-256 of the RLP of an empty string. */
  public static final Hash EMPTY_ROOT = Keccak.hash(new byte[] {(byte) 0x80});

  private Trie() {}

  /**
   * What changes make of a trie. Reads only nodes on the way to the keys, and the sibling that is
   * left alone by a removal.
   *
   * @param root of the trie in the store
   * @param changes in any order, of distinct keys
   * @throws IllegalArgumentException if two changes have the same key
   */
  public static TrieUpdate update(NodeStore nodes, Hash root, List<TrieChange> changes) {
    if (changes.isEmpty()) {
      return new TrieUpdate(root, List.of());
    }
    var updater = new TrieUpdater(nodes, true);
    var newRoot = updater.update(root, sorted(changes));
    return new TrieUpdate(newRoot, updater.written());
  }

  /**
   * As the other, of a trie whose root need not be known: the store has no node at its top if it is
   * empty.
   *
   * @param changes one at least
   */
  public static TrieUpdate update(NodeStore nodes, List<TrieChange> changes) {
    var updater = new TrieUpdater(nodes, true);
    var newRoot = updater.update(sorted(changes));
    return new TrieUpdate(newRoot, updater.written());
  }

  private static TrieUpdater.Changes sorted(List<TrieChange> changes) {
    var ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparing(TrieChange::key, Arrays::compareUnsigned));
    var keys = new byte[ordered.size()][];
    var values = new byte[ordered.size()] @Nullable [];
    var successors = new @Nullable Successor[ordered.size()];
    for (var i = 0; i < keys.length; i++) {
      keys[i] = Nibbles.of(ordered.get(i).key());
      values[i] = ordered.get(i).value();
      successors[i] = ordered.get(i).successor();
      if (i > 0 && Arrays.equals(keys[i - 1], keys[i])) {
        throw new IllegalArgumentException("two changes of the same key in one update");
      }
    }
    return new TrieUpdater.Changes(keys, values, successors);
  }

  /** The value of a key, or null if the trie has none. */
  public static byte @Nullable [] get(NodeStore nodes, byte[] key) {
    var nibbles = Nibbles.of(key);
    var depth = 0;
    var rlp = nodes.get(nibbles, 0);
    TrieNode node = rlp == null ? null : TrieNode.decode(rlp);
    while (true) {
      switch (node) {
        case null -> {
          return null;
        }
        case Leaf leaf -> {
          var isSame =
              Arrays.equals(nibbles, depth, nibbles.length, leaf.nibbles, 0, leaf.nibbles.length);
          return isSame ? leaf.value : null;
        }
        case Extension extension -> {
          if (Nibbles.commonLength(nibbles, depth, extension.nibbles, 0)
              < extension.nibbles.length) {
            return null;
          }
          depth += extension.nibbles.length;
          node = extension.child;
        }
        case Branch branch -> {
          if (depth == nibbles.length) {
            return branch.value;
          }
          node = branch.child(nibbles[depth]);
          depth++;
        }
        case Reference reference -> node = resolve(nodes, reference, nibbles, depth);
      }
    }
  }

  private static @Nullable TrieNode resolve(
      NodeStore nodes, Reference reference, byte[] path, int depth) {
    if (!reference.isHash()) {
      return TrieNode.decode(reference.reference);
    }
    var rlp = nodes.get(path, depth);
    return rlp == null ? null : TrieNode.decode(rlp);
  }
}
