package io.taoevm.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.WriteBatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Headers, bodies, receipts and the indexes over them in a {@link Store}. What it finds may belong
 * to a block that is being written or removed: whoever asks limits the numbers by the published
 * head.
 *
 * <p>HEADERS: 'n' ‖ number → hash ‖ header, and 'h' ‖ hash → number. TRANSACTION_INDEX: hash →
 * number ‖ index. LOG_INDEX: see {@link LogIndex}.
 */
final class BlockStore {
  private static final long CACHED_BYTES = 16 << 20;

  /** What the objects of a block take beside its bytes, about. */
  private static final int BLOCK_OVERHEAD_BYTES = 2_000;

  private static final byte[] FIRST_KEY = {'f', 'i', 'r', 's', 't'};
  private static final byte[] HEAD_KEY = {'h', 'e', 'a', 'd'};

  private final Store store;
  private final LogIndex logIndex;
  private final Cache<Hash, SealedBlock> cache =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_BYTES)
          .weigher((Hash hash, SealedBlock block) -> BLOCK_OVERHEAD_BYTES + 2 * block.size())
          .executor(Runnable::run)
          .build();

  BlockStore(Store store) {
    this.store = store;
    this.logIndex = new LogIndex(store);
  }

  /** Where a transaction is. */
  record Place(long number, int index) {}

  void put(WriteBatch batch, SealedBlock block) {
    var number = block.number();
    batch.put(
        Column.HEADERS,
        numberKey(number),
        Bytes.concat(block.hash().bytes(), block.header().encode()));
    batch.put(Column.BODIES, bytes(number), BlockRecord.encodeBody(block));
    if (!block.receipts().isEmpty()) {
      batch.put(Column.RECEIPTS, bytes(number), BlockRecord.encodeReceipts(block.receipts()));
    }
    logIndex.put(batch, number, block.receipts());
    for (var i = 0; i < block.transactions().size(); i++) {
      var place = new byte[12];
      Bytes.putLong(place, 0, number);
      Bytes.putInt(place, 8, i);
      batch.put(Column.TRANSACTION_INDEX, block.transactions().get(i).hash().bytes(), place);
    }
    batch.put(Column.HEADERS, hashKey(block.hash()), bytes(number));
    cache.put(block.hash(), block);
  }

  void remove(WriteBatch batch, SealedBlock block) {
    var number = block.number();
    for (var transaction : block.transactions()) {
      batch.delete(Column.TRANSACTION_INDEX, transaction.hash().bytes());
    }
    batch.delete(Column.HEADERS, hashKey(block.hash()));
    logIndex.remove(batch, number, block.receipts());
    batch.delete(Column.RECEIPTS, bytes(number));
    batch.delete(Column.BODIES, bytes(number));
    batch.delete(Column.HEADERS, numberKey(number));
  }

  void putHead(WriteBatch batch, long number) {
    batch.put(Column.META, HEAD_KEY, bytes(number));
  }

  void putFirst(WriteBatch batch, long number) {
    if (number != 0) {
      batch.put(Column.META, FIRST_KEY, bytes(number));
    }
  }

  /** The number of the block that the chain begins with. */
  long firstNumber() {
    var found = store.get(Column.META, FIRST_KEY);
    return found == null ? 0 : Bytes.getLong(found, 0);
  }

  /** The number of the newest block; empty in a new store. */
  OptionalLong headNumber() {
    var found = store.get(Column.META, HEAD_KEY);
    return found == null ? OptionalLong.empty() : OptionalLong.of(Bytes.getLong(found, 0));
  }

  /** The hash of a block; zero if there is none. */
  Hash hash(long number) {
    var found = number < 0 ? null : store.get(Column.HEADERS, numberKey(number));
    return found == null ? Hash.ZERO : Hash.of(found, 0);
  }

  OptionalLong number(Hash hash) {
    var found = store.get(Column.HEADERS, hashKey(hash));
    return found == null ? OptionalLong.empty() : OptionalLong.of(Bytes.getLong(found, 0));
  }

  Optional<Place> place(Hash transaction) {
    return Optional.ofNullable(store.get(Column.TRANSACTION_INDEX, transaction.bytes()))
        .map(place -> new Place(Bytes.getLong(place, 0), Bytes.getInt(place, 8)));
  }

  Optional<SealedBlock> block(long number) {
    var found = number < 0 ? null : store.get(Column.HEADERS, numberKey(number));
    if (found == null) {
      return Optional.empty();
    }
    var hash = Hash.of(found, 0);
    var cached = cache.getIfPresent(hash);
    if (cached != null) {
      return Optional.of(cached);
    }
    var header = Header.decode(Arrays.copyOfRange(found, Hash.LENGTH, found.length));
    var body = store.get(Column.BODIES, bytes(number));
    if (body == null) {
      return Optional.empty();
    }
    var receipts = store.get(Column.RECEIPTS, bytes(number));
    var decoded = BlockRecord.decode(header, hash, body, receipts);
    // A removal and a new block of the same number may have come between the reads.
    if (decoded.isEmpty() || !hash(number).equals(hash)) {
      return Optional.empty();
    }
    cache.put(hash, decoded.get());
    return decoded;
  }

  /** Where logs are. */
  LogIndex logIndex() {
    return logIndex;
  }

  private static byte[] bytes(long number) {
    var key = new byte[Long.BYTES];
    Bytes.putLong(key, 0, number);
    return key;
  }

  private static byte[] numberKey(long number) {
    var key = new byte[1 + Long.BYTES];
    key[0] = 'n';
    Bytes.putLong(key, 1, number);
    return key;
  }

  private static byte[] hashKey(Hash hash) {
    return Bytes.concat(new byte[] {'h'}, hash.bytes());
  }
}
