package io.taoevm.rpc.db;

import io.taoevm.chain.BlockFile;
import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainCheck;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.ChainRules;
import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.PartSize;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.store.WriteBatch;
import io.taoevm.rpc.cli.ExitCodes;
import io.taoevm.rpc.genesis.DumpFile;
import io.taoevm.rpc.genesis.StoredGenesis;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taoevm db …}: checks, measures, prunes, compacts and exports a data directory. */
@Command(
    name = "db",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    header = "Looks after a data directory while no node works in it.")
public final class DbCommand implements Runnable {
  private static final long BLOCKS_AT_ONCE = 64;
  private static final double MEGABYTE = 1 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "db wants one of its commands");
  }

  private interface Work {
    int on(RocksStore store) throws IOException;
  }

  private int with(Path directory, Work work) {
    if (!Files.isRegularFile(directory.resolve("FORMAT"))) {
      return fail(ExitCodes.BAD_DATA, directory + " is no data directory");
    }
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      return work.on(store);
    } catch (StoreException e) {
      return fail(ExitCodes.of(e.reason()), e.getMessage());
    } catch (ChainException | StatePrunedException e) {
      return fail(ExitCodes.BAD_DATA, e.getMessage());
    } catch (IOException e) {
      return fail(ExitCodes.NOT_ACCESSIBLE, e.toString());
    }
  }

  private int fail(int exitCode, @Nullable String why) {
    spec.commandLine().getErr().println("taoevm: " + why);
    spec.commandLine().getErr().flush();
    return exitCode;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      header =
          "Proves headers, roots, indexes, signatures and states; exit code 65 if one is wrong.")
  int check(
      @Parameters(paramLabel = "DIR", description = "The data directory.") Path directory,
      @Option(
              names = "--states",
              paramLabel = "COUNT",
              defaultValue = "3",
              description = "How many states to rebuild, evenly over the chain. Default: 3.")
          int states) {
    return with(
        directory,
        store -> {
          store.verifyFiles();
          var progress = new ProgressBar(System.err);
          var report =
              ChainCheck.run(store, ChainRules.bittensor(), 0, Math.max(1, states), progress);
          report.findings().forEach(out()::println);
          out()
              .printf(
                  "%d blocks, %d transactions, %d states: %s%n",
                  report.blocks(),
                  report.transactions(),
                  report.states(),
                  report.isSound() ? "sound" : report.findingCount() + " wrong");
          out().flush();
          return report.isSound() ? 0 : ExitCodes.BAD_DATA;
        });
  }

  @Command(
      name = "stats",
      mixinStandardHelpOptions = true,
      header = "Prints what a data directory holds and takes.")
  int stats(@Parameters(paramLabel = "DIR", description = "The data directory.") Path directory) {
    return with(
        directory,
        store -> {
          var versions = new VersionedState(store);
          var bytes = 0L;
          out().printf("%-20s %12s %12s %12s%n", "", "entries", "on disk MB", "in memory MB");
          for (var size : store.sizes()) {
            bytes += size.fileBytes();
            out()
                .printf(
                    "%-20s %12d %12.1f %12.1f%n",
                    size.part(),
                    size.entries(),
                    size.fileBytes() / MEGABYTE,
                    size.memoryBytes() / MEGABYTE);
          }
          out().printf("head: block %d%n", versions.newest());
          out().printf("oldest state: block %d%n", versions.oldest());
          var blocks = versions.newest() + 1;
          out().printf("on disk: %d bytes, %d a block%n", bytes, bytes / blocks);
          var transactions = entries(store, "transaction_index");
          if (transactions > 0) {
            out()
                .printf(
                    "transactions: about %d, %d bytes each%n", transactions, bytes / transactions);
          }
          out().flush();
          return 0;
        });
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      header = "Gives up the states of old blocks; the blocks themselves stay.")
  int prune(
      @Parameters(paramLabel = "DIR", description = "The data directory.") Path directory,
      @Option(
              names = "--retain",
              paramLabel = "BLOCKS",
              required = true,
              description = "How many of the newest blocks keep their state.")
          long retain) {
    return with(
        directory,
        store -> {
          var versions = new VersionedState(store);
          var oldest = versions.oldest();
          var keepFrom = versions.newest() - Math.max(1, retain);
          var progress = new ProgressBar(System.err);
          while (versions.oldest() < keepFrom) {
            var batch = new WriteBatch();
            versions.prune(batch, Math.min(keepFrom, versions.oldest() + BLOCKS_AT_ONCE));
            store.commit(batch);
            progress.at("blocks", versions.oldest() - oldest, keepFrom - oldest);
          }
          out().printf("states from block %d on are kept%n", versions.oldest());
          out().flush();
          return 0;
        });
  }

  @Command(
      name = "compact",
      mixinStandardHelpOptions = true,
      header = "Rewrites the files without what was overwritten or pruned.")
  int compact(@Parameters(paramLabel = "DIR", description = "The data directory.") Path directory) {
    return with(
        directory,
        store -> {
          var before = bytes(store);
          var progress = new ProgressBar(System.err);
          store.compact((parts, all) -> progress.at("parts", parts, all));
          out().printf("%d bytes before, %d after%n", before, bytes(store));
          out().flush();
          return 0;
        });
  }

  private static long entries(RocksStore store, String part) {
    return store.sizes().stream()
        .filter(size -> size.part().equals(part))
        .mapToLong(PartSize::entries)
        .sum();
  }

  private static long bytes(RocksStore store) {
    return store.sizes().stream().mapToLong(PartSize::fileBytes).sum();
  }

  @Command(
      name = "dump",
      mixinStandardHelpOptions = true,
      header = "Writes the state after a block as a genesis file, from which a chain can go on.")
  int dump(
      @Parameters(paramLabel = "DIR", description = "The data directory.") Path directory,
      @Parameters(paramLabel = "FILE", description = "The file, which must not exist.") Path file,
      @Option(
              names = "--block",
              paramLabel = "NUMBER",
              description = "After which block. Default: the newest.")
          @Nullable Long block) {
    if (Files.exists(file)) {
      return fail(ExitCodes.NOT_ACCESSIBLE, file + " exists");
    }
    return with(
        directory,
        store -> {
          var number = block == null ? OptionalLong.empty() : OptionalLong.of(block);
          var view = Chain.storedView(store, number);
          Files.writeString(file, DumpFile.write(view).toPrettyString() + "\n");
          out().printf("state of block %d in %s%n", view.block().number(), file);
          out().flush();
          return 0;
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      header = "Writes all blocks to a file, compressed if its name ends with .gz.")
  int export(
      @Parameters(paramLabel = "DIR", description = "The data directory.") Path directory,
      @Parameters(paramLabel = "FILE", description = "The file, which must not exist.") Path file) {
    if (Files.exists(file)) {
      return fail(ExitCodes.NOT_ACCESSIBLE, file + " exists");
    }
    return with(
        directory,
        store -> {
          try (var plain = new BufferedOutputStream(Files.newOutputStream(file));
              var out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            var progress = new ProgressBar(System.err);
            var count =
                BlockFile.write(
                    store, StoredGenesis.read(directory), Long.MAX_VALUE, out, progress);
            out().printf("%d blocks in %s%n", count, file);
            out().flush();
            return 0;
          }
        });
  }
}
