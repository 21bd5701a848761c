package io.taoevm.rpc;

import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.cli.PlainFlags;
import io.taoevm.rpc.cli.StorageConfig;
import io.taoevm.rpc.load.WarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code taoevm warm-up}: starts a node and works with it, in memory and in a directory of its own,
 * and ends. The launcher records with it which classes a start needs and which methods are hot.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final long IN_MEMORY_NANOS = 8_000_000_000L;
  private static final long ON_DISK_NANOS = 1_000_000_000L;

  @Override
  public Integer call() throws IOException {
    var config = PlainFlags.read("--port", "0").orElseThrow();
    use(config, IN_MEMORY_NANOS);
    var directory = Files.createTempDirectory("taoevm-warm-up");
    try {
      var data = directory.resolve("data");
      use(
          config.in(new StorageConfig(data, Durability.NONE, StoreLimits.DEFAULT, null)),
          ON_DISK_NANOS);
    } catch (StoreException noDatabaseHere) {
      // Then nobody will start with one either.
    } finally {
      delete(directory);
    }
    return CommandLine.ExitCode.OK;
  }

  private static void use(NodeConfig config, long nanos) throws IOException {
    try (var node = TaoEvm.start(config)) {
      TaoEvm.banner(node, config);
      WarmUp.run(node.port(), config.devAccounts().accounts(), nanos);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
