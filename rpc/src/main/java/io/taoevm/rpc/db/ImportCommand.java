package io.taoevm.rpc.db;

import io.taoevm.chain.BlockFile;
import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.store.StoreException;
import io.taoevm.evm.EvmEngine;
import io.taoevm.rpc.cli.EngineFlag;
import io.taoevm.rpc.cli.ExitCodes;
import io.taoevm.rpc.genesis.GenesisException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taoevm db import}: executes the blocks of a file again and keeps them. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    header = "Executes the blocks of a file again, checks every root, and keeps them.")
public final class ImportCommand implements Callable<Integer> {
  private static final long PROGRESS_BLOCKS = 64;

  private final ChainOpener opener;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The data directory; made if it is not there.")
  private Path directory = Path.of("");

  @Parameters(paramLabel = "FILE", description = "What db export wrote.")
  private Path file = Path.of("");

  @Option(
      names = {"--genesis", "--init"},
      paramLabel = "FILE",
      description =
          "The chain's genesis file. Default: what the export says that its chain began with; the"
              + " development chain's own if it does not.")
  private @Nullable Path genesis;

  @Option(
      names = "--chain-id",
      paramLabel = "ID",
      description = "The chain id, if it is not the genesis file's.")
  private @Nullable Long chainId;

  @Mixin private EngineFlag engine = new EngineFlag();

  /** Opens the chain that a directory and a genesis file describe, on an engine. */
  @FunctionalInterface
  public interface ChainOpener {
    Chain open(
        Path directory,
        @Nullable Path genesis,
        @Nullable Long chainId,
        EvmEngine engine,
        SealedBlock begin);
  }

  public ImportCommand(ChainOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    try (var read = new CountedStream(Files.newInputStream(file));
        var plain = new BufferedInputStream(read);
        var blocks = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      var size = Files.size(file);
      var bar = new ProgressBar(System.err);
      return replay(blocks, () -> bar.at("bytes", Math.min(read.count, size), size));
    } catch (GenesisException e) {
      return fail(2, e.getMessage());
    } catch (StoreException e) {
      return fail(ExitCodes.of(e.reason()), e.getMessage());
    } catch (ChainException e) {
      return fail(ExitCodes.BAD_DATA, e.getMessage());
    } catch (IOException e) {
      return fail(ExitCodes.NOT_ACCESSIBLE, e.toString());
    }
  }

  private int replay(InputStream blocks, Runnable progress) throws IOException {
    var reader = new BlockFile.Reader(blocks);
    var begin = reader.next().orElseThrow(() -> new ChainException("the file holds no block"));
    if (genesis != null || reader.chainBegin().length == 0) {
      return replay(reader, begin, genesis, progress);
    }
    var stored = Files.createTempFile("taoevm-genesis", ".json");
    try {
      return replay(reader, begin, Files.write(stored, reader.chainBegin()), progress);
    } finally {
      Files.delete(stored);
    }
  }

  private int replay(
      BlockFile.Reader reader, SealedBlock begin, @Nullable Path genesisFile, Runnable progress)
      throws IOException {
    try (var chain = opener.open(directory, genesisFile, chainId, engine.engine(), begin)) {
      var made = chain.block(chain.genesis().number()).orElseThrow();
      if (!made.hash().equals(begin.hash())) {
        throw new ChainException(
            "the file's first block is "
                + begin.hash()
                + ", which the genesis does not give: it gives "
                + made.hash());
      }
      var skipped = 0L;
      var count = 0L;
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        var block = next.get();
        if (chain.block(block.hash()).isPresent()) {
          skipped++;
          continue;
        }
        replay(chain, block);
        if (++count % PROGRESS_BLOCKS == 0) {
          progress.run();
        }
      }
      progress.run();
      var out = spec.commandLine().getOut();
      out.printf(
          "%d blocks executed, %d were there; the head is block %d%n",
          count, skipped, chain.head().number());
      out.flush();
      return 0;
    }
  }

  /** Counts the bytes that were read of a file. */
  private static final class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var octet = super.read();
      count += octet < 0 ? 0 : 1;
      return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private static void replay(Chain chain, SealedBlock block) {
    try {
      chain.replay(block).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private int fail(int exitCode, @Nullable String why) {
    spec.commandLine().getErr().println("taoevm: " + why);
    spec.commandLine().getErr().flush();
    return exitCode;
  }
}
