package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.ChainCheck;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.Progress;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.chain.trie.Proof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of read of an old block in a data directory gives what it gave at the head. */
final class HistoryTest {
  private static final int BLOCKS = 12;
  private static final int RETAINED = 40;
  private static final int SAMPLES = 30;

  /** Stores the block's number in the slot that the data names, and logs. */
  private static final String DEPLOYMENT = "0x6c43600035556001600060" + "00a100600052600d6013f3";

  /** Code that answers with what slot 0 holds. */
  private static final String READER = "0x60005460005260206000f3";

  @TempDir private Path directory;

  private NodeProcess start(String... more) throws Exception {
    var arguments =
        new ArrayList<>(List.of("--data-dir", directory.toString(), "--timestamp", "1"));
    arguments.addAll(List.of(more));
    return NodeProcess.start(arguments.toArray(String[]::new));
  }

  private static JsonNode send(NodeProcess node, String fields) throws Exception {
    var from = node.call("eth_accounts", "[]").get(2);
    var hash =
        node.call(
            "eth_sendTransaction",
            "[{\"from\":%s,\"gas\":\"0x100000\",%s}]".formatted(from, fields));
    return node.call("eth_getTransactionReceipt", "[" + hash + "]");
  }

  /** All that can be asked about the state after a block. */
  private static List<String> reads(NodeProcess node, JsonNode contract, long block)
      throws Exception {
    var at = "\"0x%x\"".formatted(block);
    var account = node.call("eth_accounts", "[]").get(2);
    var reader = "{%s:{\"code\":\"%s\"}}".formatted(contract, READER);
    var answers = new ArrayList<String>();
    for (var ask :
        new String[][] {
          {"eth_getBalance", "[%s,%s]".formatted(account, at)},
          {"eth_getTransactionCount", "[%s,%s]".formatted(account, at)},
          {"eth_getStorageAt", "[%s,\"0x0\",%s]".formatted(contract, at)},
          {"eth_getCode", "[%s,%s]".formatted(contract, at)},
          {"eth_call", "[{\"to\":%s},%s,%s]".formatted(contract, at, reader)},
          {"eth_getProof", "[%s,[\"0x0\"],%s]".formatted(contract, at)},
          {"tao_getProof", "[\"market\",[1],%s]".formatted(at)},
          {"debug_traceCall", "[{\"to\":%s,\"data\":\"0x%064x\"},%s]".formatted(contract, 0, at)},
          {"debug_traceBlockByNumber", "[%s]".formatted(at)},
          {"trace_replayBlockTransactions", "[%s,[\"stateDiff\"]]".formatted(at)},
          {"tao_getSubnets", "[%s]".formatted(at)},
          {"tao_getPrices", "[%s]".formatted(at)},
          {"tao_getMetagraph", "[1,%s]".formatted(at)},
          {"tao_getHyperparameters", "[1,%s]".formatted(at)},
          {"tao_getAccount", "[%s,%s]".formatted(account, at)},
          {"tao_getStakes", "[%s,%s]".formatted(account, at)},
        }) {
      answers.add(ask[0] + " " + node.call(ask[0], ask[1]));
    }
    return answers;
  }

  @Test
  void reads_shouldGiveWhatTheyGaveAtTheHead_whenTheChainHasGoneOn() throws Exception {
    var known = new TreeMap<Long, List<String>>();
    JsonNode contract;
    try (var node = start()) {
      contract = send(node, "\"data\":\"" + DEPLOYMENT + "\"").get("contractAddress");
      for (var i = 0; i < BLOCKS; i++) {
        send(node, "\"to\":%s,\"data\":\"0x%064x\"".formatted(contract, i % 3));
        var head = node.number("eth_blockNumber", "[]");
        known.put(head, reads(node, contract, head));
      }
      node.call("hardhat_mine", "[\"0x100\"]");
      node.stop();
    }
    try (var node = start()) {
      for (var entry : known.entrySet()) {
        assertEquals(entry.getValue(), reads(node, contract, entry.getKey()));
        assertProves(node, contract, entry.getKey());
      }
    }
  }

  /** The proofs hold against the state root that the header of their block has. */
  private static void assertProves(NodeProcess node, JsonNode contract, long block)
      throws Exception {
    var at = "\"0x%x\"".formatted(block);
    var root = hash(node.call("eth_getBlockByNumber", "[" + at + ",false]").get("stateRoot"));
    var proof = node.call("eth_getProof", "[%s,[\"0x0\"],%s]".formatted(contract, at));
    var address = Bytes.fromHex(contract.textValue());
    assertPresent(root, address, proof.get("accountProof"));
    assertPresent(
        hash(proof.get("storageHash")),
        new byte[32],
        proof.get("storageProof").get(0).get("proof"));
  }

  private static Hash hash(JsonNode node) {
    return Hash.fromHex(node.textValue());
  }

  private static void assertPresent(Hash root, byte[] key, JsonNode nodes) {
    var proof = new ArrayList<byte[]>();
    nodes.forEach(node -> proof.add(Bytes.fromHex(node.textValue())));
    var result = Proof.verify(root, Keccak.hash(key).bytes(), proof);
    assertInstanceOf(Proof.Result.Present.class, result);
  }

  /** While three clients write, blocks within reach are read whole, and older ones not at all. */
  @Test
  void pruning_shouldTakeOldStatesAlone_whileTheChainIsWrittenTo() throws Exception {
    try (var node = start("--retain", String.valueOf(RETAINED));
        var threads = Executors.newFixedThreadPool(2)) {
      var contract = send(node, "\"data\":\"" + DEPLOYMENT + "\"").get("contractAddress");
      send(node, "\"to\":%s,\"data\":\"0x%064x\"".formatted(contract, 0));
      var load = new WriteLoad(node);
      var writers = new ArrayList<Future<?>>();
      for (var account = 3; account < 5; account++) {
        var writer = account;
        writers.add(threads.submit(() -> load.run(writer, writer)));
      }
      for (var i = 0; i < SAMPLES; i++) {
        var block = node.number("eth_blockNumber", "[]");
        var before = balanceAndProof(node, contract, block);
        load.awaitSteps(2);
        if (node.number("eth_blockNumber", "[]") - block < RETAINED / 2) {
          assertEquals(before, balanceAndProof(node, contract, block));
        }
        if (block > 2 * RETAINED) {
          var gone = "[%s,\"0x0\",\"0x%x\"]".formatted(contract, block - 2 * RETAINED);
          var answer = node.answer("eth_getStorageAt", gone);
          assertTrue(answer.path("error").path("message").asText().contains("pruned"), gone);
        }
      }
      load.expectTheEnd();
      node.kill();
      for (var writer : writers) {
        writer.get(1, TimeUnit.MINUTES);
      }
    }
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      var report = ChainCheck.run(store, ChainRules.bittensor(), 0, 5, Progress.NONE);
      assertEquals(List.of(), report.findings());
      assertTrue(report.blocks() > 2 * RETAINED, report.toString());
    }
  }

  private static String balanceAndProof(NodeProcess node, JsonNode contract, long block)
      throws Exception {
    var at = "\"0x%x\"".formatted(block);
    return node.call("eth_getBalance", "[%s,%s]".formatted(contract, at))
        + " "
        + node.call("eth_getProof", "[%s,[\"0x0\"],%s]".formatted(contract, at))
        + node.call("tao_getPrices", "[" + at + "]");
  }
}
