package io.taoevm.chain.block;

/** Which fields a header has, by the fork that added the last of them. */
public enum HeaderForm {
  /** With a base fee: also the form of the real chain. */
  LONDON,
  /** With withdrawals. */
  SHANGHAI,
  /** With blob gas and the beacon chain's root. */
  CANCUN,
  /** With the hash of requests. */
  PRAGUE;

  public boolean hasWithdrawals() {
    return compareTo(SHANGHAI) >= 0;
  }

  public boolean hasBlobs() {
    return compareTo(CANCUN) >= 0;
  }

  public boolean hasRequests() {
    return this == PRAGUE;
  }
}
