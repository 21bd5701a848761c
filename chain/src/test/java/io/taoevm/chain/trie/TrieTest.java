package io.taoevm.chain.trie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.codec.Rlp;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.codec.TarGz;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TrieTest {
  @Test
  void update_shouldPassThePublicTests() throws IOException {
    var cases = 0;
    try (var archive = TarGz.open(Vectors.ethereum("trie-rlp-transaction-tests.tar.gz"))) {
      for (var entry = archive.next(); entry.isPresent(); entry = archive.next()) {
        var name = entry.get().name();
        // The tests of "nextprev" are about walking over keys, which nobody does here.
        if (name.contains("TrieTests/") && !name.contains("nextprev")) {
          for (var test : new ObjectMapper().readTree(entry.get().text()).properties()) {
            check(
                name + " " + test.getKey(), test.getValue(), name.toLowerCase().contains("secure"));
            cases++;
          }
        }
      }
    }
    Vectors.report("TrieTests", cases);
  }

  /** Once with an update for each change, and once with one for the last change of every key. */
  private static void check(String name, JsonNode test, boolean isSecure) {
    var steps = new ArrayList<TrieChange>();
    test.get("in").properties().forEach(e -> steps.add(change(e.getKey(), e.getValue(), isSecure)));
    if (test.get("in").isArray()) {
      test.get("in")
          .forEach(pair -> steps.add(change(pair.get(0).asText(), pair.get(1), isSecure)));
    }
    var expected = Hash.fromHex(test.get("root").asText());

    var stepwise = new MemoryNodes();
    steps.forEach(step -> stepwise.update(List.of(step)));
    assertEquals(expected, stepwise.root, name);

    var last = new TreeMap<byte[], TrieChange>(Arrays::compareUnsigned);
    steps.forEach(step -> last.put(step.key(), step));
    var atOnce = new MemoryNodes();
    atOnce.update(List.copyOf(last.values()));
    assertEquals(expected, atOnce.root, name);
    assertSame(stepwise, atOnce);
  }

  private static TrieChange change(String key, JsonNode value, boolean isSecure) {
    var keyBytes = bytes(key);
    return new TrieChange(
        isSecure ? Keccak.hash(keyBytes).bytes() : keyBytes,
        value.isNull() ? null : bytes(value.asText()));
  }

  private static byte[] bytes(String text) {
    return text.startsWith("0x") ? Bytes.fromHex(text) : text.getBytes(UTF_8);
  }

  @Test
  void emptyRoot_shouldBeTheHashOfAnEmptyString() {
    assertEquals(
        "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421",
        Trie.EMPTY_ROOT.toString());
    assertEquals(Keccak.hash(Rlp.encode(new byte[0])), Trie.EMPTY_ROOT);
  }

  @Test
  void update_shouldMatchTheDefinition_onRandomHistories() {
    for (var seed = 1L; seed <= 40; seed++) {
      System.out.print(seed == 1 ? "random tries, seeds 1" : seed == 40 ? " to 40\n" : "");
      randomHistory(new Random(seed), "seed " + seed);
    }
  }

  private static void randomHistory(Random random, String label) {
    var shape = Shape.random(random);
    var model = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    var nodes = new MemoryNodes();
    for (var round = 0; round < 40; round++) {
      var changes = new TreeMap<byte[], TrieChange>(Arrays::compareUnsigned);
      for (var i = random.nextInt(shape.batch); i > 0; i--) {
        var key = shape.key(random);
        changes.put(key, shape.change(key, random));
      }
      if (random.nextInt(10) == 0) {
        model.keySet().forEach(key -> changes.put(key, new TrieChange(key, null)));
      }
      changes.values().forEach(change -> apply(model, change));
      var inAnyOrder = new ArrayList<>(changes.values());
      Collections.shuffle(inAnyOrder, random);
      nodes.update(inAnyOrder);

      var expected = new NaiveTrie(model);
      assertEquals(expected.root, nodes.root, label + " round " + round);
      assertEquals(hex(expected.nodes), hex(nodes.nodes), label + " round " + round);
      model.forEach((key, value) -> assertArrayEquals(value, Trie.get(nodes, key), label));
      var other = shape.key(random);
      assertArrayEquals(model.get(other), Trie.get(nodes, other), label);
    }
  }

  private static byte[] reversed(byte[] value) {
    var reversed = new byte[value.length];
    for (var i = 0; i < value.length; i++) {
      reversed[i] = value[value.length - 1 - i];
    }
    return reversed;
  }

  private static void apply(TreeMap<byte[], byte[]> model, TrieChange change) {
    var before = model.get(change.key());
    var successor = change.successor();
    var value = before == null || successor == null ? change.value() : successor.of(before);
    if (value == null) {
      model.remove(change.key());
    } else {
      model.put(change.key(), value);
    }
  }

  /** Enough changes at once that threads share them, down to what is left below one nibble. */
  @Test
  void update_shouldAgreeWithTheDefinition_whenThreadsShareIt() {
    var seed = 21L;
    System.out.println("shared trie updates, seed " + seed);
    var random = new Random(seed);
    var model = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    var nodes = new MemoryNodes();
    for (var round = 0; round < 12; round++) {
      var changes = new TreeMap<byte[], TrieChange>(Arrays::compareUnsigned);
      while (changes.size() < 256 + 200 * (round % 3)) {
        var key = new byte[3];
        random.nextBytes(key);
        key[0] &= (byte) (round % 2 == 0 ? 0xff : 0x3f);
        var value = new byte[1 + random.nextInt(50)];
        value[0] = 1;
        changes.put(key, new TrieChange(key, value, TrieTest::reversed));
      }
      for (var key : model.keySet()) {
        // Every fourth round leaves nothing but what begins with the nibble 5.
        var goes = round % 4 == 3 ? key[0] >> 4 != 5 : random.nextInt(3) == 0;
        if (goes) {
          changes.put(key, new TrieChange(key, null));
        }
      }
      if (round % 4 == 3) {
        changes.values().removeIf(change -> change.value() != null);
      }
      changes.values().forEach(change -> apply(model, change));
      nodes.update(List.copyOf(changes.values()));
      var expected = new NaiveTrie(model);
      assertEquals(expected.root, nodes.root, "round " + round);
      assertEquals(hex(expected.nodes), hex(nodes.nodes), "round " + round);
    }
  }

  /** Short keys over few digits meet often; small values make nodes lie within their parents. */
  private record Shape(int keyBytes, boolean fixedLength, int digits, int valueBytes, int batch) {
    static Shape random(Random random) {
      return new Shape(
          1 + random.nextInt(4),
          random.nextBoolean(),
          1 + random.nextInt(4),
          1 + random.nextInt(random.nextBoolean() ? 4 : 60),
          1 + random.nextInt(30));
    }

    byte[] key(Random random) {
      var key = new byte[fixedLength ? keyBytes : random.nextInt(keyBytes + 1)];
      for (var i = 0; i < key.length; i++) {
        key[i] = (byte) (random.nextInt(digits) * 16 + random.nextInt(digits));
      }
      return key;
    }

    /** A removal, or a value, or one that depends on what is there. */
    TrieChange change(byte[] key, Random random) {
      var value = random.nextInt(5) < 2 ? null : value(random);
      return switch (random.nextInt(6)) {
        case 0 -> new TrieChange(key, value, before -> null);
        case 1 -> new TrieChange(key, value, TrieTest::reversed);
        default -> new TrieChange(key, value);
      };
    }

    byte[] value(Random random) {
      var value = new byte[1 + random.nextInt(valueBytes)];
      random.nextBytes(value);
      return value;
    }
  }

  @Test
  void update_shouldReadOnlyTheWayToTheKey() {
    var nodes = new MemoryNodes();
    var changes = new ArrayList<TrieChange>();
    for (var i = 0; i < 4_096; i++) {
      changes.add(
          new TrieChange(
              Keccak.hash(new byte[] {(byte) i, (byte) (i >> 8)}).bytes(), new byte[40]));
    }
    nodes.update(changes);
    nodes.reads.set(0);
    nodes.update(List.of(new TrieChange(changes.get(7).key(), new byte[] {1})));
    assertTrue(nodes.reads.get() <= 7, () -> "read " + nodes.reads + " nodes");
    assertArrayEquals(new byte[] {1}, Trie.get(nodes, changes.get(7).key()));
  }

  @Test
  void update_shouldRemoveEveryNode_whenEveryKeyIsRemoved() {
    var nodes = new MemoryNodes();
    var keys = new ArrayList<byte[]>();
    for (var i = 0; i < 500; i++) {
      keys.add(Keccak.hash(new byte[] {(byte) i, (byte) (i >> 8)}).bytes());
    }
    nodes.update(keys.stream().map(key -> new TrieChange(key, key)).toList());
    assertTrue(nodes.nodes.size() > 500);
    nodes.update(keys.stream().map(key -> new TrieChange(key, null)).toList());
    assertEquals(Trie.EMPTY_ROOT, nodes.root);
    assertTrue(nodes.nodes.isEmpty());
    assertNull(Trie.get(nodes, keys.getFirst()));
  }

  @Test
  void update_shouldRefuse_whenChangesAreAmbiguous() {
    var change = new TrieChange(new byte[] {1}, new byte[] {1});
    var twice = List.of(change, change);
    assertThrows(
        IllegalArgumentException.class, () -> Trie.update(NodeStore.EMPTY, Trie.EMPTY_ROOT, twice));
    assertThrows(IllegalArgumentException.class, () -> new TrieChange(new byte[] {1}, new byte[0]));
  }

  @Test
  void update_shouldStop_whenANodeIsMissing() {
    var change = List.of(new TrieChange(new byte[] {1}, new byte[] {1}));
    assertThrows(AssertionError.class, () -> Trie.update(NodeStore.EMPTY, Keccak.EMPTY, change));
  }

  @Test
  void orderedRoot_shouldBeTheRootOfTheIndexedItems() {
    var random = new Random(3);
    for (var size : new int[] {0, 1, 2, 16, 17, 126, 127, 128, 129, 130, 255, 256, 257, 700}) {
      var items = new ArrayList<byte[]>();
      var byIndex = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
      for (var i = 0; i < size; i++) {
        var item = new byte[1 + random.nextInt(100)];
        random.nextBytes(item);
        items.add(item);
        byIndex.put(new RlpWriter().number(i).toBytes(), item);
      }
      assertEquals(new NaiveTrie(byIndex).root, OrderedTrie.root(items), size + " items");
    }
  }

  private static void assertSame(MemoryNodes a, MemoryNodes b) {
    assertEquals(hex(a.nodes), hex(b.nodes));
  }

  private static TreeMap<String, String> hex(Map<String, byte[]> nodes) {
    var hex = new TreeMap<String, String>();
    nodes.forEach((path, rlp) -> hex.put(path, Bytes.toHex(rlp)));
    return hex;
  }
}
