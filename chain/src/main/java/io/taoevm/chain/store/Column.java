package io.taoevm.chain.store;

/** The kinds of things that a {@link Store} keeps apart; each has its own key space. */
public enum Column {
  HEADERS,
  BODIES,
  RECEIPTS,
  TRANSACTION_INDEX,
  LOG_INDEX,
  /** The newest value of each state key, with the block that wrote it. */
  STATE,
  /** The state keys that each block changed. */
  CHANGES,
  CODE,
  META
}
