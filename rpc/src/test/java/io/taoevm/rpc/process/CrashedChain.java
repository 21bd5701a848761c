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

/**
 * A data directory on which one node after the other is killed. Between two of them, the blocks of
 * the last round are proven from the data alone; the next node is asked for what the ones before it
 * have acknowledged.
 */
final class CrashedChain {
  private static final int WRITERS = 3;
  private static final int MOST_STEPS = 30;
  private static final int MOST_MICROS = 20_000;
  private static final int MOST_START_MILLIS = 1_000;

  /** Disks stall for many seconds under load, which is no fault of a node. */
  private static final int CALL_SECONDS = 900;

  private static final int TOLD_EVERY = 50;

  /** How many blocks before the last round's are looked at again. */
  private static final int AGAIN = 50;

  private final Path directory;
  private final Random random;
  private final Map<String, WriteLoad.Acknowledged> acknowledged = new LinkedHashMap<>();
  private long checkedTo;

  CrashedChain(Path directory, long seed) {
    this.directory = directory;
    this.random = new Random(seed);
  }

  int transactions() {
    return acknowledged.size();
  }

  /** How many blocks hold the acknowledged transactions. */
  int blocks() {
    return (int)
        acknowledged.values().stream().map(WriteLoad.Acknowledged::blockHash).distinct().count();
  }

  long head() {
    return checkedTo;
  }

  @Override
  public String toString() {
    return transactions() + " transactions, head " + head();
  }

  /** Kills so many nodes, and proves the whole chain after the last. */
  void run(int rounds) throws Exception {
    for (var round = 1; round <= rounds; round++) {
      if (round % 8 == 0) {
        NodeProcess.startAndKill(1 + random.nextInt(MOST_START_MILLIS), arguments(round));
      } else {
        try (var node = NodeProcess.start(arguments(round))) {
          assertHasAcknowledged(node);
          writeAndKill(node, round);
        }
      }
      assertIsSound(round == rounds ? 0 : Math.max(0, checkedTo - AGAIN));
      if (round % TOLD_EVERY == 0) {
        System.out.println(round + " rounds on " + directory.getFileName() + ", " + this);
      }
    }
  }

  /** Blocks are made for each transaction, or by the clock. */
  private String[] arguments(int round) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--data-dir", directory.toString(), "--durability", "block", "--timestamp", "1"));
    arguments.addAll(List.of("--call-timeout", String.valueOf(CALL_SECONDS)));
    if (round % 3 == 0) {
      arguments.addAll(List.of("--block-time", "0.05"));
    }
    return arguments.toArray(String[]::new);
  }

  private void writeAndKill(NodeProcess node, int round) throws Exception {
    var load = new WriteLoad(node);
    var seed = random.nextLong();
    var isRewinding = round % 4 == 0;
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers = new ArrayList<Future<?>>();
      if (isRewinding) {
        writers.add(threads.submit(() -> load.rewind(0)));
      } else {
        for (var i = 0; i < WRITERS; i++) {
          var account = i + 2;
          writers.add(threads.submit(() -> load.run(account, seed + account)));
        }
      }
      try {
        load.awaitSteps(random.nextInt(isRewinding ? MOST_STEPS / 3 : MOST_STEPS));
        goOnFor(writers.getFirst(), random.nextInt(MOST_MICROS));
      } finally { // Whatever is found: writers end with their node.
        load.expectTheEnd();
        node.kill();
      }
      for (var writer : writers) {
        writer.get(1, TimeUnit.MINUTES);
      }
    }
    acknowledged.putAll(load.acknowledged());
  }

  private static void goOnFor(Future<?> writer, int micros) throws Exception {
    try {
      writer.get(micros, TimeUnit.MICROSECONDS);
    } catch (TimeoutException stillWriting) {
      assertFalse(writer.isDone());
    }
  }

  private void assertHasAcknowledged(NodeProcess node) throws Exception {
    for (var entry : acknowledged.entrySet()) {
      if (entry.getValue().number() >= checkedTo - AGAIN) {
        var receipt = node.call("eth_getTransactionReceipt", "[\"" + entry.getKey() + "\"]");
        assertFalse(receipt.isNull(), entry + " is lost");
        assertEquals(entry.getValue().blockHash(), receipt.get("blockHash").textValue());
      }
    }
  }

  /** Opens the directory as the next start will, and looks at its blocks from one on. */
  private void assertIsSound(long from) throws IOException {
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      var report = ChainCheck.run(store, ChainRules.bittensor(), from, 2, Progress.NONE);
      assertEquals(List.of(), report.findings(), directory.toString());
      var head = from + report.blocks() - 1;
      for (var entry : acknowledged.entrySet()) {
        assertTrue(entry.getValue().number() <= head, entry + " is after the head " + head);
      }
      checkedTo = head;
    }
  }
}
