package io.taoevm.chain.refusal;

/**
 * Errors of the crowdloan pallet (chain-core.md A.1 to A.3). The order is the SCALE index; the
 * names are the reference's own.
 */
public enum CrowdloanError implements ChainError {
  DepositTooLow,
  CapTooLow,
  MinimumContributionTooLow,
  CannotEndInPast,
  BlockDurationTooShort,
  BlockDurationTooLong,
  InsufficientBalance,
  Overflow,
  InvalidCrowdloanId,
  CapRaised,
  ContributionPeriodEnded,
  ContributionTooLow,
  InvalidOrigin,
  AlreadyFinalized,
  ContributionPeriodNotEnded,
  NoContribution,
  CapNotRaised,
  Underflow,
  CallUnavailable,
  NotReadyToDissolve,
  DepositCannotBeWithdrawn,
  MaxContributorsReached,
  InvalidFinalizationConfig,
  MaxContributionReached,
  MaximumContributionTooLow,
  MinimumContributionTooHigh;

  @Override
  public int pallet() {
    return 27;
  }
}
