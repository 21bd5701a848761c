package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.ChainCheck;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.Progress;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real node that is asked to stop while it works. */
final class ShutdownTest {
  private static final int CLIENTS = 4;
  private static final int BLOCKS = 20;

  @TempDir private Path directory;

  @Test
  void stop_shouldAnswerWhatHasCome_andSealNothingHalf() throws Exception {
    var acknowledged = 0L;
    try (var node = NodeProcess.start("-d", directory.toString(), "--drain", "60");
        var clients = Executors.newFixedThreadPool(CLIENTS)) {
      node.call("eth_chainId", "[]");
      var answers = new ArrayList<Future<Long>>();
      for (var i = 0; i < CLIENTS; i++) {
        answers.add(clients.submit(() -> mineWhileItAnswers(node)));
      }
      while (node.number("eth_blockNumber", "[]") == 0) {
        Thread.onSpinWait();
      }
      assertEquals(143, node.stop());
      for (var answer : answers) {
        acknowledged += answer.get();
      }
      assertThrows(IOException.class, () -> node.call("eth_chainId", "[]"));
    }
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      var report = ChainCheck.run(store, ChainRules.bittensor(), 0, 2, Progress.NONE);
      assertEquals(List.of(), report.findings());
      assertEquals(acknowledged + 1, report.blocks(), "all that was acknowledged");
    }
  }

  /** Asks for blocks for as long as somebody answers; how many were acknowledged. */
  private static long mineWhileItAnswers(NodeProcess node) throws InterruptedException {
    for (var blocks = 0L; ; blocks += BLOCKS) {
      try {
        assertTrue(node.call("hardhat_mine", "[" + BLOCKS + "]").asBoolean());
      } catch (IOException stopped) {
        return blocks;
      }
    }
  }

  @Test
  void stop_shouldNotWaitLongerThanItMay() throws Exception {
    try (var node = NodeProcess.start("-d", directory.toString(), "--drain", "0");
        var client = Executors.newSingleThreadExecutor()) {
      var answer = client.submit(() -> node.call("hardhat_mine", "[1000000]"));
      while (node.number("eth_blockNumber", "[]") == 0) {
        Thread.onSpinWait();
      }
      node.stop();
      assertThrows(Exception.class, answer::get);
    }
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      var report = ChainCheck.run(store, ChainRules.bittensor(), 0, 2, Progress.NONE);
      assertEquals(List.of(), report.findings());
      assertFalse(report.blocks() > 1_000_000);
    }
  }

  @Test
  void log_shouldBeJsonAlone_whenAskedFor() throws Exception {
    try (var node = NodeProcess.start("--log-format", "json", "--log-level", "debug")) {
      var line = new ObjectMapper().readTree(node.announcement());
      assertEquals("listening", line.get("message").asText());
      assertEquals("INFO", line.get("level").asText());
      assertEquals(0, line.get("block").asInt());
    }
  }
}
