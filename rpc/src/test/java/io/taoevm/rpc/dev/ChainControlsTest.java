package io.taoevm.rpc.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.TestNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What anvil's and Hardhat's controls do to EVM and economy. After every test evm_revert brings
 * back the head and the settings.
 */
final class ChainControlsTest {
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String DEV1 = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final String STRANGER = "0x00000000000000000000000000000000000000aa";

  /** Returns the chain id, the time, the gas limit and the author, a word each. */
  private static final String SHOWS = "0x4660005242602052456040524160605260806000f3";

  private TestNode node;
  private JsonNode headBefore;
  private JsonNode accountBefore;
  private String snapshot;

  @BeforeEach
  void start() throws Exception {
    node = TestNode.start();
    headBefore = node.result("eth_getBlockByNumber", "latest", false);
    accountBefore = node.result("tao_getAccount", DEV0);
    snapshot = node.result("evm_snapshot").asText();
  }

  @AfterEach
  void revert() throws Exception {
    assertTrue(node.result("evm_revert", snapshot).asBoolean());
    assertEquals(headBefore, node.result("eth_getBlockByNumber", "latest", false));
    assertEquals(accountBefore, node.result("tao_getAccount", DEV0));
    assertEquals("0x2a", node.result("eth_chainId").asText());
    assertEquals("0x2540be400", node.result("eth_gasPrice").asText());
    assertTrue(node.result("anvil_getAutomine").asBoolean());
    node.close();
  }

  private String send() throws Exception {
    return node.result(
            "eth_sendTransaction",
            Map.of("from", DEV0, "to", STRANGER, "value", "0xde0b6b3a7640000"))
        .asText();
  }

  private String word(int index) throws Exception {
    node.result("anvil_setCode", STRANGER, SHOWS);
    var answer = node.result("eth_call", Map.of("to", STRANGER)).asText().substring(2);
    return answer.substring(64 * index, 64 * index + 64).replaceFirst("^0+", "");
  }

  @Test
  void setChainId_shouldHoldForBlocksToCome() throws Exception {
    var old = send();
    node.result("anvil_setChainId", 964);
    assertEquals("0x3c4", node.result("eth_chainId").asText());
    assertEquals("964", node.result("net_version").asText());
    var signed = node.result("eth_signTransaction", Map.of("from", DEV0, "to", STRANGER));
    assertEquals("0x3c4", signed.get("tx").get("chainId").asText());
    var hash = send();
    assertEquals("0x1", node.result("eth_getTransactionReceipt", hash).get("status").asText());
    assertEquals("3c4", word(0));
    // A block of before still replays with the id that it was made with.
    assertEquals(
        "0x5208",
        node.result("debug_traceTransaction", old, Map.of("tracer", "callTracer"))
            .get("gasUsed")
            .asText());
    assertTrue(node.error("anvil_setChainId", 0).contains("chain id"));
  }

  @Test
  void setMinGasPrice_shouldKeepCheapTransactionsOut() throws Exception {
    node.result("hardhat_setMinGasPrice", "0x4a817c800");
    assertEquals("0x4a817c800", node.result("eth_gasPrice").asText());
    var cheap = Map.of("from", DEV0, "to", STRANGER, "gas", "0x5208", "gasPrice", "0x2540be400");
    assertEquals("transaction underpriced", node.error("eth_sendTransaction", cheap));
    node.result(
        "eth_sendTransaction",
        Map.of("from", DEV0, "to", STRANGER, "gas", "0x5208", "gasPrice", "0x4a817c800"));
  }

  @Test
  void reorg_shouldReplaceBlocksOfEvmAndEconomy() throws Exception {
    var lost = send();
    node.result("tao_dev_setStake", 1, DEV1, DEV0, "7000000000");
    node.result("anvil_mine", 3);
    var head = node.result("eth_blockNumber");
    var stake = node.result("tao_getStakes", DEV0);
    var raw =
        node.result(
                "eth_signTransaction",
                Map.of("from", DEV1, "to", STRANGER, "value", "0x2386f26fc10000", "gas", "0x5208"))
            .get("raw");
    var request = Map.of("from", DEV0, "to", STRANGER, "value", "0x2386f26fc10000");
    node.result("anvil_reorg", 5, List.of(List.of(raw, 0), List.of(request, 2)));
    assertEquals(head, node.result("eth_blockNumber"));
    assertTrue(node.result("eth_getTransactionReceipt", lost).isNull());
    assertEquals("20000000", node.result("tao_getAccount", STRANGER).get("freeRao").asText());
    assertNotEquals(stake, node.result("tao_getStakes", DEV0), "the stake of a lost block is gone");
    assertEquals(1, node.result("eth_getBlockByNumber", "0x1", false).get("transactions").size());
    assertEquals(1, node.result("eth_getBlockByNumber", "0x3", false).get("transactions").size());
    assertTrue(node.error("anvil_reorg", 6).contains("cannot replace 6"));
  }

