package io.taoevm.chain.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The state of every block in a directory. */
final class RocksVersionedStateTest extends VersionedStateContract {
  @TempDir private Path directory;
  private int opened;

  @Override
  Store open() {
    var own = directory.resolve(Integer.toString(opened++));
    return RocksStore.open(own, Durability.NONE, StoreLimits.DEFAULT);
  }
}
