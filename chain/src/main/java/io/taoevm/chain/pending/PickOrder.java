package io.taoevm.chain.pending;

/** Which sender's next transaction goes first into a block. */
public enum PickOrder {
  /** The one that arrived first: where tips buy nothing. */
  ARRIVAL,
  /** The one that tips most, of equal ones the first to arrive. */
  TIP
}
