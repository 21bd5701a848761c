package io.taoevm.chain.state;

import io.taoevm.chain.primitive.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The immutable state after some block, as encoded keys and values; {@link StateKeys} says what the
 * keys are.
 */
public interface StateSource {
  StateSource EMPTY =
      new StateSource() {
        @Override
        public byte @Nullable [] get(byte[] key) {
          return null;
        }

        @Override
        public void forEach(byte[] from, byte[] to, Visitor visitor) {}

        @Override
        public byte @Nullable [] code(Hash codeHash) {
          return null;
        }
      };

  /** Sees entries in ascending order of their keys and says whether to go on. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(byte[] key, byte[] value);
  }

  byte @Nullable [] get(byte[] key);

  /**
   * Visits the entries from {@code from}, inclusive, to {@code to}, exclusive, unsigned bytes
   * ascending.
   */
  void forEach(byte[] from, byte[] to, Visitor visitor);

  byte @Nullable [] code(Hash codeHash);
}
