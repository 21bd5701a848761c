package io.taoevm.rpc.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.genesis.GenesisException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps hold the EVM and the economy: whoever loads one has the same state root. */
final class DumpTest {
  private static final String DEV1 = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final String DEV5 = "0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc";
  private static final String STRANGER = "0x00000000000000000000000000000000000000aa";
  private static final String NUMBER_OUT_OF_RANGE = "\"number\":140737488355328";
  private static final String CONTRACT = "0x00000000000000000000000000000000000000cc";

  @TempDir private Path directory;

  private static String root(TestNode node) throws Exception {
    return node.result("eth_getBlockByNumber", "latest", false).get("stateRoot").asText();
  }

  private static String content(TestNode node) throws Exception {
    var dump = Bytes.fromHex(node.result("anvil_dumpState").asText());
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(dump))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** EVM and economy, each changed in several ways, and a few blocks. */
  private static void change(TestNode node) throws Exception {
    node.result("anvil_setBalance", STRANGER, "0xde0b6b3a7640000");
    node.result("anvil_setNonce", STRANGER, "0x7");
    node.result("anvil_setCode", CONTRACT, "0x6001600055");
    node.result("anvil_setStorageAt", CONTRACT, "0x5", "0x2a");
    node.result("eth_sendTransaction", Map.of("from", DEV5, "to", CONTRACT, "gas", "0x100000"));
    node.result("tao_dev_setStake", 1, DEV1, DEV5, "7000000000");
    node.result("tao_dev_setPool", 2, "30000000000000", "10000000000000");
    node.result("tao_dev_advanceToEpoch", 1);
  }

  private static void requireChanged(TestNode node) throws Exception {
    assertEquals("0xde0b6b3a7640000", node.result("eth_getBalance", STRANGER).asText());
    assertEquals("0x7", node.result("eth_getTransactionCount", STRANGER).asText());
    assertEquals("0x6001600055", node.result("eth_getCode", CONTRACT).asText());
    assertTrue(node.result("eth_getStorageAt", CONTRACT, "0x5").asText().endsWith("2a"));
    assertTrue(node.result("eth_getStorageAt", CONTRACT, "0x0").asText().endsWith("01"));
    assertEquals(1, node.result("tao_getStakes", DEV5).get("asColdkey").size());
  }

  @Test
  void loadState_shouldGiveTheSameRoot_andRevertTakesItBack() throws Exception {
    try (var from = TestNode.start();
        var to = TestNode.start()) {
      change(from);
      var prices = from.result("tao_getPrices");
      var dump = from.result("anvil_dumpState").asText();
      // What the dump lacks goes away, and what it has otherwise is replaced.
      to.result(
          "anvil_setBalance", "0x00000000000000000000000000000000000000bb", "0xde0b6b3a7640000");
      to.result("anvil_setStorageAt", CONTRACT, "0x9", "0x1");
      to.result("tao_dev_setStake", 2, DEV1, DEV5, "1000000000");
      to.result("tao_dev_registerSubnet", DEV5, STRANGER);
      var before = root(to);
      var snapshot = to.result("evm_snapshot").asText();
      assertTrue(to.result("anvil_loadState", dump).asBoolean());
      assertEquals(root(from), root(to));
      assertEquals(
          from.result("eth_blockNumber"),
          to.result("eth_blockNumber"),
          "the economy counts in blocks, so the chain is as long");
      requireChanged(to);
      assertEquals(prices, to.result("tao_getPrices"));
      // From here both chains take the same steps.
      from.result("hardhat_mine", "0x70");
      to.result("hardhat_mine", "0x70");
      assertEquals(root(from), root(to));
      assertTrue(to.result("evm_revert", snapshot).asBoolean());
      assertEquals(before, root(to));
    }
  }

  @Test
  void dump_shouldBeAGenesis_thatTheChainGoesOnFrom() throws Exception {
    var file = directory.resolve("genesis.json");
    try (var from = TestNode.start()) {
      change(from);
      Files.writeString(file, content(from));
      var config = TestNode.config();
      try (var to = TestNode.start(config.of(file, config.genesisOverrides()))) {
        assertEquals(root(from), root(to));
        assertEquals(from.result("eth_blockNumber"), to.result("eth_blockNumber"));
        var first = to.result("eth_getBlockByNumber", "earliest", false);
        assertEquals(from.result("eth_blockNumber"), first.get("number"));
        assertTrue(to.result("eth_getBlockByNumber", "0x1", false).isNull());
        assertEquals("header not found", to.error("eth_getBalance", DEV1, "0x1"));
        requireChanged(to);
        from.result("hardhat_mine", "0x70");
        to.result("hardhat_mine", "0x70");
        assertEquals(root(from), root(to));
        assertEquals(
            from.result("tao_getMetagraph", 1), to.result("tao_getMetagraph", 1), "after an epoch");
        var proof = to.result("eth_getProof", DEV1, new String[0], "earliest");
        assertEquals("0x0", proof.get("nonce").asText());
        to.result("anvil_reset");
        assertEquals(first, to.result("eth_getBlockByNumber", "latest", false));
      }
    }
  }

  @Test
  void genesis_shouldRefuseANumber_forWhichHistoryHasNoRoom() throws Exception {
    var file = directory.resolve("genesis.json");
    try (var from = TestNode.start()) {
      Files.writeString(file, content(from).replaceFirst("\"number\":\\d+", NUMBER_OUT_OF_RANGE));
    }
    var config = TestNode.config();
    var refused =
        assertThrows(
            GenesisException.class,
            () -> TestNode.start(config.of(file, config.genesisOverrides())));
    assertTrue(refused.getMessage().contains("140737488355327 at most"), refused.getMessage());
  }

  @Test
  void loadState_shouldRefuseWhatIsNoDump() throws Exception {
    try (var node = TestNode.start()) {
      var before = root(node);
      assertTrue(node.error("anvil_loadState", "0x1234").contains("gzip"));
      var dump = node.result("anvil_dumpState").asText();
      var cut = dump.substring(0, dump.length() / 4 * 2);
      assertNotEquals(dump, cut);
      assertTrue(node.error("anvil_loadState", cut).startsWith("invalid argument 0"));
      assertEquals(before, root(node));
    }
  }
}
