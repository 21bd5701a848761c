package io.taoevm.chain.store;

/** The kinds of things that a {@link Store} keeps apart; each has its own key space. */
public enum Column {
  HEADERS(false),
  BODIES(false),
  RECEIPTS(false),
  TRANSACTION_INDEX(false),
  LOG_INDEX(true),
  /** The newest value of each state key, with the block that wrote it. */
  STATE(true),
  /** The state keys that each block changed. */
  CHANGES(true),
  CODE(false),
  META(false);

  private final boolean walked;

  Column(boolean walked) {
    this.walked = walked;
  }

  /** Whether the chain walks its entries in the order of their keys, and not only looks them up. */
  boolean isWalked() {
    return walked;
  }
}
