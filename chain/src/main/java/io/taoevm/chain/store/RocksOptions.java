package io.taoevm.chain.store;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.AbstractImmutableNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteOptions;

/**
 * How RocksDB is set up. Its objects lie outside the heap and are freed by {@link #close}, after
 * the database.
 *
 * <p>The log of writes is read strictly: an unfinished record at its end is what a crash leaves and
 * is dropped, anything else that does not read well is damage and is reported instead of skipped.
 *
 * <p>Indexes and filters are cut into partitions. Whole, those of a large file outgrow a small
 * cache, and each look-up reads a megabyte to learn that a key is not there.
 */
final class RocksOptions implements AutoCloseable {
  private static final int BLOOM_BITS = 10;
  private static final int BLOCK_BYTES = 8 << 10;

  /** Few threads read at once, and a part of the cache must hold the largest block of all. */
  private static final int SHARD_BITS = 2;

  /** How much of the cache indexes and filters may hold against blocks of data. */
  private static final double FIRST_PART = 0.5;

  private static final int BUFFERS_A_COLUMN = 8;
  private static final int SCATTERED_FILES_TO_COMPACT = 8;
  private static final int MAX_OPEN_FILES = 512;
  private static final long LOG_BYTES_PER_BUFFER_BYTE = 2;

  private final List<AbstractImmutableNativeReference> owned = new ArrayList<>();
  private final Durability durability;
  private final StoreLimits limits;
  private final BlockBasedTableConfig table;

  RocksOptions(Durability durability, StoreLimits limits) {
    this.durability = durability;
    this.limits = limits;
    this.table =
        new BlockBasedTableConfig()
            .setBlockCache(own(new LRUCache(limits.cacheBytes(), SHARD_BITS, false, FIRST_PART)))
            .setFilterPolicy(own(new BloomFilter(BLOOM_BITS)))
            .setIndexType(IndexType.kTwoLevelIndexSearch)
            .setPartitionFilters(true)
            .setCacheIndexAndFilterBlocks(true)
            .setCacheIndexAndFilterBlocksWithHighPriority(true)
            .setPinTopLevelIndexAndFilter(true)
            .setPinL0FilterAndIndexBlocksInCache(true)
            .setBlockSize(BLOCK_BYTES);
  }

  private <T extends AbstractImmutableNativeReference> T own(T object) {
    owned.add(object);
    return object;
  }

  DBOptions database() {
    return own(new DBOptions())
        .setCreateIfMissing(true)
        .setCreateMissingColumnFamilies(true)
        // Without a log, columns must reach the disk together.
        .setAtomicFlush(durability == Durability.NONE)
        .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
        .setDbWriteBufferSize(limits.bufferBytes())
        .setMaxTotalWalSize(LOG_BYTES_PER_BUFFER_BYTE * limits.bufferBytes())
        .setMaxOpenFiles(MAX_OPEN_FILES)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setKeepLogFileNum(2)
        .setStatsDumpPeriodSec(0)
        .setStatsPersistPeriodSec(0);
  }

  /**
   * For a column whose keys come in order, or that grows slowly: its files are written once and
   * hardly ever again, so that they may take long to compress.
   */
  ColumnFamilyOptions column() {
    return columnOf(limits.bufferBytes() / BUFFERS_A_COLUMN)
        .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
  }

  /**
   * For a column of which every block writes keys all over: state and versions. Each compaction
   * rewrites much of its files. A buffer that may take most of the memory of all, and more files
   * than the four that are usual, make compactions few; most of what is there are hashes, of which
   * ZSTD makes hardly less than LZ4 for several times the work.
   */
  ColumnFamilyOptions scatteredColumn() {
    return columnOf(limits.bufferBytes() * 3 / 4)
        .setLevel0FileNumCompactionTrigger(SCATTERED_FILES_TO_COMPACT)
        .setBottommostCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  private ColumnFamilyOptions columnOf(long bufferBytes) {
    return own(new ColumnFamilyOptions())
        .setTableFormatConfig(table)
        .setWriteBufferSize(bufferBytes)
        .setCompressionType(CompressionType.LZ4_COMPRESSION)
        .setLevelCompactionDynamicLevelBytes(true);
  }

  WriteOptions writes() {
    return own(new WriteOptions())
        .setSync(durability == Durability.BLOCK)
        .setDisableWAL(durability == Durability.NONE);
  }

  @Override
  public void close() {
    for (var object : owned.reversed()) {
      object.close();
    }
  }
}
