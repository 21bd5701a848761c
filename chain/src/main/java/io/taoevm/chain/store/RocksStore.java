package io.taoevm.chain.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * Keeps everything in a directory, by RocksDB: a column family for each {@link Column}, one for the
 * versions, and a log of writes from which a crash recovers. A batch is one write of RocksDB's, so
 * that it is there as a whole or not at all.
 *
 * <p>Objects of RocksDB must not be used after they are closed; {@link UseCount} sees to that, so
 * that a late reader gets an exception and not a crash.
 */
public final class RocksStore implements Store {
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final byte[] VERSIONS = name("versions");

  private final DataDirectory directory;
  private final RocksOptions options;
  private final WriteOptions writeOptions;
  private final ReadOptions readOptions;
  private final RocksDB database;
  private final Map<Column, ColumnFamilyHandle> columns = new EnumMap<>(Column.class);
  private final List<ColumnFamilyHandle> handles;
  private final ColumnFamilyHandle versions;

  /** The numbers that RocksDB has given to the columns, and last to the versions. */
  private final int[] families;

  private final Durability durability;
  private final RecentValues recent;
  private final UseCount uses = new UseCount();
  private final @Nullable LogSync logSync;

  private RocksStore(
      DataDirectory directory,
      RocksOptions options,
      RocksDB database,
      List<ColumnFamilyHandle> handles,
      Durability durability,
      StoreLimits limits) {
    this.directory = directory;
    this.options = options;
    this.database = database;
    this.handles = handles;
    this.durability = durability;
    this.recent = new RecentValues(limits.cacheBytes());
    this.writeOptions = options.writes();
    this.readOptions = new ReadOptions();
    for (var column : Column.values()) {
      columns.put(column, handles.get(column.ordinal()));
    }
    this.versions = handles.get(Column.values().length);
    this.families = handles.stream().mapToInt(ColumnFamilyHandle::getID).toArray();
    this.logSync = durability == Durability.INTERVAL ? new LogSync(this::syncLog) : null;
  }

  /**
   * Opens a directory, and begins an empty store if the directory is empty or not there.
   *
   * @throws StoreException if the directory cannot be used; it is then as it was
   */
  public static RocksStore open(Path path, Durability durability, StoreLimits limits) {
    var directory = DataDirectory.open(path);
    try {
      RocksLibrary.load();
      return open(directory, durability, limits);
    } catch (StoreException e) {
      directory.close();
      throw e;
    }
  }

