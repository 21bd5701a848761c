package io.taoevm.rpc.bench;

import io.taoevm.chain.store.Durability;
import io.taoevm.chain.store.PartSize;
import io.taoevm.chain.store.RocksStore;
import io.taoevm.chain.store.StoreLimits;
import io.taoevm.chain.store.VersionedState;
import java.nio.file.Path;

/** What a data directory takes when its files are compacted. */
record DiskUse(long bytes, long blocks, long transactions) {
  /** Compacts and measures a directory in which no chain is open. */
  static DiskUse of(Path directory) {
    try (var store = RocksStore.open(directory, Durability.BLOCK, StoreLimits.DEFAULT)) {
      store.compact((parts, all) -> {});
      var sizes = store.sizes();
      var transactions =
          sizes.stream()
              .filter(size -> size.part().equals("transaction_index"))
              .mapToLong(PartSize::entries)
              .sum();
      return new DiskUse(
          sizes.stream().mapToLong(PartSize::fileBytes).sum(),
          new VersionedState(store).newest() + 1,
          transactions);
    }
  }

  @Override
  public String toString() {
    var perTransaction = transactions == 0 ? 0 : bytes / transactions;
    return "on disk: %d bytes, %d blocks, %d transactions: %d bytes a block, %d a transaction"
        .formatted(bytes, blocks, transactions, bytes / blocks, perTransaction);
  }
}
