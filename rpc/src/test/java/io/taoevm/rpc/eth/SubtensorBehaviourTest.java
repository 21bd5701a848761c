package io.taoevm.rpc.eth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.cli.Compatibility;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SubtensorBehaviourTest {
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String CONTRACT = "0x00000000000000000000000000000000000000cc";

  private static TestNode node;

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start(TestNode.config().with(Compatibility.SUBTENSOR));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode create(String initCode) throws Exception {
    return node.answer("eth_call", Map.of("from", DEV0, "data", initCode)).get("error");
  }

  @Test
  void methods_shouldBeThoseOfTheRealNode() throws Exception {
    var names = node.node().methods().names();
    assertEquals(
        52, names.stream().filter(name -> name.matches("(eth|net|web3|debug)_.*")).count());
    var others = "(subnetInfo|neuronInfo|delegateInfo|stakeInfo)_.*|(eth|net|web3|debug)_.*";
    assertEquals(List.of(), names.stream().filter(name -> !name.matches(others)).toList());
    for (var method :
        List.of(
            "evm_mine", "anvil_setBalance", "txpool_status", "eth_getProof", "tao_getSubnets")) {
      assertEquals(-32601, node.answer(method).get("error").get("code").asInt());
    }
    assertEquals("0x2a", node.result("eth_chainId").asText());
  }

  @Test
  void reverts_shouldHaveItsCodeAndWords() throws Exception {
    var bare = create("0x5f5ffd");
    assertEquals(-32603, bare.get("code").asInt());
    assertEquals("VM Exception while processing transaction: revert", bare.get("message").asText());
    assertEquals("0x", bare.get("data").asText());
    var halted = create("0xfe");
    assertEquals(-32603, halted.get("code").asInt());
    assertEquals("evm error: DesignatedInvalid", halted.get("message").asText());
    assertEquals("0x", halted.get("data").asText());
  }

  @Test
  void refusals_shouldHaveItsWords() throws Exception {
    assertEquals("transaction data is empty", node.error("eth_sendRawTransaction", "0x"));
    assertEquals("decode transaction failed", node.error("eth_sendRawTransaction", "0x02c0"));
    assertEquals(
        "no signer available",
        node.error("eth_sendTransaction", Map.of("from", CONTRACT, "to", DEV0)));
    assertEquals(
        "gas price less than block base fee",
        node.error(
            "eth_sendTransaction",
            Map.of("from", DEV0, "to", CONTRACT, "gas", "0x5208", "gasPrice", "0x1")));
    assertEquals(
        -32603, node.answer("eth_sendRawTransaction", "0x").get("error").get("code").asInt());
  }

  @Test
  void refusals_shouldNotSayWhatWasFoundAndWanted() throws Exception {
    var poor =
        Map.of(
            "from", DEV0, "to", CONTRACT, "gas", "0x5208", "value", "0xc9f2c9cd04674edea40000000");
    assertEquals(
        "insufficient funds for gas * price + value", node.error("eth_sendTransaction", poor));
    assertEquals("decode transaction failed", node.error("eth_sendRawTransaction", "0x05c0"));
  }

  @Test
  void unknownBlocks_shouldBeAnsweredAsThere() throws Exception {
    var hash = Map.of("blockHash", "0x" + "12".repeat(32));
    assertEquals("0x0", node.result("eth_getBalance", DEV0, hash).asText());
    assertEquals("0x0", node.result("eth_getTransactionCount", DEV0, hash).asText());
    assertEquals("0x", node.result("eth_getCode", DEV0, hash).asText());
    assertEquals(
        "0x" + "00".repeat(32), node.result("eth_getStorageAt", DEV0, "0x0", hash).asText());
    assertEquals(-32603, code("eth_getBalance", DEV0, "0x99"));
    assertEquals(-32000, code("eth_call", Map.of("to", DEV0), "0x99"));
    assertEquals(-32000, code("eth_estimateGas", Map.of("to", DEV0), "0x99"));
    assertEquals(-32000, code("eth_getLogs", hash));
  }

  private static int code(String method, Object... arguments) throws Exception {
    return node.answer(method, arguments).path("error").path("code").asInt();
  }

  @Test
  void gas_shouldBeRefused_whenItIsMoreThanTheRealNodeGives() throws Exception {
    var most = Map.of("to", DEV0, "data", "0x00", "gas", "0x2cb41780");
    var tooMuch = Map.of("to", DEV0, "data", "0x00", "gas", "0x2cb41781");
    for (var method : List.of("eth_call", "eth_estimateGas")) {
      node.result(method, most);
      assertEquals(
          "provided gas limit is too high (can be up to 10x the block gas limit)",
          node.error(method, tooMuch));
      assertEquals(-32603, code(method, tooMuch));
    }
  }

  @Test
  void plainTransfers_shouldBeEstimatedWhateverTheSenderHas() throws Exception {
    var tooMuch = "0xc9f2c9cd04674edea40000000";
    var plain = Map.of("from", DEV0, "to", CONTRACT, "value", tooMuch);
    assertEquals("0x5208", node.result("eth_estimateGas", plain).asText());
    assertEquals("insufficient funds for transfer", node.error("eth_call", plain));
    var withData = Map.of("from", DEV0, "to", CONTRACT, "value", tooMuch, "data", "0x00");
    assertEquals("insufficient funds for transfer", node.error("eth_estimateGas", withData));
  }

  @Test
  void unknownFilters_shouldBeNamed() throws Exception {
    for (var method : List.of("eth_getFilterChanges", "eth_getFilterLogs", "eth_uninstallFilter")) {
      assertEquals("Filter id 119 does not exist.", node.error(method, "0x77"));
    }
    var filter = node.result("eth_newBlockFilter").asText();
    assertEquals(0, node.result("eth_getFilterChanges", filter).size());
    assertTrue(node.result("eth_uninstallFilter", filter).asBoolean());
  }

  @Test
  void ranges_shouldEndAtTheHead() throws Exception {
    assertEquals(
        0, node.result("eth_getLogs", Map.of("fromBlock", "0x0", "toBlock", "0xffff")).size());
    assertEquals(
        0, node.result("eth_getLogs", Map.of("fromBlock", "0x5", "toBlock", "0x1")).size());
  }

  @Test
  void receipts_shouldShowTheOfferedPrice() throws Exception {
    var offer = "0x174876e800";
    var hash =
        node.result(
                "eth_sendTransaction",
                Map.of(
                    "from",
                    DEV0,
                    "to",
                    CONTRACT,
                    "value",
                    "0xde0b6b3a7640000",
                    "gasPrice",
                    offer,
                    "type",
                    "0x0",
                    "gas",
                    "0x5208"))
            .asText();
    var receipt = node.result("eth_getTransactionReceipt", hash);
    assertEquals(offer, receipt.get("effectiveGasPrice").asText());
    assertFalse(receipt.get("blockNumber").isNull());
    var whole = node.result("eth_getBlockReceipts", receipt.get("blockNumber").asText());
    assertEquals(receipt, whole.get(0));
  }
}
