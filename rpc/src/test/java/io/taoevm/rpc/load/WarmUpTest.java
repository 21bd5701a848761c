package io.taoevm.rpc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.rpc.TestNode;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WarmUpTest {
  @Test
  void run_shouldTransferStakeAndReadOnce_whenThereIsNoTime() throws Exception {
    try (var node = TestNode.start()) {
      WarmUp.run(node.node().port(), TestNode.config().devAccounts().accounts(), 0);
      assertEquals("0x24", node.result("eth_blockNumber").asText(), "32 of them are empty");
      for (var number = 1; number <= 4; number++) {
        var receipts = node.result("eth_getBlockReceipts", "0x" + number);
        assertEquals("0x1", receipts.get(0).get("status").asText(), "in block " + number);
      }
      assertEquals(1, node.result("eth_getLogs", Map.of("fromBlock", "0x0")).size());
    }
  }

  @Test
  void tour_shouldComeToItsEnd_withEveryInstructionThatDoesNotEndIt() throws Exception {
    try (var node = TestNode.start()) {
      var call = Map.of("data", Bytes.toHex(InstructionTour.code()), "gas", "0x4000000");
      var trace = node.result("debug_traceCall", call, "latest", Map.of("limit", 2_000));
      var names = new HashSet<String>();
      trace.get("structLogs").forEach(step -> names.add(step.get("op").asText()));
      assertTrue(names.size() >= 140, names.size() + " instructions");
      assertEquals("0x", node.result("eth_call", call, "latest").asText());
    }
  }
}
