package io.taoevm.chain.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Keeps everything on the heap; nothing outlives the process. */
public final class MemoryStore implements Store {
  private final Map<Column, ConcurrentNavigableMap<byte[], byte[]>> columns =
      new EnumMap<>(Column.class);

  public MemoryStore() {
    for (var column : Column.values()) {
      columns.put(column, new ConcurrentSkipListMap<>(Arrays::compareUnsigned));
    }
  }

  @Override
  public byte @Nullable [] get(Column column, byte[] key) {
    return entries(column).get(key);
  }

  @Override
  public @Nullable Entry ceiling(Column column, byte[] key) {
    var found = entries(column).ceilingEntry(key);
    return found == null ? null : new Entry(found.getKey(), found.getValue());
  }

  @Override
  public Cursor ascending(Column column, byte[] from, byte @Nullable [] to) {
    var entries = entries(column);
    if (to != null && Arrays.compareUnsigned(from, to) >= 0) {
      return new MapCursor(Map.<byte[], byte[]>of());
    }
    return new MapCursor(to == null ? entries.tailMap(from, true) : entries.subMap(from, to));
  }

  @Override
  public Cursor descending(Column column, byte @Nullable [] from, byte[] to) {
    var entries = entries(column).descendingMap();
    if (from != null && Arrays.compareUnsigned(from, to) < 0) {
      return new MapCursor(Map.<byte[], byte[]>of());
    }
    return new MapCursor(
        from == null ? entries.headMap(to, true) : entries.subMap(from, true, to, true));
  }

  @Override
  public synchronized void commit(WriteBatch batch) {
    for (var write : batch.writes()) {
      var entries = entries(write.column());
      var value = write.value();
      if (value == null) {
        entries.remove(write.key());
      } else {
        entries.put(write.key(), value);
      }
    }
  }

  @Override
  public void close() {}

  private ConcurrentNavigableMap<byte[], byte[]> entries(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  private static final class MapCursor implements Cursor {
    private final Iterator<Map.Entry<byte[], byte[]>> entries;
    private Map.@Nullable Entry<byte[], byte[]> current;

    MapCursor(Map<byte[], byte[]> map) {
      entries = map.entrySet().iterator();
    }

    @Override
    public boolean next() {
      current = entries.hasNext() ? entries.next() : null;
      return current != null;
    }

    @Override
    public byte[] key() {
      return current().getKey();
    }

    @Override
    public byte[] value() {
      return current().getValue();
    }

    private Map.Entry<byte[], byte[]> current() {
      if (current == null) {
        throw new IllegalStateException("the cursor stands on no entry");
      }
      return current;
    }

    @Override
    public void close() {}
  }
}
