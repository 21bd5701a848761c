package io.taoevm.rpc.cli;

import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreLimits;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where and how a chain is kept. */
final class StorageFlags {
  private static final long MEGABYTE = 1L << 20;

  @Option(
      names = {"-d", "--data-dir"},
      paramLabel = "DIR",
      description =
          "Keeps the chain in this directory and goes on with it at the next start. Default: none,"
              + " the chain is in memory and ends with the process.")
  private @Nullable Path directory;

  @Option(
      names = "--durability",
      paramLabel = "WHEN",
      description =
          "When a block of a data directory is safe: block (on the disk before anyone hears of"
              + " it), interval (on the disk within a second; only a power failure loses it) or"
              + " none (at the latest when the node stops; a crash loses the newest blocks)."
              + " Default: block.")
  private Durability durability = Durability.BLOCK;

  @Option(
      names = "--db-cache",
      paramLabel = "MB",
      description =
          "Memory for reading a data directory, in MiB: so much for its files, and at most as much"
              + " on the heap for what was used last. Default: 64.")
  private int cacheMegabytes = 64;

  @Option(
      names = "--db-buffers",
      paramLabel = "MB",
      description = "Memory for writing a data directory, in MiB. Default: 64.")
  private int bufferMegabytes = 64;

  @Option(
      names = "--retain",
      paramLabel = "BLOCKS",
      description =
          "How many of the newest blocks keep their state readable. Default: all in a data"
              + " directory; 10000 within 256 MB in memory.")
  private @Nullable Long retain;

  /** Sets a flag as picocli would, for {@link PlainFlags}; false if there is none of this name. */
  boolean set(String flag, String value) {
    switch (flag) {
      case "-d", "--data-dir" -> directory = Path.of(value);
      case "--durability" -> durability = Durability.valueOf(value.toUpperCase(Locale.ROOT));
      case "--db-cache" -> cacheMegabytes = PlainFlags.integer(value);
      case "--db-buffers" -> bufferMegabytes = PlainFlags.integer(value);
      case "--retain" -> retain = PlainFlags.number(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether the numbers make sense; what is wrong otherwise. */
  @Nullable String mistake() {
    if (cacheMegabytes < 1 || bufferMegabytes < 1) {
      return "Invalid value for --db-cache or --db-buffers: expected at least 1, not "
          + Math.min(cacheMegabytes, bufferMegabytes);
    }
    return retain != null && retain < 1
        ? "Invalid value for --retain: expected at least 1, not " + retain
        : null;
  }

  StorageConfig config() {
    return new StorageConfig(
        directory,
        durability,
        new StoreLimits(cacheMegabytes * MEGABYTE, bufferMegabytes * MEGABYTE),
        retain);
  }
}
