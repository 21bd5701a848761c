package io.taoevm.chain.crowdloan;

import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.AccountId;
import org.jspecify.annotations.Nullable;

/** Events of the crowdloan pallet (chain-core.md A.4). */
public sealed interface CrowdloanEvent extends Event {
  @Override
  default String pallet() {
    return "Crowdloan";
  }

  record Created(int crowdloanId, AccountId creator, long end, long capRao)
      implements CrowdloanEvent {}

  record Contributed(int crowdloanId, AccountId contributor, long amountRao)
      implements CrowdloanEvent {}

  record Withdrew(int crowdloanId, AccountId contributor, long amountRao)
      implements CrowdloanEvent {}

  record PartiallyRefunded(int crowdloanId) implements CrowdloanEvent {}

  record AllRefunded(int crowdloanId) implements CrowdloanEvent {}

  record Finalized(int crowdloanId) implements CrowdloanEvent {}

  record Dissolved(int crowdloanId) implements CrowdloanEvent {}

  record MinContributionUpdated(int crowdloanId, long newMinContributionRao)
      implements CrowdloanEvent {}

  record EndUpdated(int crowdloanId, long newEnd) implements CrowdloanEvent {}

  record CapUpdated(int crowdloanId, long newCapRao) implements CrowdloanEvent {}

  /** The maximum is absent where there is none any more. */
  record MaxContributionUpdated(int crowdloanId, @Nullable Long newMaxContributionRao)
      implements CrowdloanEvent {}
}
