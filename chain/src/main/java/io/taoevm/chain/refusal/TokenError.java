package io.taoevm.chain.refusal;

/**
 * Refusals of a plain transfer of TAO; of no pallet, as in the reference. The order is the SCALE
 * index; the names are the reference's own.
 */
public enum TokenError implements ChainError {
  FundsUnavailable,
  OnlyProvider,
  BelowMinimum,
  CannotCreate,
  UnknownAsset,
  Frozen,
  Unsupported,
  CannotCreateHold,
  NotExpendable,
  Blocked;

  @Override
  public int pallet() {
    return -1;
  }
}
