package io.taoevm.rpc.bench;

import io.taoevm.chain.MiningMode;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.rpc.bench.BenchChain.Receivers;
import io.taoevm.rpc.bench.BenchChain.Way;
import io.taoevm.rpc.bench.Growth.Course;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.StorageConfig;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code taoevm bench …}: how fast a chain of this machine is, and whether it stays so. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    header = "Measures a development chain of its own: empty blocks, history, growth.")
public final class BenchCommand implements Runnable {
  private static final long MEGABYTE = 1L << 20;
  private static final int BLOCKS_AT_ONCE = 10_000;

  /** Among how many accounts transfers go, on the empty chain and on the grown one. */
  private static final int ACTIVE = 10_000;

  private final NodeOpener opener;

  @Spec private CommandSpec spec = CommandSpec.create();

  public BenchCommand(NodeOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "bench wants one of its commands");
  }

  private BenchChain open(@Nullable Path directory, long cacheMegabytes, long bufferMegabytes)
      throws IOException {
    var limits = new StoreLimits(cacheMegabytes * MEGABYTE, bufferMegabytes * MEGABYTE);
    var accounts = DevAccounts.of(DevAccounts.MNEMONIC, 10, DevAccounts.DEFAULT_BALANCE_WEI);
    var config = NodeConfig.forTests(accounts);
    if (directory != null) {
      config = config.in(new StorageConfig(directory, Durability.INTERVAL, limits, null));
    }
    var node = opener.start(config);
    node.chain().setMiningMode(new MiningMode.Manual()).join();
    return new BenchChain(node, accounts);
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
    spec.commandLine().getOut().flush();
  }

  @Command(
      name = "blocks",
      mixinStandardHelpOptions = true,
      header = "Makes empty blocks on the development genesis, each with the economy's step.")
  int blocks(
      @Option(
              names = "--count",
              defaultValue = "100000",
              description = "How many. Default: 100000.")
          int count,
      @Option(names = "--data-dir", description = "An empty directory. Default: in memory.")
          @Nullable Path directory)
      throws IOException {
    try (var bench = open(directory, 64, 64)) {
      var begin = System.nanoTime();
      for (var made = 0; made < count; made += BLOCKS_AT_ONCE) {
        var from = System.nanoTime();
        var now = Math.min(BLOCKS_AT_ONCE, count - made);
        bench.chain().mine(now, 0).join();
        print("blocks to %d: %.3f s", made + now, BenchChain.secondsSince(from));
      }
      print("%d empty blocks: %.3f s", count, BenchChain.secondsSince(begin));
    }
    return 0;
  }

  @Command(
      name = "history",
      mixinStandardHelpOptions = true,
      header = "Compares reads at the head with reads far back.")
  int history(
      @Option(
              names = "--back",
              defaultValue = "100000",
              description = "How many blocks back. Default: 100000.")
          int back,
      @Option(names = "--data-dir", required = true, description = "An empty directory.")
          Path directory)
      throws IOException {
    try (var bench = open(directory, 64, 64)) {
      bench.makeHistory(back + HistoryReads.HEIGHTS);
      print("the head is block %d", bench.chain().head().number());
      var reads = new HistoryReads(bench.chain());
      for (var what : HistoryReads.What.values()) {
        var result = reads.measure(what, back);
        print(
            "%-30s at the head %.2f us, %d blocks back %.2f us: %.2f times",
            what.words(),
            result.headNanos() / 1e3,
            back,
            result.backNanos() / 1e3,
            result.backNanos() / result.headNanos());
      }
    }
    print("%s", DiskUse.of(directory));
    return 0;
  }

  @Command(
      name = "growth",
      mixinStandardHelpOptions = true,
      header = "Compares transfers on an empty chain with transfers on a full one.")
  int growth(
      @Option(
              names = "--accounts",
              defaultValue = "1000000",
              description = "How many accounts come to be. Default: 1000000.")
          int accounts,
      @Option(
              names = "--slots",
              defaultValue = "10000000",
              description = "How many storage slots, in contracts of 100000. Default: 10000000.")
          int slots,
      @Option(
              names = "--transfers",
              defaultValue = "20000",
              description = "How many make a turn of the timed ones. Default: 20000.")
          int transfers,
      @Option(names = "--db-cache", defaultValue = "64", description = "In MiB. Default: 64.")
          int cache,
      @Option(names = "--db-buffers", defaultValue = "64", description = "In MiB. Default: 64.")
          int buffers,
      @Option(names = "--data-dir", required = true, description = "An empty directory.")
          Path directory)
      throws IOException {
    var all = new Receivers(accounts, 1);
    var active = Receivers.among(ACTIVE, accounts);
    var emptyDirectory = directory.resolve("empty");
    try (var bench = open(emptyDirectory, cache, buffers)) {
      bench.fillAccounts(active);
    }
    var genesis = DiskUse.of(emptyDirectory);
    var grownDirectory = directory.resolve("grown");
    try (var bench = open(grownDirectory, cache, buffers)) {
      bench.fillAccounts(all);
      print("%d accounts, %s", accounts, BenchChain.memory());
    }
    var withAccounts = DiskUse.of(grownDirectory);
    try (var bench = open(grownDirectory, cache, buffers)) {
      bench.fillSlots(slots);
      print("%d accounts and %d slots, %s", accounts, slots, BenchChain.memory());
    }
    var withSlots = DiskUse.of(grownDirectory);
    print(
        "on disk: %d bytes an account, %d a slot",
        (withAccounts.bytes() - genesis.bytes()) / Math.max(1, accounts - active.count()),
        (withSlots.bytes() - withAccounts.bytes()) / slots);
    var growth = new Growth(transfers);
    try (var grown = open(grownDirectory, cache, buffers)) {
      for (var to : List.of(active, all)) {
        growth.warmUp(new Course(grown, to, Way.CHAIN));
      }
      print("transfers on the grown chain alone: %s", BenchChain.memory());
      try (var empty = open(emptyDirectory, cache, buffers)) {
        for (var way : Way.values()) {
          for (var to : List.of(active, all)) {
            var rates =
                growth.measure(List.of(new Course(empty, active, way), new Course(grown, to, way)));
            var before = rates.getFirst();
            var after = rates.getLast();
            print("%s, %d accounts: %s", way.words(), active.count(), before);
            print(
                "%s, %d accounts and %d slots, to %s: %s; %.0f %% of the rate before",
                way.words(),
                accounts,
                slots,
                to.equals(active) ? "the same " + active.count() + " accounts" : "any account",
                after,
                100 * after.medianPerSecond() / before.medianPerSecond());
          }
        }
      }
    }
    print("%s", DiskUse.of(grownDirectory));
    return 0;
  }
}
