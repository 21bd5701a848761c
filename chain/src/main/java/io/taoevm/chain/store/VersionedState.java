package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.store.ChangedKeys.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map from keys to values that can be read as it was after any block since {@link #oldest}.
 *
 * <h2>Layout</h2>
 *
 * <ul>
 *   <li>{@code STATE}: key → {@link FlatValue}, the value with the block that wrote it, and those
 *       before it as far as little tells them.
 *   <li>Versions of a key: block → what STATE held before that block, unless what it held after it
 *       tells that.
 *   <li>{@code CHANGES}: block → {@link ChangedKeys}.
 *   <li>{@code META} "state": oldest, newest, bytes of history.
 * </ul>
 *
 * <h2>Reading at block N</h2>
 *
 * The flat value tells it if it goes back as far. Otherwise the first version of the key above N
 * does. No lock is needed, since a version is written before the flat value that makes readers look
 * for it, and a rewind restores the flat value before it deletes the version; a reader that finds
 * none starts again with the flat value. Each of them tells by itself what was there at N, so that
 * it does not matter whether a rewind has come between.
 *
 * <p>A block that a rewind removes while it is read gives mixed values, since its number may be in
 * use again. So whoever reads a block checks after reading that the block is still in the chain, by
 * its hash. A prune while reading shows as {@link StatePrunedException}.
 *
 * <h2>Writing</h2>
 *
 * One thread writes. Each of {@link #apply}, {@link #rewind} and {@link #prune} reads the store and
 * adds to a batch, which is to be committed before the next of them is called.
 */
public final class VersionedState {
  /** The last block with which a chain may begin: it leaves more numbers than will ever be used. */
  public static final long LAST_TO_BEGIN_WITH = FlatValue.LAST_BLOCK / 2;

  private static final byte[] META_KEY = {'s', 't', 'a', 't', 'e'};

  /** Each retry means that a rewind has happened between two reads. */
  private static final int MAX_RETRIES = 1_000;

  /** What a version costs on the heap beyond its bytes: array headers, nodes and references. */
  private static final int ENTRY_OVERHEAD = 100;

  private final Store store;
  private volatile Extent extent;

  public VersionedState(Store store) {
    this.store = store;
    var meta = store.get(Column.META, META_KEY);
    extent = meta == null ? new Extent(0, 0, 0) : Extent.decode(meta);
  }

  /** What is kept. Only the writer replaces it. */
  private record Extent(long oldest, long newest, long historyBytes) {
    static Extent decode(byte[] meta) {
      return new Extent(Bytes.getLong(meta, 0), Bytes.getLong(meta, 8), Bytes.getLong(meta, 16));
    }

    byte[] encode() {
      var meta = new byte[24];
      Bytes.putLong(meta, 0, oldest);
      Bytes.putLong(meta, 8, newest);
      Bytes.putLong(meta, 16, historyBytes);
      return meta;
    }
  }

  /** A new value of a key, or its removal. */
  public record Change(byte[] key, byte @Nullable [] value) {}

  /** The first block whose state can be read. */
  public long oldest() {
    return extent.oldest();
  }

  /** The last block that was applied. */
  public long newest() {
    return extent.newest();
  }

  /** About how much memory the replaced values take in a memory store; a guide for pruning. */
  public long historyBytes() {
    return extent.historyBytes();
  }

  /**
   * The value of a key after a block, or null if it had none.
   *
   * @throws StatePrunedException if the block is older than {@link #oldest}
   */
  public byte @Nullable [] get(long atBlock, byte[] key) {
    var value = resolve(atBlock, key, store.get(Column.STATE, key));
    requireKept(atBlock);
    return value;
  }

  /**
   * The entries after a block with keys from {@code from} (inclusive) up to {@code to} (exclusive;
   * null for no end), ascending by unsigned bytes.
   *
   * @throws StatePrunedException here or while reading, if the block is older than {@link #oldest}
   */
  public Cursor range(long atBlock, byte[] from, byte @Nullable [] to) {
    requireKept(atBlock);
    return new RangeCursor(atBlock, store.ascending(Column.STATE, from, to));
  }

  /** Adds the first block of all to a batch; no state comes before it. */
  public void begin(WriteBatch batch, long block, Iterable<Change> changes) {
    if (extent.newest() != 0 || extent.oldest() != 0) {
      throw new IllegalArgumentException("block " + block + " is not the first of " + extent);
    }
    for (var change : changes) {
      batch.put(Column.STATE, change.key(), FlatValue.first(block, change.value()));
    }
    keep(batch, new Extent(block, block, 0));
  }

  /**
   * Adds a block's changes to a batch.
   *
   * @param block above every block applied so far; block 0 cannot be rewound
   * @param changes of distinct keys; a change to the value that a key has already is left out
   */
  public void apply(WriteBatch batch, long block, Iterable<Change> changes) {
    var before = extent;
    if (block < before.newest() || (block == before.newest() && block != 0)) {
      throw new IllegalArgumentException(
          "block " + block + " does not come after " + before.newest());
    }
    var changed = new ArrayList<Changed>();
    var grown = 0L;
    for (var change : changes) {
      var flat = store.get(Column.STATE, change.key());
      if (FlatValue.isSame(flat, change.value())) {
        continue;
      }
      var next = FlatValue.next(flat, block, change.value());
      if (block > 0) {
        var version = FlatValue.hasHistory(next) ? null : flat;
        if (version != null) {
          batch.putVersion(change.key(), block, version);
          grown += versionSize(change.key(), version);
        }
        grown += change.key().length;
        changed.add(new Changed(change.key(), change.value() == null, version != null));
      }
      batch.put(Column.STATE, change.key(), next);
    }
    if (!changed.isEmpty()) {
      batch.put(Column.CHANGES, blockKey(block), new ChangedKeys(grown, changed).encode());
    }
    keep(batch, new Extent(before.oldest(), block, before.historyBytes() + grown));
  }

  /**
   * Adds to a batch what makes {@code toBlock} the newest block again.
   *
   * @throws IllegalArgumentException if the block is not between oldest and newest
   */
  public void rewind(WriteBatch batch, long toBlock) {
    var before = extent;
    if (toBlock < before.oldest() || toBlock > before.newest()) {
      throw new IllegalArgumentException("cannot rewind to block " + toBlock + " of " + before);
    }
    var restored = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    var obsolete = new WriteBatch();
    var freed = 0L;
    for (var block = before.newest(); block > toBlock; block--) {
      var changed = changedBy(block);
      freed += changed.historyBytes();
      for (var each : changed.keys()) {
        // The earliest block comes last.
        restored.put(each.key(), replacedBy(block, each, restored.get(each.key())));
        if (each.hasVersion()) {
          obsolete.deleteVersion(each.key(), block);
        }
      }
      obsolete.delete(Column.CHANGES, blockKey(block));
    }
    restored.forEach(
        (key, flat) -> {
          if (flat.length == 0) {
            batch.delete(Column.STATE, key);
          } else {
            batch.put(Column.STATE, key, flat);
          }
        });
    batch.addAll(obsolete);
    keep(batch, new Extent(before.oldest(), toBlock, before.historyBytes() - freed));
  }

  /**
   * Adds to a batch the removal of everything that only states before {@code keepFrom} need. Those
   * states can no longer be read from this call on.
   */
  public void prune(WriteBatch batch, long keepFrom) {
    var before = extent;
    if (keepFrom > before.newest()) {
      throw new IllegalArgumentException("cannot prune up to block " + keepFrom + " of " + before);
    }
    var freed = 0L;
    for (var block = before.oldest() + 1; block <= keepFrom; block++) {
      var changed = changedBy(block);
      freed += changed.historyBytes();
      for (var each : changed.keys()) {
        if (each.hasVersion()) {
          batch.deleteVersion(each.key(), block);
        }
        if (each.isRemoved() && isTombstoneOf(block, store.get(Column.STATE, each.key()))) {
          batch.delete(Column.STATE, each.key());
        }
      }
      batch.delete(Column.CHANGES, blockKey(block));
    }
    var oldest = Math.max(before.oldest(), keepFrom);
    keep(batch, new Extent(oldest, before.newest(), before.historyBytes() - freed));
  }

  private byte @Nullable [] resolve(long atBlock, byte[] key, byte @Nullable [] first) {
    var flat = first;
    for (var retry = 0; retry < MAX_RETRIES; retry++) {
      if (flat == null) {
        return null;
      }
      var found = FlatValue.asOf(flat, atBlock);
      if (found == null) {
        var version = store.firstVersion(key, atBlock + 1);
        found = version == null ? null : FlatValue.asOf(version, atBlock);
      }
      if (found != null) {
        return FlatValue.value(found);
      }
      requireKept(atBlock);
      flat = store.get(Column.STATE, key);
    }
    throw new AssertionError(
        "no history of " + Bytes.toHex(key) + " after block " + atBlock + " was found");
  }

  private void requireKept(long atBlock) {
    var oldest = extent.oldest();
    if (atBlock < oldest) {
      throw new StatePrunedException(atBlock, oldest);
    }
  }

  private ChangedKeys changedBy(long block) {
    var changed = store.get(Column.CHANGES, blockKey(block));
    return changed == null ? new ChangedKeys(0, List.of()) : ChangedKeys.decode(changed);
  }

  /**
   * What a key held before a block that changed it.
   *
   * @param after what it held after that; null to look it up, if no later block changed it
   */
  private byte[] replacedBy(long block, Changed changed, byte @Nullable [] after) {
    var key = changed.key();
    var flat = after == null ? store.get(Column.STATE, key) : after;
    if (flat != null && flat.length > 0 && FlatValue.block(flat) == block) {
      var replaced =
          changed.hasVersion() ? store.firstVersion(key, block) : FlatValue.asOf(flat, block - 1);
      if (replaced != null) {
        return replaced;
      }
    }
    throw new AssertionError(
        "block " + block + " changed " + Bytes.toHex(key) + " but has no history of it");
  }

  private void keep(WriteBatch batch, Extent now) {
    batch.put(Column.META, META_KEY, now.encode());
    extent = now;
  }

  private static long versionSize(byte[] key, byte[] version) {
    return (long) key.length + Long.BYTES + version.length + ENTRY_OVERHEAD;
  }

  private static boolean isTombstoneOf(long block, byte @Nullable [] flat) {
    return flat != null && FlatValue.isTombstone(flat) && FlatValue.block(flat) == block;
  }

  private static byte[] blockKey(long block) {
    var key = new byte[8];
    Bytes.putLong(key, 0, block);
    return key;
  }

  /** The entries of the flat state, each as it was at a block. */
  private final class RangeCursor implements Cursor {
    private final long atBlock;
    private final Cursor flat;
    private byte @Nullable [] value;

    RangeCursor(long atBlock, Cursor flat) {
      this.atBlock = atBlock;
      this.flat = flat;
    }

    @Override
    public boolean next() {
      while (flat.next()) {
        value = resolve(atBlock, flat.key(), flat.value());
        if (value != null) {
          requireKept(atBlock);
          return true;
        }
      }
      value = null;
      requireKept(atBlock);
      return false;
    }

    @Override
    public byte[] key() {
      return flat.key();
    }

    @Override
    public byte[] value() {
      if (value == null) {
        throw new IllegalStateException("the cursor stands on no entry");
      }
      return value;
    }

    @Override
    public void close() {
      flat.close();
    }
  }
}
