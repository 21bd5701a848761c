package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.VersionedState;
import org.jspecify.annotations.Nullable;

/** The state after one block, as the store keeps it. */
public final class VersionedSource implements StateSource {
  private final VersionedState versions;
  private final Store store;
  private final long block;
  private final Runnable check;

  /**
   * @param check throws if the block is no longer part of the chain; asked after every read, since
   *     what was read then belongs to another block
   */
  public VersionedSource(VersionedState versions, Store store, long block, Runnable check) {
    this.versions = versions;
    this.store = store;
    this.block = block;
    this.check = check;
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    var value = versions.get(block, key);
    check.run();
    return value;
  }

  @Override
  public void forEach(byte[] from, byte[] to, Visitor visitor) {
    try (var cursor = versions.range(block, from, to)) {
      while (cursor.next()) {
        check.run();
        if (!visitor.visit(cursor.key(), cursor.value())) {
          return;
        }
      }
    }
    check.run();
  }

  @Override
  public byte @Nullable [] code(Hash codeHash) {
    return store.get(Column.CODE, codeHash.bytes());
  }
}
