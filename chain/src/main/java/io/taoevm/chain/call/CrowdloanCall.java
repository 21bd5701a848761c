package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import org.jspecify.annotations.Nullable;

/** TAO collected for one purpose (chain-core.md 16.1). */
public sealed interface CrowdloanCall extends RuntimeCall {
  /** {@code create}; either the call or the target is absent. */
  record Create(
      long depositRao,
      long minContributionRao,
      long capRao,
      long end,
      @Nullable RuntimeCall call,
      @Nullable AccountId targetAddress)
      implements CrowdloanCall {}

  /** {@code contribute}. */
  record Contribute(int crowdloanId, long amountRao) implements CrowdloanCall {}

  /** {@code withdraw}. */
  record Withdraw(int crowdloanId) implements CrowdloanCall {}

  /** {@code finalize}. */
  record Finalize(int crowdloanId) implements CrowdloanCall {}

  /** {@code refund}. */
  record Refund(int crowdloanId) implements CrowdloanCall {}

  /** {@code dissolve}. */
  record Dissolve(int crowdloanId) implements CrowdloanCall {}

  /** {@code update_min_contribution}. */
  record UpdateMinContribution(int crowdloanId, long newMinContributionRao)
      implements CrowdloanCall {}

  /** {@code update_end}. */
  record UpdateEnd(int crowdloanId, long newEnd) implements CrowdloanCall {}

  /** {@code update_cap}. */
  record UpdateCap(int crowdloanId, long newCapRao) implements CrowdloanCall {}

  /** {@code set_max_contribution}; absent for no limit. */
  record SetMaxContribution(int crowdloanId, @Nullable Long newMaxContributionRao)
      implements CrowdloanCall {}
}