  @Test
  void time_shouldMoveHeadersAndContracts_andNoEpoch() throws Exception {
    var epochs = node.result("tao_getSubnet", 1).get("epochs").get("epochIndex");
    node.result("evm_increaseTime", 86_400);
    node.result("evm_mine");
    var time = node.result("eth_getBlockByNumber", "latest", false).get("timestamp").asText();
    assertEquals(1_800_086_400L, Long.decode(time));
    node.result("evm_setNextBlockTimestamp", 1_900_000_000L);
    node.result("anvil_setBlockTimestampInterval", 12);
    node.result("anvil_mine", 2);
    time = node.result("eth_getBlockByNumber", "latest", false).get("timestamp").asText();
    assertEquals(1_900_000_012L, Long.decode(time));
    assertEquals(Long.toHexString(1_900_000_024L), word(1));
    assertEquals(epochs, node.result("tao_getSubnet", 1).get("epochs").get("epochIndex"));
  }

  @Test
  void blockSettings_shouldShowInHeadersAndContracts() throws Exception {
    node.result("evm_setBlockGasLimit", "0x1c9c380");
    node.result("anvil_setCoinbase", DEV1);
    node.result("anvil_setNextBlockBaseFeePerGas", "0x4a817c800");
    var hash = send();
    var block = node.result("eth_getBlockByNumber", "latest", false);
    assertEquals("0x1c9c380", block.get("gasLimit").asText());
    assertEquals(DEV1, block.get("miner").asText());
    assertEquals("0x4a817c800", block.get("baseFeePerGas").asText());
    assertEquals("1c9c380", word(2));
    assertEquals(DEV1.substring(2), word(3));
    var receipt = node.result("eth_getTransactionReceipt", hash);
    assertEquals("0x4a817c800", receipt.get("effectiveGasPrice").asText());
    var paid =
        Long.parseLong(accountBefore.get("freeRao").asText())
            - Long.parseLong(node.result("tao_getAccount", DEV0).get("freeRao").asText());
    assertEquals(1_000_000_000L + 21_000 * 20, paid, "value and fee, in rao");
  }

  @Test
  void mining_shouldWaitUntilAsked() throws Exception {
    node.result("evm_setAutomine", false);
    var hash = send();
    assertTrue(node.result("eth_getTransactionReceipt", hash).isNull());
    assertEquals(accountBefore, node.result("tao_getAccount", DEV0));
    node.result("anvil_dropTransaction", hash);
    node.result("evm_mine");
    assertTrue(node.result("eth_getTransactionByHash", hash).isNull());
    node.result("evm_setIntervalMining", 1_000);
    assertEquals(1, node.result("anvil_getIntervalMining").intValue());
    assertFalse(node.result("anvil_getAutomine").asBoolean());
  }

  @Test
  void impersonation_shouldEndWithTheRevert() throws Exception {
    node.result("anvil_setBalance", STRANGER, "0xde0b6b3a7640000");
    node.result("hardhat_impersonateAccount", STRANGER);
    var request = Map.of("from", STRANGER, "to", DEV0, "value", "0x3b9aca00");
    node.result("eth_sendTransaction", request);
    assertEquals("0x1", node.result("eth_getTransactionCount", STRANGER).asText());
    var inner = node.result("evm_snapshot").asText();
    node.result("hardhat_stopImpersonatingAccount", STRANGER);
    assertEquals("unknown account", node.error("eth_sendTransaction", request));
    assertTrue(node.result("evm_revert", inner).asBoolean());
    node.result("eth_sendTransaction", request);
  }

  @Test
  void rollback_shouldTakeTheNewestBlocksAway() throws Exception {
    send();
    node.result("tao_dev_faucet", STRANGER, "5000000500");
    node.result("anvil_rollback", 1);
    assertEquals("0x1", node.result("eth_blockNumber").asText());
    assertEquals("1000000000", node.result("tao_getAccount", STRANGER).get("freeRao").asText());
  }
}