  private static RocksStore open(
      DataDirectory directory, Durability durability, StoreLimits limits) {
    var options = new RocksOptions(durability, limits);
    var families = new ArrayList<ColumnFamilyDescriptor>();
    for (var column : Column.values()) {
      var columnOptions = column == Column.STATE ? options.scatteredColumn() : options.column();
      families.add(new ColumnFamilyDescriptor(name(familyOf(column)), columnOptions));
    }
    families.add(new ColumnFamilyDescriptor(VERSIONS, options.scatteredColumn()));
    families.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options.column()));
    var handles = new ArrayList<ColumnFamilyHandle>();
    try {
      var database =
          RocksDB.open(options.database(), directory.database().toString(), families, handles);
      return new RocksStore(directory, options, database, handles, durability, limits);
    } catch (RocksDBException e) {
      options.close();
      throw RocksErrors.explain(directory.database(), e);
    }
  }

  private static String familyOf(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  private static byte[] name(String family) {
    return family.getBytes(StandardCharsets.US_ASCII);
  }

  // ---- Reading

  @Override
  public byte @Nullable [] get(Column column, byte[] key) {
    uses.begin();
    try {
      return column == Column.STATE ? recent.get(key, this::load) : load(column, key);
    } finally {
      uses.end();
    }
  }

  private byte @Nullable [] load(byte[] key) {
    return load(Column.STATE, key);
  }

  private byte @Nullable [] load(Column column, byte[] key) {
    try {
      return database.get(in(column), readOptions, key);
    } catch (RocksDBException e) {
      throw explain(e);
    }
  }

  @Override
  public Cursor ascending(Column column, byte[] from, byte @Nullable [] to) {
    var iterator = openIterator(in(column));
    iterator.seek(from);
    return new RocksCursor(this, iterator, true, to);
  }

  @Override
  public Cursor descending(Column column, byte @Nullable [] from, byte[] to) {
    var iterator = openIterator(in(column));
    if (from == null) {
      iterator.seekToLast();
    } else {
      iterator.seekForPrev(from);
    }
    return new RocksCursor(this, iterator, false, to);
  }

  @Override
  public byte @Nullable [] firstVersion(byte[] key, long atLeast) {
    var sought = VersionKeys.of(key, atLeast);
    uses.begin();
    try (var iterator = database.newIterator(versions, readOptions)) {
      iterator.seek(sought);
      if (iterator.isValid()) {
        return VersionKeys.isOfSameKey(iterator.key(), sought) ? iterator.value() : null;
      }
      iterator.status();
      return null;
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  /** An iterator whose user calls {@link #endUse} after closing it. */
  private RocksIterator openIterator(ColumnFamilyHandle family) {
    uses.begin();
    return database.newIterator(family, readOptions);
  }

  void endUse() {
    uses.end();
  }

  // ---- Writing

  @Override
  public synchronized void commit(WriteBatch batch) {
    var encoded = RocksBatch.encode(batch, families);
    var takesBack = batch.takesBack();
    uses.begin();
    try (var writes = new org.rocksdb.WriteBatch(encoded)) {
      if (takesBack) {
        forget(batch);
      }
      database.write(writeOptions, writes);
      remember(batch, takesBack);
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
    if (logSync != null) {
      logSync.request();
    }
  }

  private void forget(WriteBatch batch) {
    for (var write : batch.writes()) {
      switch (write) {
        case WriteBatch.Put(var column, var key, var _) when column == Column.STATE ->
            recent.forget(key);
        case WriteBatch.Delete(var column, var key) when column == Column.STATE ->
            recent.forget(key);
        default -> {}
      }
    }
  }

  private void remember(WriteBatch batch, boolean wasForgotten) {
    for (var write : batch.writes()) {
      switch (write) {
        case WriteBatch.Put(var column, var key, var value) when column == Column.STATE ->
            recent.remember(key, value, wasForgotten);
        case WriteBatch.Delete(var column, var key) when column == Column.STATE ->
            recent.remember(key, null, wasForgotten);
        default -> {}
      }
    }
  }

  private void syncLog() {
    uses.begin();
    try {
      database.flushWal(true);
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  private ColumnFamilyHandle in(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  // ---- Upkeep

  @Override
  public List<PartSize> sizes() {
    uses.begin();
    try {
      var sizes = new ArrayList<PartSize>();
      for (var family : handles.subList(0, Column.values().length + 1)) {
        sizes.add(
            new PartSize(
                new String(family.getName(), StandardCharsets.US_ASCII),
                database.getLongProperty(family, "rocksdb.estimate-num-keys"),
                database.getLongProperty(family, "rocksdb.total-sst-files-size"),
                database.getLongProperty(family, "rocksdb.cur-size-all-mem-tables")));
      }
      return sizes;
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  /**
   * Compares every block of every file with its checksum.
   *
   * @throws StoreException if one does not fit
   */
  public void verifyFiles() {
    uses.begin();
    try {
      database.verifyChecksum();
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  @Override
  public void checkpoint(Path copy) {
    uses.begin();
    try (var checkpoint = Checkpoint.create(database)) {
      DataDirectory.makeCopy(
          copy,
          folder -> {
            try {
              checkpoint.createCheckpoint(folder.toString());
            } catch (RocksDBException e) {
              throw explain(e);
            }
          });
    } finally {
      uses.end();
    }
  }

  /** A number that RocksDB tells about a column, by its name there. */
  long property(Column column, String name) {
    uses.begin();
    try {
      return database.getLongProperty(in(column), name);
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  /** Sees how many parts of all are done. */
  @FunctionalInterface
  public interface PartVisitor {
    void done(int parts, int all);
  }

  /** Rewrites the files without what was overwritten or deleted. */
  public void compact(PartVisitor visitor) {
    uses.begin();
    try {
      for (var i = 0; i < handles.size(); i++) {
        database.compactRange(handles.get(i));
        visitor.done(i + 1, handles.size());
      }
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      uses.end();
    }
  }

  StoreException explain(RocksDBException cause) {
    return RocksErrors.explain(directory.database(), cause);
  }

  /**
   * Brings everything to the disk and gives the directory free. A reader that goes on for longer
   * than ten seconds keeps the database open until the process ends, which loses nothing.
   */
  @Override
  public void close() {
    if (logSync != null) {
      logSync.close();
    }
    if (!uses.close(CLOSE_NANOS)) {
      return;
    }
    try {
      if (durability == Durability.NONE) {
        flush();
      } else {
        database.flushWal(true);
      }
    } catch (RocksDBException e) {
      throw explain(e);
    } finally {
      handles.forEach(ColumnFamilyHandle::close);
      database.close();
      readOptions.close();
      options.close();
      directory.close();
    }
  }

  private void flush() throws RocksDBException {
    try (var wait = new org.rocksdb.FlushOptions()) {
      database.flush(wait.setWaitForFlush(true), handles);
    }
  }
}
