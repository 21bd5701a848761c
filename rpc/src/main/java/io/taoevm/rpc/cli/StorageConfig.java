package io.taoevm.rpc.cli;

import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.StoreLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps its chain.
 *
 * @param directory null for memory
 * @param retainedBlocks how many blocks' states stay readable; null for what suits the place: all
 *     in a directory, the newest ones in memory
 */
public record StorageConfig(
    @Nullable Path directory,
    Durability durability,
    StoreLimits limits,
    @Nullable Long retainedBlocks) {
  /** In memory. */
  public static final StorageConfig MEMORY =
      new StorageConfig(null, Durability.BLOCK, StoreLimits.DEFAULT, null);
}
