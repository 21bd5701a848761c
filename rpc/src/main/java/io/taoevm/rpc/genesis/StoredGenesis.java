package io.taoevm.rpc.genesis;

import io.taoevm.chain.Chain;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.chain.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a stored chain began with, beside the data: {@code genesis.json}, a genesis file with the
 * whole state, so that release, accounts and parameters are known without the flags that the chain
 * was made with.
 */
public final class StoredGenesis {
  private static final String FILE = "genesis.json";

  private StoredGenesis() {}

  /**
   * Writes it, unless it is there.
   *
   * @throws StoreException if that is not possible
   */
  public static void keep(Path directory, Chain chain) {
    var file = directory.resolve(FILE);
    if (Files.exists(file)) {
      return;
    }
    try {
      var begin = DumpFile.write(chain.view(chain.genesis().number()));
      var complete = directory.resolve(FILE + ".new");
      Files.writeString(complete, begin.toString());
      Files.move(complete, file);
    } catch (StatePrunedException gone) {
      // Then the chain was made before this was kept; nobody can know any more.
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Reason.NOT_ACCESSIBLE, "cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The file's bytes; none if there is no file. */
  public static byte[] read(Path directory) throws IOException {
    var file = directory.resolve(FILE);
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }
}
