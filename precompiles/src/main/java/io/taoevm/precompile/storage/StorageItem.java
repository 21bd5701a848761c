package io.taoevm.precompile.storage;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value or map of the real chain's storage.
 *
 * @param parts what names an entry; none for a value
 * @param reader gives the stored bytes, or null if nothing is stored
 */
record StorageItem(String pallet, String name, List<KeyPart> parts, Reader reader) {
  static final String SUBTENSOR = "SubtensorModule";
  private static final int PREFIX = 32;

  /** Reads the bytes of one entry. */
  @FunctionalInterface
  interface Reader {
    byte @Nullable [] read(Entry entry);
  }

  /** Which entry is read, and where. */
  record Entry(State state, BlockContext block, List<byte[]> parts) {
    int netuid(int index) {
      return new ScaleReader(parts.get(index)).u16();
    }

    int u32(int index) {
      return new ScaleReader(parts.get(index)).u32();
    }

    long u64(int index) {
      return new ScaleReader(parts.get(index)).u64();
    }

    AccountId account(int index) {
      return AccountId.of(parts.get(index));
    }

    /** What a table has in the bytes that it is kept in, which are the reference's. */
    <K, V> byte @Nullable [] stored(Table<K, V> table, K key) {
      var value = state.get(table, key);
      return value == null ? null : table.values().encode(value);
    }

    /** What a table has, as SCALE; null if it has nothing. */
    <K, V> byte @Nullable [] scale(Table<K, V> table, K key, BiConsumer<ScaleWriter, V> write) {
      var value = state.get(table, key);
      if (value == null) {
        return null;
      }
      var out = new ScaleWriter();
      write.accept(out, value);
      return out.toBytes();
    }
  }

  /** A value. */
  static StorageItem value(String name, Reader reader) {
    return new StorageItem(SUBTENSOR, name, List.of(), reader);
  }

  /** A map by netuid. */
  static StorageItem ofSubnet(String name, Reader reader) {
    return new StorageItem(SUBTENSOR, name, List.of(KeyPart.NETUID), reader);
  }

  /** A map by netuid whose entries a table of records has, as part of a record. */
  static <V> StorageItem ofSubnet(
      String name, Table<Integer, V> table, BiConsumer<ScaleWriter, V> write) {
    return ofSubnet(name, entry -> entry.scale(table, entry.netuid(0), write));
  }

  /** A map by account. */
  static <V> StorageItem ofAccount(
      String name, Table<AccountId, V> table, BiConsumer<ScaleWriter, V> write) {
    return new StorageItem(
        SUBTENSOR,
        name,
        List.of(KeyPart.ACCOUNT),
        entry -> entry.scale(table, entry.account(0), write));
  }

  static StorageItem map(String name, List<KeyPart> parts, Reader reader) {
    return new StorageItem(SUBTENSOR, name, parts, reader);
  }

  static byte[] scale(Function<ScaleWriter, ScaleWriter> write) {
    return write.apply(new ScaleWriter()).toBytes();
  }

  /** The first 32 bytes of its keys. */
  byte[] prefix() {
    return Bytes.concat(Twox.hash128(pallet), Twox.hash128(name));
  }

  /** What a key of this item holds; empty if it is no such key or holds nothing. */
  Optional<byte[]> read(State state, BlockContext block, byte[] key) {
    var expected = PREFIX + parts.stream().mapToInt(KeyPart::width).sum();
    if (key.length != expected) {
      return Optional.empty();
    }
    var values = new ArrayList<byte[]>();
    var at = PREFIX;
    for (var part : parts) {
      var value = part.read(key, at);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
      at += part.width();
    }
    return Optional.ofNullable(reader.read(new Entry(state, block, values)));
  }
}
