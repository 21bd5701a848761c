package io.taoevm.chain.refusal;

/**
 * Errors of the admin pallet (chain-core.md A.1 to A.3). The order is the SCALE index; the names
 * are the reference's own.
 */
public enum AdminError implements ChainError {
  SubnetDoesNotExist,
  MaxValidatorsLargerThanMaxUIds,
  MaxAllowedUIdsLessThanCurrentUIds,
  BondsMovingAverageMaxReached,
  NegativeSigmoidSteepness,
  ValueNotInBounds,
  MinAllowedUidsGreaterThanCurrentUids,
  MinAllowedUidsGreaterThanMaxAllowedUids,
  MaxAllowedUidsLessThanMinAllowedUids,
  MaxAllowedUidsGreaterThanDefaultMaxAllowedUids,
  InvalidValue,
  NotPermittedOnRootSubnet,
  POWRegistrationDisabled,
  Deprecated,
  /** Of releases after 425. */
  CollateralLockShareTooHigh,
  /** Of releases after 425. */
  CollateralDrainRatioOutOfBounds;

  @Override
  public int pallet() {
    return 19;
  }
}
