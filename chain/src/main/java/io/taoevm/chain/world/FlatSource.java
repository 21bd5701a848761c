package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole state on the heap, for small ones. Immutable: a block makes another one of it. */
public record FlatSource(SortedMap<byte[], byte[]> entries, Map<Hash, byte[]> code)
    implements MapSource {
  public FlatSource {
    entries = Collections.unmodifiableSortedMap(entries);
    code = Map.copyOf(code);
  }

  /** A state without anything. */
  public static FlatSource empty() {
    return new FlatSource(new TreeMap<>(Arrays::compareUnsigned), Map.of());
  }

  /** This state with the changes of a block. */
  public FlatSource with(SealedState block) {
    var newEntries = new TreeMap<>(entries);
    for (var change : block.changes()) {
      if (change.value() == null) {
        newEntries.remove(change.key());
      } else {
        newEntries.put(change.key(), change.value());
      }
    }
    var newCode = new HashMap<>(code);
    newCode.putAll(block.code());
    return new FlatSource(newEntries, newCode);
  }
}
