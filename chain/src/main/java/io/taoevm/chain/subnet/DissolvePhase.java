package io.taoevm.chain.subnet;

/**
 * How far the removal of a dissolved subnet's data is, in the order of the work. A phase's code is
 * what precompiles tell: 1 for the first.
 */
public enum DissolvePhase {
  ROOT_CLAIMABLE,
  ROOT_CLAIMED,
  TOTAL_ALPHA,
  SETTLE_STAKES,
  STAKES,
  HOTKEY_TOTALS,
  LOCKS,
  DECAYING_LOCKS,
  MARKET,
  POOL,
  SCALARS,
  MEMBERSHIPS,
  PARAMETERS,
  MAPS,
  ROOT_WEIGHTS,
  CHILDKEY_TAKES,
  CHILD_KEYS,
  PARENT_KEYS,
  LAST_EMISSIONS,
  LAST_EPOCH_ALPHA,
  RATE_LIMITS,
  REMAINING_LOCKS,
  REMAINING_DECAYING_LOCKS;

  public int code() {
    return ordinal() + 1;
  }

  /** The phase after this one, or this one if it is the last. */
  public DissolvePhase next() {
    return isLast() ? this : values()[ordinal() + 1];
  }

  public boolean isLast() {
    return ordinal() == values().length - 1;
  }
}
