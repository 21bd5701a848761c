package io.taoevm.chain.store;

import io.taoevm.chain.primitive.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key of a memory store and where its value stands. Equal to any other slot of the same key, so
 * that a hash map can find it; comparable, so that keys made to collide only cost a search in a
 * tree.
 */
final class Slot implements Comparable<Slot> {
  private final byte[] key;
  private final int hash;
  private volatile byte @Nullable [] value;

  Slot(byte[] key) {
    this.key = key;
    this.hash = Bytes.hash(key);
  }

  byte[] key() {
    return key;
  }

  /** Null once the key has been removed. */
  byte @Nullable [] value() {
    return value;
  }

  void set(byte @Nullable [] newValue) {
    value = newValue;
  }

  @Override
  public int compareTo(Slot other) {
    return Arrays.compareUnsigned(key, other.key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slot slot && hash == slot.hash && Arrays.equals(key, slot.key);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
