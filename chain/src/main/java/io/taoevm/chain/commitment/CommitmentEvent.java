package io.taoevm.chain.commitment;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;

/** Events of the commitments pallet (chain-core.md A.4). */
public sealed interface CommitmentEvent extends Event {
  @Override
  default String pallet() {
    return "Commitments";
  }

  record Commitment(int netuid, AccountId who) implements CommitmentEvent {}

  record TimelockCommitment(int netuid, AccountId who, long revealRound)
      implements CommitmentEvent {}
}
