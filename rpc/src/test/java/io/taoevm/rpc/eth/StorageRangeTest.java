package io.taoevm.rpc.eth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.TestNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code debug_storageRangeAt} and {@code debug_codeByHash}, as debuggers ask. */
final class StorageRangeTest {
  private static final String ALICE = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String CONTRACT = "0x000000000000000000000000000000000000c0de";

  /** Stores its calldata's second word in the slot of the first. */
  private static final String STORING = "0x602035600035550000";

  private static TestNode node;
  private static String block;

  /** One block: slots 1 to 5 become 11 to 15, then slot 3 becomes 0 and slot 4 becomes 99. */
  @BeforeAll
  static void stored() throws Exception {
    node = TestNode.start();
    node.result("anvil_setCode", CONTRACT, STORING);
    node.result("evm_setAutomine", false);
    for (var slot = 1; slot <= 5; slot++) {
      store(slot, 10 + slot);
    }
    store(3, 0);
    store(4, 99);
    node.result("evm_mine");
    block = node.result("eth_getBlockByNumber", "latest", false).get("hash").asText();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static void store(long slot, long value) throws Exception {
    var data = "0x" + "%064x".formatted(slot) + "%064x".formatted(value);
    node.result(
        "eth_sendTransaction", Map.of("from", ALICE, "to", CONTRACT, "data", data, "gas", 100_000));
  }

  /** Slots and values of a range, in its order. */
  private static List<String> shown(JsonNode range) {
    var shown = new ArrayList<String>();
    for (var entry : range.get("storage").properties()) {
      var slot = entry.getValue();
      var key = Long.decode("0x" + slot.get("key").asText().substring(50));
      var value = Long.decode("0x" + slot.get("value").asText().substring(50));
      assertEquals(hash(key), entry.getKey());
      shown.add(key + "=" + value);
    }
    return shown;
  }

  private static String hash(long slot) {
    return Keccak.hash(Word.of(slot).bytes()).toString();
  }

  /** The same in the order of the hashes of the slots. */
  private static List<String> ordered(Map<Long, Long> storage) {
    var byHash = new TreeMap<String, String>();
    storage.forEach((slot, value) -> byHash.put(hash(slot), slot + "=" + value));
    return List.copyOf(byHash.values());
  }

  @Test
  void range_shouldBeTheStorageBeforeATransaction() throws Exception {
    var index = Map.of(0, 0, 2, 2, 5, 5);
    for (var each : index.entrySet()) {
      var storage = new TreeMap<Long, Long>();
      for (long slot = 1; slot <= each.getValue(); slot++) {
        storage.put(slot, 10 + slot);
      }
      var range = node.result("debug_storageRangeAt", block, each.getKey(), CONTRACT, "0x", 100);
      assertEquals(ordered(storage), shown(range));
      assertTrue(range.get("nextKey").isNull());
    }
    var end = node.result("debug_storageRangeAt", block, 7, CONTRACT, "0x", 100);
    assertEquals(ordered(Map.of(1L, 11L, 2L, 12L, 4L, 99L, 5L, 15L)), shown(end));
  }

  @Test
  void range_shouldGoOnAtItsNextKey() throws Exception {
    var all = new ArrayList<String>();
    var next = "0x00";
    var ranges = 0;
    while (next != null) {
      var range = node.result("debug_storageRangeAt", block, 7, CONTRACT, next, 3);
      all.addAll(shown(range));
      next = range.get("nextKey").isNull() ? null : range.get("nextKey").asText();
      ranges++;
    }
    assertEquals(2, ranges);
    assertEquals(ordered(Map.of(1L, 11L, 2L, 12L, 4L, 99L, 5L, 15L)), all);
  }

  @Test
  void range_shouldBeRefused_whereThereIsNone() throws Exception {
    assertEquals(
        "account 0x0000000000000000000000000000000000000bad doesn't exist",
        node.error("debug_storageRangeAt", block, 0, "0x0000000000000000000000000000000000000bad"));
    assertEquals(
        "transaction index 8 out of range for block " + block,
        node.error("debug_storageRangeAt", block, 8, CONTRACT));
    assertEquals(
        "header not found",
        node.error("debug_storageRangeAt", "0x" + "11".repeat(32), 0, CONTRACT));
    assertEquals(
        "invalid argument 3: expected at most 32 bytes",
        node.error("debug_storageRangeAt", block, 0, CONTRACT, "0x" + "11".repeat(33)));
  }

  /** However much is asked for, a range has 1,024 slots; the newest one was set after the range. */
  @Test
  void range_shouldHaveALimit() throws Exception {
    var other = "0x00000000000000000000000000000000000c0de2";
    node.result("anvil_setCode", other, "0x00");
    for (var slot = 0; slot < 1_030; slot++) {
      node.result(
          "anvil_setStorageAt",
          other,
          "0x" + Integer.toHexString(slot),
          "0x" + "%064x".formatted(7));
    }
    var range = node.result("debug_storageRangeAt", "latest", 0, other, "0x", 1_000_000);
    assertEquals(1_024, range.get("storage").size());
    var rest =
        node.result("debug_storageRangeAt", "latest", 0, other, range.get("nextKey").asText());
    assertEquals(5, rest.get("storage").size());
  }

  @Test
  void code_shouldBeFoundByItsHash() throws Exception {
    var hash = node.result("eth_getAccount", CONTRACT, "latest").get("codeHash").asText();
    assertEquals(STORING, node.result("debug_codeByHash", hash).asText());
    assertEquals("0x", node.result("debug_codeByHash", "0x" + "22".repeat(32)).asText());
  }
}
