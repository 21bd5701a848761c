package io.taoevm.chain.proxy;

/** What a proxy may be used for (chain-core.md 16.7). The order is the SCALE index. */
public enum ProxyType {
  Any,
  Owner,
  NonCritical,
  NonTransfer,
  Senate,
  NonFungible,
  Triumvirate,
  Governance,
  Staking,
  Registration,
  Transfer,
  SmallTransfer,
  RootWeights,
  ChildKeys,
  SudoUncheckedSetCode,
  SwapHotkey,
  SubnetLeaseBeneficiary,
  RootClaim;

  /** Whether a proxy of this kind may give and take proxies of another kind. */
  public boolean covers(ProxyType other) {
    if (this == other || this == Any) {
      return true;
    }
    return switch (this) {
      case NonTransfer -> other != Any && other != Transfer && other != SmallTransfer;
      case Transfer -> other == SmallTransfer;
      default -> false;
    };
  }
}
