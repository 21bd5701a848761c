package io.taoevm.chain.refusal;

/**
 * Errors of the swap pallet (staking-and-pools.md 16). The order is the SCALE index; the names are
 * the reference's own.
 */
public enum SwapError implements ChainError {
  FeeRateTooHigh,
  InsufficientInputAmount,
  InsufficientLiquidity,
  PriceLimitExceeded,
  InsufficientBalance,
  InvalidTickRange,
  InvalidLiquidityValue,
  ReservesTooLow,
  MechanismDoesNotExist,
  SubtokenDisabled,
  ReservesOutOfBalance,
  SwapInputTooLarge,
  Deprecated;

  @Override
  public int pallet() {
    return 28;
  }
}
