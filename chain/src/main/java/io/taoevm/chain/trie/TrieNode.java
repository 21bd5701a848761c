package io.taoevm.chain.trie;

import io.taoevm.chain.codec.Rlp;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of nodes while a trie is being updated.
 *
 * <p>A node stands in its parent as its <i>reference</i>: its RLP if that has less than 32 bytes,
 * otherwise the RLP of the keccak-256 of its RLP. A branch that comes from the store keeps its RLP
 * and copies from it the references of the children that were not touched.
 */
abstract sealed class TrieNode {
  static final int HASH_REFERENCE = 33;
  private static final int BRANCH_ITEMS = 17;

  /** The node's RLP, once every child has its {@link #reference}. */
  abstract byte[] encode();

  /** How the node stands in its parent; set when it has been written. */
  byte[] reference = Nibbles.NONE;

  /** Where the store holds this node, or what it was before the changes; null if nowhere. */
  @Nullable Place place;

  /** A path at which the store holds a node. */
  static final class Place {
    final byte[] path;
    boolean isWritten;

    Place(byte[] path) {
      this.path = path;
    }
  }

  /** A child that nobody has looked at yet. */
  static final class Reference extends TrieNode {
    Reference(byte[] reference) {
      this.reference = reference;
    }

    boolean isHash() {
      return reference.length == HASH_REFERENCE;
    }

    @Override
    byte[] encode() {
      throw new AssertionError("a reference is not written by itself");
    }
  }

  /** The end of a key. */
  static final class Leaf extends TrieNode {
    final byte[] nibbles;
    final byte[] value;

    Leaf(byte[] nibbles, byte[] value) {
      this.nibbles = nibbles;
      this.value = value;
    }

    @Override
    byte[] encode() {
      var packed = Nibbles.pack(nibbles, true);
      var rlp = newList(Rlp.encodedLength(packed) + Rlp.encodedLength(value));
      var at = Rlp.writeString(rlp, payloadStart(rlp, 0), packed, 0, packed.length);
      Rlp.writeString(rlp, at, value, 0, value.length);
      return rlp;
    }
  }

  /** Nibbles that all keys below have in common; the child is a branch. */
  static final class Extension extends TrieNode {
    final byte[] nibbles;
    final TrieNode child;

    Extension(byte[] nibbles, TrieNode child) {
      this.nibbles = nibbles;
      this.child = child;
    }

    @Override
    byte[] encode() {
      var packed = Nibbles.pack(nibbles, false);
      var rlp = newList(Rlp.encodedLength(packed) + child.reference.length);
      var at = Rlp.writeString(rlp, payloadStart(rlp, 0), packed, 0, packed.length);
      System.arraycopy(child.reference, 0, rlp, at, child.reference.length);
      return rlp;
    }
  }

  /** A place where keys part, and the value of the key that ends there. */
  static final class Branch extends TrieNode {
    /** Touched children; where a touched child is null, there is none any more. */
    final @Nullable TrieNode[] children = new @Nullable TrieNode[16];

    byte @Nullable [] value;
    private int touched;
    private final byte @Nullable [] source;
    private final int[] starts;

    /** A branch without children. */
    Branch() {
      source = null;
      starts = new int[0];
      touched = 0xffff;
    }

    private Branch(byte[] source, int[] starts) {
      this.source = source;
      this.starts = starts;
      var value = stringAt(source, starts[16]);
      this.value = value.length == 0 ? null : value;
    }

    void setChild(int nibble, @Nullable TrieNode child) {
      children[nibble] = child;
      touched |= 1 << nibble;
    }

    /** The child; a reference if it was not touched. */
    @Nullable TrieNode child(int nibble) {
      if (source == null || isTouched(nibble)) {
        return children[nibble];
      }
      var reference = Arrays.copyOfRange(source, starts[nibble], starts[nibble + 1]);
      return isEmpty(source, nibble) ? null : new Reference(reference);
    }

    boolean hasChild(int nibble) {
      if (source == null || isTouched(nibble)) {
        return children[nibble] != null;
      }
      return !isEmpty(source, nibble);
    }

