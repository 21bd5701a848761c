package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.ChainCheck;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.Progress;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real node by SIGKILL at random moments while it is written to, again and again on one
 * directory. {@code -Dcrash.rounds=500} and {@code -Dcrash.seed=N} run it longer and otherwise.
 */
final class CrashTest {
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 20);
  private static final long SEED = Long.getLong("crash.seed", 1);
  private static final int WRITERS = 3;
  private static final int LONGEST_MILLIS = 1_200;

  @TempDir private Path directory;

  private final Map<String, WriteLoad.Acknowledged> acknowledged = new LinkedHashMap<>();
  private long checkedTo;

  @Test
  void node_shouldLoseNothingThatItAcknowledged_whenKilled() throws Exception {
    System.out.println("crash rounds " + ROUNDS + ", seed " + SEED);
    var random = new Random(SEED);
    for (var round = 1; round <= ROUNDS; round++) {
      try (var node = start(round)) {
        assertHasAcknowledged(node);
        writeAndKill(node, round, random);
      }
      assertIsSound(round);
    }
    assertTrue(acknowledged.size() > 5 * ROUNDS, acknowledged.size() + " transactions in all");
    System.out.println(
        "0 of " + acknowledged.size() + " acknowledged transactions lost, head " + checkedTo);
  }

  /** Blocks are made for each transaction, or by the clock. */
  private NodeProcess start(int round) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of(
                "--data-dir", directory.toString(), "--durability", "block", "--timestamp", "1"));
    if (round % 3 == 0) {
      arguments.addAll(List.of("--block-time", "0.02"));
    }
    return NodeProcess.start(arguments.toArray(String[]::new));
  }

  private void writeAndKill(NodeProcess node, int round, Random random) throws Exception {
    var load = new WriteLoad(node);
    var seed = random.nextLong();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers = new ArrayList<Future<?>>();
      if (round % 4 == 0) {
        writers.add(threads.submit(() -> load.rewind(0)));
      } else {
        for (var i = 0; i < WRITERS; i++) {
          var account = i + 2;
          writers.add(threads.submit(() -> load.run(account, seed + account)));
        }
      }
      goOnFor(writers.getFirst(), 1 + random.nextInt(LONGEST_MILLIS));
      load.expectTheEnd();
      node.kill();
      for (var writer : writers) {
        writer.get(1, TimeUnit.MINUTES);
      }
    }
    acknowledged.putAll(load.acknowledged());
  }

  private static void goOnFor(Future<?> writer, int millis) throws Exception {
    try {
      writer.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillWriting) {
      assertFalse(writer.isDone());
    }
  }

  private void assertHasAcknowledged(NodeProcess node) throws Exception {
    for (var entry : acknowledged.entrySet()) {
      if (entry.getValue().number() >= checkedTo - 50) {
        var receipt = node.call("eth_getTransactionReceipt", "[\"" + entry.getKey() + "\"]");
        assertFalse(receipt.isNull(), entry + " is lost");
        assertEquals(entry.getValue().blockHash(), receipt.get("blockHash").textValue());
      }
    }
  }

  /** Opens the directory as the next start will, and looks at every block since the last round. */
  private void assertIsSound(int round) {
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      var isLast = round == ROUNDS;
      var from = isLast ? 0 : Math.max(0, checkedTo - 50);
      var report = ChainCheck.run(store, ChainRules.bittensor(), from, 2, Progress.NONE);
      assertEquals(List.of(), report.findings(), "round " + round);
      var head = from + report.blocks() - 1;
      for (var entry : acknowledged.entrySet()) {
        assertTrue(entry.getValue().number() <= head, entry + " is after the head " + head);
      }
      checkedTo = head;
    }
  }
}
