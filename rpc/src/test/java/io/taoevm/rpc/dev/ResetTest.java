package io.taoevm.rpc.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.rpc.TestNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResetTest {
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String STRANGER = "0x00000000000000000000000000000000000000aa";

  @Test
  void reset_shouldBringBackTheFirstBlockWithItsEconomy() throws Exception {
    try (var node = TestNode.start()) {
      var before = node.result("eth_getBlockByNumber", "latest", false);
      var subnet = node.result("tao_getSubnet", 1);
      node.result("tao_dev_setPool", 1, "1000000000", "5000000000");
      node.result("anvil_setBalance", STRANGER, "0xde0b6b3a7640000");
      node.result("anvil_impersonateAccount", STRANGER);
      node.result("evm_setAutomine", false);
      node.result("eth_sendTransaction", Map.of("from", DEV0, "to", STRANGER, "gas", "0x5208"));
      node.result("anvil_reset");
      assertEquals(before, node.result("eth_getBlockByNumber", "latest", false));
      assertEquals(subnet, node.result("tao_getSubnet", 1));
      assertEquals("0x0", node.result("eth_getBalance", STRANGER).asText());
      assertEquals("0x0", node.result("txpool_status").get("pending").asText());
      assertEquals(
          "unknown account",
          node.error("eth_sendTransaction", Map.of("from", STRANGER, "to", DEV0)));
    }
  }

  @Test
  void removePoolTransactions_shouldEmptyTheSendersPlaces() throws Exception {
    try (var node = TestNode.start()) {
      node.result("evm_setAutomine", false);
      for (var i = 0; i < 3; i++) {
        node.result("eth_sendTransaction", Map.of("from", DEV0, "to", STRANGER, "gas", "0x5208"));
      }
      assertEquals("0x3", node.result("txpool_status").get("pending").asText());
      node.result("anvil_removePoolTransactions", DEV0);
      assertEquals("0x0", node.result("txpool_status").get("pending").asText());
      assertEquals("0x0", node.result("eth_getTransactionCount", DEV0, "pending").asText());
    }
  }
}
