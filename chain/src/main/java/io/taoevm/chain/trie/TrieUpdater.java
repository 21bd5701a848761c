package io.taoevm.chain.trie;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.trie.TrieChange.Successor;
import io.taoevm.chain.trie.TrieNode.Branch;
import io.taoevm.chain.trie.TrieNode.Extension;
import io.taoevm.chain.trie.TrieNode.Leaf;
import io.taoevm.chain.trie.TrieNode.Place;
import io.taoevm.chain.trie.TrieNode.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one set of changes to a trie. Two passes: {@link #merge} walks down with the changes
 * sorted, so that each touched node is read once and untouched subtrees stay references; {@link
 * #seal} writes what was touched from the leaves up. Each node that is read counts as deleted from
 * its place until the second pass writes a node there.
 *
 * <p>Where a root branches and there is enough to do, each of its children is an updater's of its
 * own in both passes, so that processors share the reading and the hashing. What comes out does not
 * depend on that.
 */
final class TrieUpdater {
  /** Changes below which waking a thread costs more than it saves. */
  private static final int LEAST_TO_SHARE = 256;

  /** Stands for a node whose children are being written. */
  private static final TrieUpdate.Node UNKNOWN = new TrieUpdate.Node(Nibbles.NONE, null);

  private final NodeStore store;
  private final boolean keepsNodes;
  private final List<Place> places = new ArrayList<>();
  private final List<TrieUpdate.Node> written = new ArrayList<>();
  private byte[] path = new byte[128];

  /** Those of the root's children, by nibble; empty if there is one updater for all. */
  private @Nullable TrieUpdater[] parts = new TrieUpdater[0];

  /**
   * @param keepsNodes whether anyone will ask for {@link #written}; otherwise only the root counts
   */
  TrieUpdater(NodeStore store, boolean keepsNodes) {
    this.store = store;
    this.keepsNodes = keepsNodes;
  }

  /**
   * Changes in the order of their keys, which are nibbles; a null value removes.
   *
   * @param successors of values that are there already, null for a change without; empty if all are
   */
  record Changes(byte[][] keys, byte[] @Nullable [] values, @Nullable Successor[] successors) {
    private static final @Nullable Successor[] NONE = {};

    /** Changes that do not depend on what is there. */
    Changes(byte[][] keys, byte[] @Nullable [] values) {
      this(keys, values, NONE);
    }

    /** Lets a key's new value know the one that it has. */
    void meet(int at, byte[] before) {
      var successor = successors.length == 0 ? null : successors[at];
      if (successor != null) {
        values[at] = successor.of(before);
      }
    }
  }

  /**
   * The nodes that the update puts, in the order of their paths, and those that it deletes; each
   * path once.
   */
  List<TrieUpdate.Node> written() {
    for (var part : parts) {
      if (part != null) {
        written.addAll(part.written());
      }
    }
    for (var place : places) {
      if (!place.isWritten) {
        written.add(new TrieUpdate.Node(place.path, null));
      }
    }
    return written;
  }

  Hash update(Hash root, Changes changes) {
    return update(root.equals(Trie.EMPTY_ROOT) ? null : load(Nibbles.NONE, 0), changes);
  }

  /** As the other, of whatever trie the store has. */
  Hash update(Changes changes) {
    var top = store.get(Nibbles.NONE, 0);
    return update(top == null ? null : decode(top, Nibbles.NONE), changes);
  }

  private Hash update(@Nullable TrieNode before, Changes changes) {
    var after = merge(before, 0, changes, 0, changes.keys().length);
    if (after == null) {
      return Trie.EMPTY_ROOT;
    }
    after.place = before == null ? null : before.place;
    return sealRoot(after);
  }

  /**
   * The node at the first {@code depth} nibbles of the keys {@code from} to {@code to} after their
   * changes; null if nothing is left.
   */
  private @Nullable TrieNode merge(
      @Nullable TrieNode node, int depth, Changes changes, int from, int to) {
    return switch (node) {
      case null -> build(depth, changes, from, to);
      case Leaf leaf -> mergeLeaf(leaf, depth, changes, from, to);
      case Extension extension -> mergeExtension(extension, depth, changes, from, to);
      case Branch branch -> mergeBranch(branch, depth, changes, from, to);
      case Reference reference -> {
        var before = resolve(reference, changes.keys()[from], depth);
        var place = before.place;
        var after = merge(before, depth, changes, from, to);
        if (after != null) {
          after.place = place;
        }
        yield after;
      }
    };
  }

  /** A new subtree of the values among the changes. */
  private @Nullable TrieNode build(int depth, Changes changes, int from, int to) {
    var values = changes.values();
    var first = from;
    while (first < to && values[first] == null) {
      first++;
    }
    if (first == to) {
      return null;
    }
    var last = to - 1;
    while (values[last] == null) {
      last--;
    }
    var key = changes.keys()[first];
    var value = values[first];
    if (first == last && value != null) {
      return new Leaf(Nibbles.from(key, depth), value);
    }
    var common = Nibbles.commonLength(key, depth, changes.keys()[last], depth);
    var branch = mergeBranch(new Branch(), depth + common, changes, first, last + 1);
    return prepend(Arrays.copyOfRange(key, depth, depth + common), branch);
  }

  private @Nullable TrieNode mergeLeaf(Leaf leaf, int depth, Changes changes, int from, int to) {
    var at = from;
    var order = -1;
    while (at < to) {
      var key = changes.keys()[at];
      order = Arrays.compareUnsigned(key, depth, key.length, leaf.nibbles, 0, leaf.nibbles.length);
      if (order >= 0) {
        break;
      }
      at++;
    }
    if (order == 0) { // The leaf's own key is among the changes.
      changes.meet(at, leaf.value);
      return build(depth, changes, from, to);
    }
    var count = to - from + 1;
    var keys = new byte[count][];
    var values = new byte[count] @Nullable [];
    System.arraycopy(changes.keys(), from, keys, 0, at - from);
    System.arraycopy(changes.values(), from, values, 0, at - from);
    System.arraycopy(changes.keys(), at, keys, at - from + 1, to - at);
    System.arraycopy(changes.values(), at, values, at - from + 1, to - at);
    keys[at - from] = Nibbles.join(Arrays.copyOf(changes.keys()[from], depth), leaf.nibbles);
    values[at - from] = leaf.value;
    return build(depth, new Changes(keys, values), 0, count);
  }

  private @Nullable TrieNode mergeExtension(
      Extension extension, int depth, Changes changes, int from, int to) {
    var nibbles = extension.nibbles;
    var keys = changes.keys();
    // The keys are sorted, so those between the first and the last have as much in common.
    var common =
        Math.min(
            Nibbles.commonLength(keys[from], depth, nibbles, 0),
            Nibbles.commonLength(keys[to - 1], depth, nibbles, 0));
    if (common == nibbles.length) {
      return prepend(nibbles, merge(extension.child, depth + common, changes, from, to));
    }
    var branch = new Branch();
    var rest = Nibbles.from(nibbles, common + 1);
    branch.setChild(
        nibbles[common], rest.length == 0 ? extension.child : new Extension(rest, extension.child));
    var merged = mergeBranch(branch, depth + common, changes, from, to);
    return prepend(Arrays.copyOf(nibbles, common), merged);
  }

  private @Nullable TrieNode mergeBranch(
      Branch branch, int depth, Changes changes, int from, int to) {
    var keys = changes.keys();
    var start = from;
    if (keys[start].length == depth) {
      if (branch.value != null) {
        changes.meet(start, branch.value);
      }
      branch.value = changes.values()[start];
      start++;
    }
    if (depth == 0 && to - start >= LEAST_TO_SHARE) {
      mergeTogether(branch, changes, start, to);
      return collapse(branch, keys[from], depth);
    }
    while (start < to) {
      var nibble = keys[start][depth];
      var end = endOfNibble(changes, depth, start, to);
      branch.setChild(nibble, merge(branch.child(nibble), depth + 1, changes, start, end));
      start = end;
    }
    return collapse(branch, keys[from], depth);
  }

  private static int endOfNibble(Changes changes, int depth, int start, int to) {
    var keys = changes.keys();
    var end = start + 1;
    while (end < to && keys[end][depth] == keys[start][depth]) {
      end++;
    }
    return end;
  }

  /** The children of a root, by several threads. */
  private void mergeTogether(Branch root, Changes changes, int from, int to) {
    var ends = new int[17];
    var merged = new @Nullable TrieNode[16];
    parts = new TrieUpdater[16];
    var start = from;
    for (var nibble = 0; nibble < 16; nibble++) {
      var isTouched = start < to && changes.keys()[start][0] == nibble;
      ends[nibble] = start;
      start = isTouched ? endOfNibble(changes, 0, start, to) : start;
      parts[nibble] = isTouched ? new TrieUpdater(store, keepsNodes) : null;
    }
    ends[16] = start;
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            nibble -> {
              var part = parts[nibble];
              if (part != null) {
                merged[nibble] =
                    part.merge(root.child(nibble), 1, changes, ends[nibble], ends[nibble + 1]);
              }
            });
    for (var nibble = 0; nibble < 16; nibble++) {
      if (parts[nibble] != null) {
        root.setChild(nibble, merged[nibble]);
      }
    }
  }

  /** A branch needs two of children and value; what is left of one with less takes its place. */
  private @Nullable TrieNode collapse(Branch branch, byte[] key, int depth) {
    var only = -1;
    for (var nibble = 0; nibble < 16; nibble++) {
      if (branch.hasChild(nibble)) {
        if (only >= 0) {
          return branch;
        }
        only = nibble;
      }
    }
    var value = branch.value;
    if (only < 0) {
      return value == null ? null : new Leaf(Nibbles.NONE, value);
    }
    if (value != null) {
      return branch;
    }
    var child = branch.child(only);
    if (child instanceof Reference reference) {
      var childPath = Arrays.copyOf(key, Math.max(key.length, depth + 1));
      childPath[depth] = (byte) only;
      child = resolve(reference, childPath, depth + 1);
    }
    return prepend(new byte[] {(byte) only}, child);
  }

  /** The node that stands {@code nibbles} before another one. */
  private static @Nullable TrieNode prepend(byte[] nibbles, @Nullable TrieNode node) {
    if (nibbles.length == 0) {
      return node;
    }
    return switch (node) {
      case null -> null;
      case Leaf leaf -> new Leaf(Nibbles.join(nibbles, leaf.nibbles), leaf.value);
      case Extension next -> new Extension(Nibbles.join(nibbles, next.nibbles), next.child);
      case Branch branch -> new Extension(nibbles, branch);
      case Reference _ -> throw new AssertionError("what a reference stands for is not known");
    };
  }

  private TrieNode resolve(Reference reference, byte[] path, int depth) {
    return reference.isHash() ? load(path, depth) : TrieNode.decode(reference.reference);
  }

  private TrieNode load(byte[] path, int depth) {
    var place = Arrays.copyOf(path, depth);
    var rlp = store.get(place, depth);
    if (rlp == null) {
      throw new AssertionError("the trie has no node at " + Bytes.toHex(place));
    }
    return decode(rlp, place);
  }

  private TrieNode decode(byte[] rlp, byte[] at) {
    var node = TrieNode.decode(rlp);
    var place = new Place(at);
    node.place = place;
    places.add(place);
    return node;
  }

  private Hash sealRoot(TrieNode root) {
    if (root instanceof Branch branch) {
      sealTogether(branch);
    }
    var at = begin();
    sealChildren(root, 0);
    var rlp = root.encode();
    keep(at, root, rlp, 0);
    return Keccak.hash(rlp);
  }

  /** Seals those children of a root that an updater of their own has merged. */
  private void sealTogether(Branch root) {
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(
            nibble -> {
              var part = parts[nibble];
              var child = root.children[nibble];
              if (part != null && child != null) {
                part.path[0] = (byte) nibble;
                part.seal(child, 1);
              }
            });
  }

  private boolean isSealedByPart(int depth, int nibble) {
    return depth == 0 && parts.length > 0 && parts[nibble] != null;
  }

  /** Gives a node its reference, and writes it where it has a place of its own. */
  private void seal(TrieNode node, int depth) {
    if (node instanceof Reference) {
      return;
    }
    var at = begin();
    sealChildren(node, depth);
    var rlp = node.encode();
    if (rlp.length < Hash.LENGTH) {
      abandon(at);
      node.reference = rlp;
      return;
    }
    keep(at, node, rlp, depth);
    var reference = new byte[TrieNode.HASH_REFERENCE];
    reference[0] = (byte) 0xa0;
    Keccak.hash(rlp, 0, rlp.length, reference, 1);
    node.reference = reference;
  }

  /** Takes the place of a node among the written ones, which is before its children. */
  private int begin() {
    if (keepsNodes) {
      written.add(UNKNOWN);
    }
    return written.size() - 1;
  }

  /** Gives up a node's place. It is the last, since the children of a short node are short. */
  private void abandon(int at) {
    if (keepsNodes) {
      written.remove(at);
    }
  }

  private void keep(int at, TrieNode node, byte[] rlp, int depth) {
    if (keepsNodes) {
      var place = node.place == null ? new Place(Arrays.copyOf(path, depth)) : node.place;
      place.isWritten = true;
      written.set(at, new TrieUpdate.Node(place.path, rlp));
    }
  }

  private void sealChildren(TrieNode node, int depth) {
    switch (node) {
      case Branch branch -> {
        for (var nibble = 0; nibble < 16; nibble++) {
          var child = branch.children[nibble];
          if (child != null && !isSealedByPart(depth, nibble)) {
            reserve(depth + 1);
            path[depth] = (byte) nibble;
            seal(child, depth + 1);
          }
        }
      }
      case Extension extension -> {
        var nibbles = extension.nibbles;
        reserve(depth + nibbles.length);
        System.arraycopy(nibbles, 0, path, depth, nibbles.length);
        seal(extension.child, depth + nibbles.length);
      }
      case Leaf _ -> {}
      case Reference _ -> throw new AssertionError("a reference has no children");
    }
  }

  /** Makes room for a path of this many nibbles. */
  private void reserve(int nibbles) {
    if (path.length < nibbles) {
      path = Arrays.copyOf(path, 2 * nibbles);
    }
  }
}
