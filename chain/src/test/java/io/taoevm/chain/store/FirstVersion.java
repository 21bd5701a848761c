package io.taoevm.chain.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first version that a store shows of a key. */
record FirstVersion(long number, byte[] value) {
  /** Null if there is none. */
  static @Nullable FirstVersion of(Store store, byte[] key, long atLeast) {
    var first = new AtomicReference<@Nullable FirstVersion>();
    store.visitVersions(
        key,
        atLeast,
        (number, value) -> {
          first.set(new FirstVersion(number, value));
          return false;
        });
    return first.get();
  }
}
