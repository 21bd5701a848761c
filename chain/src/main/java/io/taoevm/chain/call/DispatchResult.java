package io.taoevm.chain.call;

import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.DispatchError;

/** What became of a call. */
public sealed interface DispatchResult {
  /**
   * It ran.
   *
   * @param actualWeight at most the declared weight
   * @param paysFee whether the caller pays for the weight
   */
  record Dispatched(long actualWeight, boolean paysFee) implements DispatchResult {}

  /** The chain refused it and nothing changed. */
  record Refused(ChainError error) implements DispatchResult {
    /** How the reference words the refusal: the error's name, or "Bad origin". */
    public String text() {
      return error == DispatchError.BadOrigin ? "Bad origin" : error.name();
    }
  }
}
