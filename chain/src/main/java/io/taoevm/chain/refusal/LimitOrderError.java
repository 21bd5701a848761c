package io.taoevm.chain.refusal;

/**
 * Errors of the limit-order pallet (staking-and-pools.md 14). The order is the SCALE index; the
 * names are the reference's own.
 */
public enum LimitOrderError implements ChainError {
  InvalidSignature,
  OrderAlreadyProcessed,
  OrderCancelled,
  OrderExpired,
  PriceConditionNotMet,
  Unauthorized,
  SwapReturnedZero,
  RootNetUidNotAllowed,
  OrderNetUidMismatch,
  LimitOrdersDisabled,
  RelayerMissMatch,
  PartialFillsNotEnabled,
  IncorrectPartialFillAmount,
  RelayerRequiredForPartialFill,
  ChainIdMismatch,
  PalletHotkeyNotRegistered,
  ArithmeticOverflow,
  DuplicateOrderInBatch,
  ZeroShareInBatch;

  @Override
  public int pallet() {
    return 32;
  }
}
