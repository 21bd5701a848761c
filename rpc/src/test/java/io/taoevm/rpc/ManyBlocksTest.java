package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blocks that are made many at once, each opened while the one before is sealed. */
final class ManyBlocksTest {
  private static final String ALICE = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String BOB = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final int BLOCKS = 250;

  /** Something for the blocks to do: a subnet that is dissolved behind them, and stake. */
  private static void prepare(TestNode node) throws Exception {
    node.result("evm_setAutomine", false);
    node.result("tao_dev_dispatch", "root", "root_dissolve_network", List.of(1));
    node.result("eth_sendTransaction", Map.of("from", ALICE, "to", BOB, "value", "0x3b9aca00"));
  }

  private static JsonNode head(TestNode node) throws Exception {
    return node.result("eth_getBlockByNumber", "latest", false);
  }

  @Test
  void mine_shouldMakeTheBlocksThatAreMadeOneByOne() throws Exception {
    try (var many = TestNode.start();
        var single = TestNode.start()) {
      prepare(many);
      prepare(single);
      many.result("hardhat_mine", "0x" + Integer.toHexString(BLOCKS), "0xc");
      var first = Long.decode(head(single).get("timestamp").asText());
      for (var i = 0; i < BLOCKS; i++) {
        if (i > 0) {
          var time = Long.decode(head(single).get("timestamp").asText()) + 12;
          single.result("evm_setNextBlockTimestamp", time);
        }
        single.result("evm_mine");
      }
      assertEquals(head(single), head(many));
      assertTrue(Long.decode(head(many).get("timestamp").asText()) >= first + 12 * (BLOCKS - 1));
      assertEquals("0x1", many.result("eth_getTransactionCount", ALICE, "latest").asText());
    }
  }

  @Test
  void mine_shouldGoOn_whenAnEpochOrATransactionComesInBetween() throws Exception {
    try (var node = TestNode.start()) {
      prepare(node);
      node.result("hardhat_mine", "0x80");
      var parent = head(node).get("hash");
      node.result("eth_sendTransaction", Map.of("from", BOB, "to", ALICE, "value", "0x3b9aca00"));
      node.result("hardhat_mine", "0x80");
      var number = Long.decode(head(node).get("number").asText());
      var next = node.result("eth_getBlockByNumber", "0x" + Long.toHexString(number - 127), false);
      assertEquals(parent, next.get("parentHash"));
      assertEquals(1, next.get("transactions").size());
      assertEquals("0x1", node.result("eth_getTransactionCount", BOB, "latest").asText());
    }
  }
}
