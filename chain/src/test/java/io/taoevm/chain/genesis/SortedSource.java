package io.taoevm.chain.genesis;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A state in a sorted map, without versions and code. */
final class SortedSource implements StateSource {
  private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);

  void apply(List<Change> changes) {
    for (var change : changes) {
      var value = change.value();
      if (value == null) {
        entries.remove(change.key());
      } else {
        entries.put(change.key(), value);
      }
    }
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    return entries.get(key);
  }

  @Override
  public void forEach(byte[] from, byte[] to, Visitor visitor) {
    for (var entry : entries.subMap(from, true, to, false).entrySet()) {
      if (!visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] code(Hash codeHash) {
    return null;
  }
}
