package io.taoevm.chain.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps everything on the heap; nothing outlives the process. */
public final class MemoryStore implements Store {
  private final Map<Column, MemoryColumn> columns = new EnumMap<>(Column.class);
  private final MemoryVersions versions = new MemoryVersions();

  public MemoryStore() {
    for (var column : Column.values()) {
      columns.put(column, new MemoryColumn(column.isWalked()));
    }
  }

  @Override
  public byte @Nullable [] get(Column column, byte[] key) {
    return in(column).get(key);
  }

  @Override
  public Cursor ascending(Column column, byte[] from, byte @Nullable [] to) {
    return in(column).ascending(from, to);
  }

  @Override
  public Cursor descending(Column column, byte @Nullable [] from, byte[] to) {
    return in(column).descending(from, to);
  }

  @Override
  public byte @Nullable [] firstVersion(byte[] key, long atLeast) {
    return versions.first(key, atLeast);
  }

  @Override
  public synchronized void commit(WriteBatch batch) {
    for (var write : batch.writes()) {
      switch (write) {
        case WriteBatch.Put(var column, var key, var value) -> in(column).put(key, value);
        case WriteBatch.Delete(var column, var key) -> in(column).remove(key);
        case WriteBatch.PutVersion(var key, var number, var value) ->
            versions.put(key, number, value);
        case WriteBatch.DeleteVersion(var key, var number) -> versions.remove(key, number);
      }
    }
  }

  @Override
  public void checkpoint(Path copy) {
    throw new StoreException(
        StoreException.Reason.NOT_ACCESSIBLE,
        "a chain in memory has no files to copy; start with --data-dir, or dump the state");
  }

  @Override
  public List<PartSize> sizes() {
    var sizes = new ArrayList<PartSize>();
    columns.forEach(
        (column, content) ->
            sizes.add(new PartSize(column.name().toLowerCase(Locale.ROOT), content.size(), 0, 0)));
    return sizes;
  }

  @Override
  public void close() {}

  private MemoryColumn in(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }
}
