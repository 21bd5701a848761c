package io.taoevm.rpc.eth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.TestNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class SendingTest {
  private static final String SENDER = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String STRANGER = "0x00000000000000000000000000000000000000bb";
  private static final Map<String, String> TRANSFER =
      Map.of("from", SENDER, "to", STRANGER, "value", "0xde0b6b3a7640000");

  @Test
  void sendTransactionSync_shouldAnswerWithTheReceipt() throws Exception {
    try (var node = TestNode.start()) {
      var receipt = node.result("eth_sendTransactionSync", TRANSFER);
      assertEquals("0x1", receipt.get("status").asText());
      assertEquals("0x1", receipt.get("blockNumber").asText());
      node.result("evm_setAutomine", false);
      var late = node.answer("eth_sendTransactionSync", TRANSFER, "0x1").get("error");
      assertEquals(4, late.get("code").asInt());
      assertEquals("0x1", node.result("txpool_status").get("pending").asText());
    }
  }

  @Test
  void sendTransactionSync_shouldWaitAsLongAsUsual_whenItsTimeIsZero() throws Exception {
    try (var node = TestNode.start()) {
      node.result("evm_setAutomine", false);
      var receipt =
          CompletableFuture.supplyAsync(() -> answer(node, "eth_sendTransactionSync", "0x0"));
      while (node.result("txpool_status").get("pending").asText().equals("0x0")) {
        Thread.onSpinWait();
      }
      node.result("evm_mine");
      assertEquals("0x1", receipt.join().path("result").path("status").asText());
    }
  }

  private static JsonNode answer(TestNode node, String method, String timeout) {
    try {
      return node.answer(method, TRANSFER, timeout);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sendUnsigned_shouldSendForAnyone_withoutImpersonation() throws Exception {
    try (var node = TestNode.start()) {
      node.result("eth_sendTransaction", TRANSFER);
      var back = Map.of("from", STRANGER, "to", SENDER, "value", "0x1");
      assertEquals("unknown account", node.error("eth_sendTransaction", back));
      var hash = node.result("eth_sendUnsignedTransaction", back).asText();
      assertEquals(STRANGER, node.result("eth_getTransactionByHash", hash).get("from").asText());
      assertTrue(
          node.error("eth_sendUnsignedTransaction", Map.of("to", SENDER)).contains("'from'"));
    }
  }

  @Test
  void resend_shouldReplaceWhatWaits_andNothingElse() throws Exception {
    try (var node = TestNode.start()) {
      node.result("evm_setAutomine", false);
      var first = node.result("eth_sendTransaction", TRANSFER).asText();
      var sent =
          Map.of("from", SENDER, "to", STRANGER, "value", "0xde0b6b3a7640000", "nonce", "0x0");
      assertEquals(
          "replacement transaction underpriced", node.error("eth_resend", sent, "0x2540be401"));
      var second = node.result("eth_resend", sent, "0x174876e800", "0x5300").asText();
      assertNotEquals(first, second);
      assertTrue(node.result("eth_getTransactionByHash", first).isNull());
      var waiting = node.result("eth_getTransactionByHash", second);
      assertEquals("0x174876e800", waiting.get("gasPrice").asText());
      assertEquals("0x5300", waiting.get("gas").asText());
      assertTrue(node.error("eth_resend", TRANSFER, "0x174876e800").contains("nonce"));
      node.result("evm_mine");
      assertTrue(node.error("eth_resend", sent, "0x174876e800").contains("not found"));
    }
  }

  @Test
  void transaction_shouldBeFoundBySenderAndNonce_inAnyBlockAndWaiting() throws Exception {
    try (var node = TestNode.start()) {
      var hashes = new String[6];
      for (var nonce = 0; nonce < 5; nonce++) {
        hashes[nonce] = node.result("eth_sendTransaction", TRANSFER).asText();
        node.result("hardhat_mine", "0x" + (nonce + 1));
      }
      node.result("evm_setAutomine", false);
      hashes[5] = node.result("eth_sendTransaction", TRANSFER).asText();
      for (var nonce = 0; nonce < hashes.length; nonce++) {
        var found = node.result("eth_getTransactionBySenderAndNonce", SENDER, "0x" + nonce);
        assertEquals(hashes[nonce], found.get("hash").asText());
        assertEquals(nonce == 5, found.get("blockNumber").isNull());
      }
      assertTrue(node.result("eth_getTransactionBySenderAndNonce", SENDER, "0x6").isNull());
      assertTrue(node.result("eth_getTransactionBySenderAndNonce", STRANGER, "0x0").isNull());
    }
  }
}
