package io.taoevm.chain.refusal;

/** Why the chain core refuses a call, by the reference's own names: one enum for each pallet. */
public sealed interface ChainError
    permits AdminError,
        CommitmentsError,
        CrowdloanError,
        DispatchError,
        LimitOrderError,
        ProxyError,
        SubtensorError,
        SwapError,
        SystemError,
        TokenError {

  /** The reference's identifier, such as {@code AmountTooLow}. */
  String name();

  /** The SCALE index within its pallet. */
  int ordinal();

  /** The runtime's index of the pallet; -1 where the refusal belongs to none. */
  int pallet();
}
