package io.taoevm.precompile.storage;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.State;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real chain's storage as far as contracts read it. A key is the twox128 of the pallet, the
 * twox128 of the item and the hashed parts of a map's key; a value is SCALE.
 */
public final class Storage {
  /** The pallets that may be read. */
  private static final List<byte[]> READABLE =
      Stream.of(
              "SubtensorModule",
              "Swap",
              "Balances",
              "Proxy",
              "Scheduler",
              "Drand",
              "Crowdloan",
              "Sudo",
              "Multisig",
              "Timestamp")
          .map(Twox::hash128)
          .toList();

  private static final Map<String, StorageItem> ITEMS = items();

  private Storage() {}

  private static Map<String, StorageItem> items() {
    var items = new HashMap<String, StorageItem>();
    Stream.of(
            ParameterItems.all(),
            SubnetItems.all(),
            NeuronItems.all(),
            RelationItems.all(),
            AccountItems.all())
        .flatMap(List::stream)
        .forEach(
            item -> {
              if (items.put(Bytes.toHex(item.prefix()), item) != null) {
                throw new AssertionError("two items " + item.pallet() + "." + item.name());
              }
            });
    return Map.copyOf(items);
  }

  /** Every item that is read, in no order. */
  static Collection<StorageItem> all() {
    return ITEMS.values();
  }

  /** Whether a key begins with the name of a pallet that may be read. */
  public static boolean isReadable(byte[] key) {
    return key.length >= 16
        && READABLE.stream().anyMatch(pallet -> Arrays.equals(pallet, 0, 16, key, 0, 16));
  }

  /** What is stored under a key; empty for nothing, and for what this chain does not keep so. */
  public static Optional<byte[]> read(State state, BlockContext block, byte[] key) {
    if (key.length < 32) {
      return Optional.empty();
    }
    var item = ITEMS.get(Bytes.toHex(Arrays.copyOf(key, 32)));
    return item == null ? Optional.empty() : item.read(state, block, key);
  }
}
