package io.taoevm.rpc.eth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.rpc.TestNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FiltersTest {
  private static final String LONG_ID = "0x8d9b0a7a5b8f3c0e4f7d2a1b6c5e4f3d";

  @Test
  void pendingTransactions_shouldBeWhole_whenAskedForSo() throws Exception {
    try (var node = TestNode.start()) {
      var hashes = node.result("eth_newPendingTransactionFilter").asText();
      var whole = node.result("eth_newPendingTransactionFilter", true).asText();
      var sender = node.result("eth_accounts").get(0).asText();
      var hash = node.result("eth_sendTransaction", Map.of("from", sender, "to", sender)).asText();
      assertEquals(hash, node.result("eth_getFilterChanges", hashes).get(0).asText());
      var changes = node.result("eth_getFilterChanges", whole);
      assertEquals(1, changes.size());
      assertEquals(hash, changes.get(0).get("hash").asText());
      assertTrue(changes.get(0).get("blockHash").isNull());
      assertEquals(0, node.result("eth_getFilterChanges", whole).size());
    }
  }

  @Test
  void logFilter_shouldHaveNoLogsYet_whenItBeginsBeyondTheHead() throws Exception {
    try (var node = TestNode.start()) {
      for (var from : new String[] {"0x99", "0xffffffffffffffff"}) {
        var filter = node.result("eth_newFilter", Map.of("fromBlock", from)).asText();
        assertEquals(0, node.result("eth_getFilterLogs", filter).size());
        assertEquals(0, node.result("eth_getFilterChanges", filter).size());
      }
      var all = Map.of("fromBlock", "0x0", "toBlock", "0xffffffffffffffff");
      var filter = node.result("eth_newFilter", all).asText();
      assertEquals(0, node.result("eth_getFilterLogs", filter).size());
      assertEquals(
          "invalid block range params",
          node.error("eth_newFilter", Map.of("fromBlock", "0x9", "toBlock", "0x8")));
    }
  }

  @Test
  void filter_shouldNotBeFound_whenItsIdIsOfAnotherNode() throws Exception {
    try (var node = TestNode.start()) {
      assertEquals("filter not found", node.error("eth_getFilterChanges", LONG_ID));
      assertEquals("filter not found", node.error("eth_getFilterLogs", LONG_ID));
      assertFalse(node.result("eth_uninstallFilter", LONG_ID).asBoolean());
    }
  }
}
