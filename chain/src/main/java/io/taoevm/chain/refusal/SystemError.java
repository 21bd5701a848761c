package io.taoevm.chain.refusal;

/** Errors of the system pallet. The order is the SCALE index; the names are the reference's own. */
public enum SystemError implements ChainError {
  InvalidSpecName,
  SpecVersionNeedsToIncrease,
  FailedToExtractRuntimeVersion,
  NonDefaultComposite,
  NonZeroRefCount,
  /** The origin may not make this call, such as a proxy of the wrong kind. */
  CallFiltered;

  @Override
  public int pallet() {
    return 0;
  }
}
