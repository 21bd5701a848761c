package io.taoevm.chain.call;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;

/** Events of the system pallet. */
public sealed interface SystemEvent extends Event {
  @Override
  default String pallet() {
    return "System";
  }

  /** Somebody remarked something. */
  record Remarked(AccountId sender, Hash hash) implements SystemEvent {}
}
