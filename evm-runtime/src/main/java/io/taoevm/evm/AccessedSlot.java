package io.taoevm.evm;

import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.Journal;
import io.taoevm.chain.state.StorageCell;
import org.jspecify.annotations.Nullable;

/**
 * A storage slot as one transaction sees it: whether it is warm (EIP-2929), its value before the
 * transaction (EIP-2200), its value now, and the transient slot of the same key (EIP-1153). As its
 * own undo it becomes cold again.
 */
public final class AccessedSlot implements Journal.Undo {
  final long a;
  final long b;
  final long c;
  final long d;
  boolean warm;
  @Nullable StorageCell cell;
  Word original = Word.ZERO;
  Word transientValue = Word.ZERO;

  AccessedSlot(long a, long b, long c, long d) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  public Word key() {
    return new Word(a, b, c, d);
  }

  public boolean isWarm() {
    return warm;
  }

  /** The value before the transaction. */
  public Word original() {
    return original;
  }

  /** The value of the transient slot. */
  public Word transientValue() {
    return transientValue;
  }

  @Override
  public void undo() {
    warm = false;
  }
}
