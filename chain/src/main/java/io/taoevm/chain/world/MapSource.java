package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.StateSource;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A whole state on the heap, in the unsigned order of its keys. */
interface MapSource extends StateSource {
  SortedMap<byte[], byte[]> entries();

  Map<Hash, byte[]> code();

  @Override
  default byte @Nullable [] get(byte[] key) {
    return entries().get(key);
  }

  @Override
  default void forEach(byte[] from, byte[] to, Visitor visitor) {
    for (var entry : entries().subMap(from, to).entrySet()) {
      if (!visitor.visit(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }

  @Override
  default byte @Nullable [] code(Hash codeHash) {
    return code().get(codeHash);
  }
}
