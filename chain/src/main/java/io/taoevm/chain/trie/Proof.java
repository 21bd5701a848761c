package io.taoevm.chain.trie;

import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merkle proofs: the nodes from the root towards a key, which show what value the key has or that
 * it has none (EIP-1186). Nodes that lie within their parent are not listed by themselves.
 */
public final class Proof {
  private Proof() {}

  /** What a proof shows about a key. */
  public sealed interface Result {
    /** The key has this value. */
    record Present(byte[] value) implements Result {}

    /** The key has no value. */
    record Absent() implements Result {}

    /** The nodes do not belong to the root, or do not lead to an answer. */
    record Invalid(String reason) implements Result {}
  }

  /** The RLP of the nodes on the way to a key; none for an empty trie. */
  public static List<byte[]> of(NodeStore nodes, byte[] key) {
    var path = Nibbles.of(key);
    var proof = new ArrayList<byte[]>();
    var depth = 0;
    var rlp = nodes.get(path, 0);
    while (rlp != null) {
      proof.add(rlp);
      var step = Step.within(rlp, path, depth);
      depth = step.depth();
      rlp = step.hash() == null ? null : nodes.get(path, depth);
    }
    return proof;
  }

  /** Checks a proof about a key against the root of a trie. */
  public static Result verify(Hash root, byte[] key, List<byte[]> proof) {
    var path = Nibbles.of(key);
    var expected = root;
    var depth = 0;
    for (var i = 0; i < proof.size(); i++) {
      if (!Keccak.hash(proof.get(i)).equals(expected)) {
        return new Result.Invalid("node " + i + " does not have the hash " + expected);
      }
      Step step;
      try {
        step = Step.within(proof.get(i), path, depth);
      } catch (RlpException e) {
        return new Result.Invalid("node " + i + " is malformed: " + e.getMessage());
      }
      if (step.hash() == null) {
        return i == proof.size() - 1
            ? step.result()
            : new Result.Invalid("the proof goes on after node " + i);
      }
      expected = step.hash();
      depth = step.depth();
    }
    return expected.equals(Trie.EMPTY_ROOT)
        ? new Result.Absent()
        : new Result.Invalid("the node with the hash " + expected + " is missing");
  }

  /**
   * Where a listed node leads to: to the node with a hash, otherwise to a value or none.
   *
   * @param depth how many nibbles of the path have been used
   */
  private record Step(int depth, @Nullable Hash hash, byte @Nullable [] value) {
    private static final int BRANCH_ITEMS = 17;

    Result result() {
      return value == null ? new Result.Absent() : new Result.Present(value);
    }

    private static Step toNothing(int depth) {
      return new Step(depth, null, null);
    }

    /** Walks through a node and those that lie within it. */
    static Step within(byte[] rlp, byte[] path, int depth) {
      var items = RlpReader.ofList(rlp);
      return switch (items.count()) {
        case BRANCH_ITEMS -> atBranch(items, path, depth);
        case 2 -> atShortNode(items, path, depth);
        default -> throw new RlpException("a node has 2 or 17 items, not " + items.count());
      };
    }

    private static Step atBranch(RlpReader items, byte[] path, int depth) {
      var skipped = depth == path.length ? 16 : path[depth];
      for (var i = 0; i < skipped; i++) {
        items.skip();
      }
      return depth == path.length ? toValue(items.bytes(), depth) : toChild(items, path, depth + 1);
    }

    private static Step atShortNode(RlpReader items, byte[] path, int depth) {
      var packed = items.bytes();
      if (packed.length == 0) {
        throw new RlpException("a node has no nibbles");
      }
      var nibbles = Nibbles.unpack(packed, 0, packed.length);
      if (Nibbles.commonLength(path, depth, nibbles, 0) < nibbles.length) {
        return toNothing(depth);
      }
      var next = depth + nibbles.length;
      if (Nibbles.isLeaf(packed[0])) {
        return next == path.length ? toValue(items.bytes(), next) : toNothing(next);
      }
      return toChild(items, path, next);
    }

    private static Step toValue(byte[] value, int depth) {
      return new Step(depth, null, value.length == 0 ? null : value);
    }

    private static Step toChild(RlpReader items, byte[] path, int depth) {
      if (items.isList()) {
        return within(items.raw(), path, depth);
      }
      var reference = items.bytes();
      return switch (reference.length) {
        case 0 -> toNothing(depth);
        case Hash.LENGTH -> new Step(depth, Hash.of(reference), null);
        default -> throw new RlpException("a reference of " + reference.length + " bytes");
      };
    }
  }
}
