package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A whole state on the heap, for small ones. Immutable: a block makes another one of it. */
public final class FlatSource implements StateSource {
  private final TreeMap<byte[], byte[]> entries;
  private final Map<Hash, byte[]> code;

  private FlatSource(TreeMap<byte[], byte[]> entries, Map<Hash, byte[]> code) {
    this.entries = entries;
    this.code = code;
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

  @Override
  public byte @Nullable [] get(byte[] key) {
    return entries.get(key);
  }

  @Override
  public void forEach(byte[] from, byte[] to, Visitor visitor) {
    for (var entry : entries.subMap(from, to).entrySet()) {
      if (!visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] code(Hash codeHash) {
    return code.get(codeHash);
  }
}
