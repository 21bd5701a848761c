package io.taoevm.chain.refusal;

/**
 * Refusals that come before any pallet: of no pallet, as in the reference. The order is the SCALE
 * index; the names are the reference's own.
 */
public enum DispatchError implements ChainError {
  Other,
  CannotLookup,
  BadOrigin,
  Module,
  ConsumerRemaining,
  NoProviders,
  TooManyConsumers,
  Token,
  Arithmetic,
  Transactional,
  Exhausted,
  Corruption,
  Unavailable,
  RootNotAllowed;

  @Override
  public int pallet() {
    return -1;
  }
}
