package io.taoevm.chain.refusal;

/**
 * Errors of the proxy pallet (chain-core.md A.1 to A.3). The order is the SCALE index; the names
 * are the reference's own.
 */
public enum ProxyError implements ChainError {
  TooMany,
  NotFound,
  NotProxy,
  Unproxyable,
  Duplicate,
  NoPermission,
  Unannounced,
  NoSelfProxy,
  AnnouncementDepositInvariantViolated,
  InvalidDerivedAccountId;

  @Override
  public int pallet() {
    return 16;
  }
}
