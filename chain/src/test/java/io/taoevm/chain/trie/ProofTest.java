package io.taoevm.chain.trie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProofTest {
  @Test
  void verify_shouldShowPresenceAndAbsence_onRandomTries() {
    var seed = 5L;
    System.out.println("proofs, seed " + seed);
    var random = new Random(seed);
    for (var size : new int[] {1, 2, 3, 10, 100, 1_000}) {
      var trie = trie(random, size);
      for (var change : trie.changes.subList(0, Math.min(size, 50))) {
        var proof = Proof.of(trie.nodes, change.key());
        var result = Proof.verify(trie.nodes.root, change.key(), proof);
        var present = assertInstanceOf(Proof.Result.Present.class, result);
        assertArrayEquals(change.value(), present.value());
      }
      for (var i = 0; i < 50; i++) {
        var key = randomKey(random);
        var proof = Proof.of(trie.nodes, key);
        assertInstanceOf(Proof.Result.Absent.class, Proof.verify(trie.nodes.root, key, proof));
      }
    }
  }

  @Test
  void verify_shouldBeInvalid_whenAnythingIsTamperedWith() {
    var random = new Random(6);
    var trie = trie(random, 300);
    var key = trie.changes.get(7).key();
    var proof = Proof.of(trie.nodes, key);
    assertTrue(proof.size() >= 3);
    for (var node = 0; node < proof.size(); node++) {
      for (var i = 0; i < proof.get(node).length; i++) {
        var damaged = new ArrayList<>(proof);
        damaged.set(node, proof.get(node).clone());
        damaged.get(node)[i] ^= (byte) (1 << random.nextInt(8));
        assertInvalid(trie.nodes.root, key, damaged);
      }
      var shorter = new ArrayList<>(proof);
      shorter.remove(node);
      assertInvalid(trie.nodes.root, key, shorter);
    }
    var longer = new ArrayList<>(proof);
    longer.add(proof.getLast());
    assertInvalid(trie.nodes.root, key, longer);
    assertInvalid(Keccak.EMPTY, key, proof);
    assertInvalid(trie.nodes.root, key, List.of());
  }

  @Test
  void verify_shouldNotShowAnotherKey_whenProofIsOfThisOne() {
    var trie = trie(new Random(8), 300);
    var proof = Proof.of(trie.nodes, trie.changes.get(1).key());
    var other = trie.changes.get(2).key();
    var result = Proof.verify(trie.nodes.root, other, proof);
    assertInstanceOf(Proof.Result.Invalid.class, result);
  }

  @Test
  void verify_shouldBeInvalid_whenARootCommitsToMalformedNodes() {
    var random = new Random(9);
    var key = randomKey(random);
    for (var i = 0; i < 20_000; i++) {
      var node = new byte[random.nextInt(40)];
      random.nextBytes(node);
      if (node.length > 0 && random.nextBoolean()) {
        node[0] = (byte) (0xc0 + node.length - 1);
      }
      var result = Proof.verify(Keccak.hash(node), key, List.of(node));
      assertTrue(
          result instanceof Proof.Result.Invalid || result instanceof Proof.Result.Absent,
          () -> "random bytes prove " + result);
    }
  }

  @Test
  void proof_shouldBeEmpty_whenTrieIsEmpty() {
    var key = new byte[32];
    assertEquals(List.of(), Proof.of(NodeStore.EMPTY, key));
    assertInstanceOf(Proof.Result.Absent.class, Proof.verify(Trie.EMPTY_ROOT, key, List.of()));
  }

  private static void assertInvalid(Hash root, byte[] key, List<byte[]> proof) {
    assertInstanceOf(Proof.Result.Invalid.class, Proof.verify(root, key, proof));
  }

  private record Sample(MemoryNodes nodes, List<TrieChange> changes) {}

  private static Sample trie(Random random, int size) {
    var changes = new ArrayList<TrieChange>();
    for (var i = 0; i < size; i++) {
      var value = new byte[1 + random.nextInt(60)];
      random.nextBytes(value);
      changes.add(new TrieChange(randomKey(random), value));
    }
    var nodes = new MemoryNodes();
    nodes.update(changes);
    return new Sample(nodes, changes);
  }

  private static byte[] randomKey(Random random) {
    var key = new byte[32];
    random.nextBytes(key);
    return key;
  }
}
