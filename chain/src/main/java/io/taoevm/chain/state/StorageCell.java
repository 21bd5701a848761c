package io.taoevm.chain.state;

import io.taoevm.chain.primitive.Word;

/**
 * A storage slot as the {@link State} holds it: a handle by which the engine reads and writes it
 * without looking it up again. It holds until the account's storage is cleared.
 */
public final class StorageCell {
  final Word base;
  Word value;

  StorageCell(Word base) {
    this.base = base;
    this.value = base;
  }

  /** The value now. */
  public Word value() {
    return value;
  }
}