    private boolean isTouched(int nibble) {
      return ((touched >>> nibble) & 1) != 0;
    }

    private boolean isEmpty(byte[] source, int nibble) {
      return (source[starts[nibble]] & 0xff) == Rlp.EMPTY_STRING;
    }

    @Override
    byte[] encode() {
      var end = value == null ? Nibbles.NONE : value;
      var length = Rlp.encodedLength(end);
      for (var nibble = 0; nibble < 16; nibble++) {
        length += referenceLength(nibble);
      }
      var rlp = newList(length);
      var at = payloadStart(rlp, 0);
      for (var nibble = 0; nibble < 16; nibble++) {
        at = writeReference(nibble, rlp, at);
      }
      Rlp.writeString(rlp, at, end, 0, end.length);
      return rlp;
    }

    private int referenceLength(int nibble) {
      if (source != null && !isTouched(nibble)) {
        return starts[nibble + 1] - starts[nibble];
      }
      var child = children[nibble];
      return child == null ? 1 : child.reference.length;
    }

    private int writeReference(int nibble, byte[] rlp, int at) {
      var length = referenceLength(nibble);
      var child = children[nibble];
      if (source != null && !isTouched(nibble)) {
        System.arraycopy(source, starts[nibble], rlp, at, length);
      } else if (child == null) {
        rlp[at] = (byte) Rlp.EMPTY_STRING;
      } else {
        System.arraycopy(child.reference, 0, rlp, at, length);
      }
      return at + length;
    }
  }

  /** An array for a list of this payload, its header written. */
  private static byte[] newList(int payloadLength) {
    var rlp = new byte[Rlp.headerLength(payloadLength) + payloadLength];
    Rlp.writeHeader(rlp, 0, Rlp.EMPTY_LIST, payloadLength);
    return rlp;
  }

  /** The node of an RLP that this package has written. */
  static TrieNode decode(byte[] rlp) {
    var starts = itemStarts(rlp);
    if (starts.length == BRANCH_ITEMS + 1) {
      return new Branch(rlp, starts);
    }
    var packed = stringAt(rlp, starts[0]);
    var nibbles = Nibbles.unpack(packed, 0, packed.length);
    return Nibbles.isLeaf(packed[0])
        ? new Leaf(nibbles, stringAt(rlp, starts[1]))
        : new Extension(nibbles, new Reference(Arrays.copyOfRange(rlp, starts[1], starts[2])));
  }

  /** Where each item of a list begins, and the end of the last. */
  private static int[] itemStarts(byte[] rlp) {
    var starts = new int[BRANCH_ITEMS + 1];
    var count = 0;
    var at = payloadStart(rlp, 0);
    starts[0] = at;
    while (at < rlp.length) {
      at = itemEnd(rlp, at);
      starts[++count] = at;
    }
    return count == BRANCH_ITEMS ? starts : Arrays.copyOf(starts, count + 1);
  }

  private static byte[] stringAt(byte[] rlp, int at) {
    return Arrays.copyOfRange(rlp, payloadStart(rlp, at), itemEnd(rlp, at));
  }

  private static int payloadStart(byte[] rlp, int at) {
    var prefix = rlp[at] & 0xff;
    if (prefix < Rlp.EMPTY_STRING) {
      return at;
    }
    var inPrefix = prefix < Rlp.EMPTY_LIST ? prefix - Rlp.EMPTY_STRING : prefix - Rlp.EMPTY_LIST;
    return at + 1 + Math.max(0, inPrefix - 55);
  }

  private static int itemEnd(byte[] rlp, int at) {
    var prefix = rlp[at] & 0xff;
    if (prefix < Rlp.EMPTY_STRING) {
      return at + 1;
    }
    var inPrefix = prefix < Rlp.EMPTY_LIST ? prefix - Rlp.EMPTY_STRING : prefix - Rlp.EMPTY_LIST;
    var payload = payloadStart(rlp, at);
    if (inPrefix <= 55) {
      return payload + inPrefix;
    }
    var length = 0;
    for (var i = at + 1; i < payload; i++) {
      length = (length << 8) | (rlp[i] & 0xff);
    }
    return payload + length;
  }
}
