package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.VersionedState.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A state with the changes of a block that is not in the store, such as the pending one. */
public final class LayeredSource implements StateSource {
  private static final byte[] GONE = {};

  private final StateSource below;
  private final TreeMap<byte[], byte[]> changed = new TreeMap<>(Arrays::compareUnsigned);
  private final Map<Hash, byte[]> code;

  public LayeredSource(StateSource below, SealedState above) {
    this(below, above.changes(), above.code());
  }

  /** A block that is not sealed yet: there are no new nodes of the trie. */
  public LayeredSource(StateSource below, StateChanges above) {
    this(below, above.flat(), above.code());
  }

  private LayeredSource(StateSource below, List<Change> changes, Map<Hash, byte[]> code) {
    this.below = below;
    this.code = code;
    for (var change : changes) {
      changed.put(change.key(), change.value() == null ? GONE : change.value());
    }
  }

  // Identity tells a removal from an empty value.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isGone(byte[] value) {
    return value == GONE;
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    var value = changed.get(key);
    if (value == null) {
      return below.get(key);
    }
    return isGone(value) ? null : value;
  }

  @Override
  public void forEach(byte[] from, byte[] to, Visitor visitor) {
    var merged = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
    below.forEach(
        from,
        to,
        (key, value) -> {
          merged.put(key, value);
          return true;
        });
    merged.putAll(changed.subMap(from, to));
    for (var entry : merged.entrySet()) {
      if (!isGone(entry.getValue()) && !visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] code(Hash codeHash) {
    var found = code.get(codeHash);
    return found == null ? below.code(codeHash) : found;
  }
}
