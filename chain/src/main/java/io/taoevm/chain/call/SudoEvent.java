package io.taoevm.chain.call;

import io.taoevm.chain.event.Event;

/** Events of the sudo pallet. */
public sealed interface SudoEvent extends Event {
  @Override
  default String pallet() {
    return "Sudo";
  }

  /** The sudo key had a call run as root. */
  record Sudid(DispatchResult sudoResult) implements SudoEvent {}
}
