package io.taoevm.chain.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of entries, each ordered by the unsigned bytes of its keys; and beside them numbered
 * versions of keys, which are only looked for key by key. Any number of threads may read while one
 * commits. Arrays that go in or come out are not to be changed afterwards.
 */
public interface Store extends AutoCloseable {
  /** The value of a key, or null if it has none. */
  byte @Nullable [] get(Column column, byte[] key);

  /**
   * The entries with keys from {@code from} (inclusive) up to {@code to} (exclusive; null for the
   * end of the column), ascending.
   */
  Cursor ascending(Column column, byte[] from, byte @Nullable [] to);

  /**
   * The entries with keys from {@code from} (inclusive; null for the end of the column) down to
   * {@code to} (inclusive), descending.
   */
  Cursor descending(Column column, byte @Nullable [] from, byte[] to);

  /**
   * The version of a key with the least number that is not below {@code atLeast}, or null if there
   * is none.
   */
  byte @Nullable [] firstVersion(byte[] key, long atLeast);

  /**
   * Makes all writes of a batch, or after a crash none of them. Readers may see a part of them in
   * the meantime, but always the first ones: who sees a write sees every write before it. Only of
   * {@link Column#STATE} may values from before be seen until the commit ends, unless the batch
   * removes versions.
   */
  void commit(WriteBatch batch);

  /**
   * Makes a copy as of now in a directory that must not be there, while reading and writing go on.
   *
   * @throws StoreException if this store has no files, or the directory cannot be made
   */
  void checkpoint(Path copy);

  /** What each column and the versions take. */
  List<PartSize> sizes();

  @Override
  void close();
}
