package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills real nodes by SIGKILL at random moments, most of them while they are written to, again and
 * again on the same directories. {@code -Dcrash.rounds=500} and {@code -Dcrash.seed=N} run it
 * longer and otherwise.
 */
final class CrashTest {
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 50);
  private static final long SEED = Long.getLong("crash.seed", 1);

  /** They work beside each other, since starting a node and writing to it is bound by one core. */
  private static final int CHAINS = 2;

  @TempDir private Path directory;

  @Test
  void node_shouldLoseNothingThatItAcknowledged_whenKilled() throws Exception {
    System.out.println("crash rounds " + ROUNDS + ", seed " + SEED);
    var chains = new ArrayList<CrashedChain>();
    try (var threads = Executors.newFixedThreadPool(CHAINS)) {
      var done = new ArrayList<Future<?>>();
      for (var i = 0; i < CHAINS; i++) {
        var chain = new CrashedChain(directory.resolve("chain" + i), SEED + i);
        var rounds = (ROUNDS + i) / CHAINS;
        chains.add(chain);
        done.add(
            threads.submit(
                () -> {
                  chain.run(rounds);
                  return null;
                }));
      }
      for (var each : done) {
        each.get();
      }
    }
    var transactions = chains.stream().mapToInt(CrashedChain::transactions).sum();
    var blocks = chains.stream().mapToInt(CrashedChain::blocks).sum();
    var heads = chains.stream().map(CrashedChain::head).toList();
    System.out.println(
        "0 of %d acknowledged transactions and 0 of their %d blocks lost in %d rounds, heads %s"
            .formatted(transactions, blocks, ROUNDS, heads));
    assertTrue(transactions > ROUNDS, transactions + " transactions in all");
    assertTrue(heads.stream().allMatch(head -> head > 0), List.of(heads).toString());
  }
}
