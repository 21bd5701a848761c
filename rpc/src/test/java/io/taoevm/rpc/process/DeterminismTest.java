package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One seeded script of transactions, stakes and epochs gives the same blocks in every JVM, in
 * memory and on disk: the hash of a header covers the state root, the receipts and all before it.
 */
final class DeterminismTest {
  private static final int STEPS = Integer.getInteger("determinism.steps", 150);
  private static final long SEED = 3;
  private static final String STAKING = "0x0000000000000000000000000000000000000805";

  /** Stores the block's number in the slot that the data names, and logs. */
  private static final String DEPLOYMENT = "0x6c43600035556001600060" + "00a100600052600d6013f3";

  @TempDir private Path directory;

  @Test
  void script_shouldGiveTheSameBlocks_inEveryJvmAndStore() throws Exception {
    System.out.println("determinism of " + STEPS + " steps, seed " + SEED);
    var inMemory = blocks();
    var oneCore = List.of("/usr/bin/env", "JAVA_TOOL_OPTIONS=-XX:ActiveProcessorCount=1");
    assertEquals(inMemory, blocks(oneCore), "another JVM, with one worker and one event loop");
    var onDisk =
        blocks("--data-dir", directory.resolve("a").toString(), "--durability", "interval");
    assertEquals(inMemory, onDisk, "on disk");
    assertEquals(
        inMemory, blocks("--data-dir", directory.resolve("b").toString(), "--retain", "5"));
  }

  /** Plays the script on a new node whose clock does not matter; the hashes of its blocks. */
  private static List<String> blocks(String... arguments) throws Exception {
    return blocks(List.of(), arguments);
  }

  private static List<String> blocks(List<String> wrapper, String... arguments) throws Exception {
    var all = new ArrayList<>(List.of("--timestamp", "1700000000", "--no-mining"));
    all.addAll(List.of(arguments));
    try (var node = NodeProcess.start(wrapper, all.toArray(String[]::new))) {
      node.call("anvil_setBlockTimestampInterval", "[12]");
      play(node, new Random(SEED));
      var head = node.number("eth_blockNumber", "[]");
      var hashes = new ArrayList<String>();
      for (var number = 0L; number <= head; number++) {
        var block = node.call("eth_getBlockByNumber", "[\"0x%x\",false]".formatted(number));
        hashes.add(block.get("hash").textValue() + " " + block.get("stateRoot").textValue());
      }
      node.stop();
      return hashes;
    }
  }

  private static void play(NodeProcess node, Random random) throws Exception {
    var accounts = node.call("eth_accounts", "[]");
    var creation = send(node, accounts.get(0), "\"data\":\"" + DEPLOYMENT + "\"");
    node.call("evm_mine", "[]");
    var contract =
        node.call("eth_getTransactionReceipt", "[" + creation + "]").get("contractAddress");
    for (var step = 0; step < STEPS; step++) {
      for (var i = random.nextInt(4); i > 0; i--) {
        var from = accounts.get(2 + random.nextInt(6));
        switch (random.nextInt(8)) {
          case 0 -> economy(node, accounts, random);
          case 1 -> // It reverts.
              send(node, from, "\"to\":\"" + STAKING + "\",\"data\":\"0x01\"");
          case 2 ->
              send(node, from, "\"data\":\"" + DEPLOYMENT + "\",\"gasPrice\":\"0x4a817c800\"");
          case 3, 4 ->
              send(
                  node,
                  from,
                  "\"to\":\"" + STAKING + "\",\"data\":\"" + stake(accounts, random) + "\"");
          case 5 ->
              send(
                  node,
                  from,
                  "\"to\":%s,\"data\":\"0x%064x\"".formatted(contract, random.nextInt(50)));
          default ->
              send(
                  node,
                  from,
                  "\"to\":\"0x%040x\",\"value\":\"0x%x\""
                      .formatted(0xBEEF + random.nextInt(30), 1L << 50));
        }
      }
      node.call("hardhat_mine", "[\"0x%x\"]".formatted(1 + random.nextInt(20)));
    }
  }

  /** What is no transaction: calls of the chain core, registrations, parameters, and rewinds. */
  private static void economy(NodeProcess node, JsonNode accounts, Random random) throws Exception {
    switch (random.nextInt(6)) {
      case 0 ->
          node.call(
              "tao_dev_registerNeuron",
              "[2,\"0x%064x\",%s]".formatted(random.nextLong() >>> 1, accounts.get(3)));
      case 1 ->
          node.call(
              "tao_dev_dispatch",
              "[%s,\"transfer_keep_alive\",{\"dest\":\"0x%064x\",\"value\":\"%d\"}]"
                  .formatted(accounts.get(4), 5 + random.nextInt(9), 1_000_000L));
      case 2 ->
          node.call("tao_dev_setHyperparameter", "[2,\"TEMPO\"," + (20 + random.nextInt(50)) + "]");
      case 3 -> node.call("tao_dev_advanceToEpoch", "[1]");
      case 4 ->
          node.call("tao_dev_faucet", "[\"0x%064x\",\"1000000\"]".formatted(random.nextInt(9)));
      default -> {
        var snapshot = node.call("evm_snapshot", "[]");
        node.call("hardhat_mine", "[\"0x3\"]");
        node.call("evm_revert", "[" + snapshot + "]");
      }
    }
  }

  private static JsonNode send(NodeProcess node, JsonNode from, String fields) throws Exception {
    return node.call(
        "eth_sendTransaction", "[{\"from\":%s,\"gas\":\"0x100000\",%s}]".formatted(from, fields));
  }

  private static String stake(JsonNode accounts, Random random) {
    var hotkey = AccountIds.mapped(Address.fromHex(accounts.get(1).textValue()));
    var signature = "addStake(bytes32,uint256,uint256)".getBytes(StandardCharsets.US_ASCII);
    var selector = Bytes.toHex(Arrays.copyOf(Keccak.hash(signature).bytes(), 4));
    return selector
        + hotkey.toString().substring(2)
        + "%064x%064x".formatted(10_000_000L + random.nextInt(1_000_000_000), 1);
  }
}
