package io.taoevm.chain;

import io.taoevm.chain.primitive.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The events of the newest blocks, since the store does not keep them. */
final class RecentEvents {
  private static final int BLOCKS = 1_024;

  private final Map<Hash, BlockEvents> byBlock =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, BlockEvents> eldest) {
          return size() > BLOCKS;
        }
      };

  synchronized void put(Hash block, BlockEvents events) {
    byBlock.put(block, events);
  }

  synchronized Optional<BlockEvents> get(Hash block) {
    return Optional.ofNullable(byBlock.get(block));
  }
}
