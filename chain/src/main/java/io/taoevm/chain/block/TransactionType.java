package io.taoevm.chain.block;

/** The types of transaction, in the order of their type byte (EIP-2718). */
public enum TransactionType {
  /** Type 0, before EIP-2718; with or without a chain id (EIP-155). */
  LEGACY,
  /** Type 1, EIP-2930. */
  ACCESS_LIST,
  /** Type 2, EIP-1559. */
  DYNAMIC_FEE,
  /** Type 3, EIP-4844. */
  BLOB,
  /** Type 4, EIP-7702. */
  SET_CODE;

  /** The byte that begins the encoding of a typed transaction. */
  public int number() {
    return ordinal();
  }
}
