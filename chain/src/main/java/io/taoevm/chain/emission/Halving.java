package io.taoevm.chain.emission;

/** The issuance schedule that TAO and the alpha of each subnet follow (chain-core 2). */
public final class Halving {
  /** The most rao of TAO, or of one alpha, that ever exist: 21 million. */
  public static final long MAX_SUPPLY = 21_000_000_000_000_000L;

  private static final long FULL_EMISSION = 1_000_000_000;

  private Halving() {}

  /**
   * The rao created in one block. Halvings depend on what exists, not on the block's number.
   *
   * @param issuance what exists already (u64)
   */
  public static long emission(long issuance) {
    if (Long.compareUnsigned(issuance, MAX_SUPPLY) >= 0) {
      return 0;
    }
    long ratio = MAX_SUPPLY / (MAX_SUPPLY - issuance);
    return FULL_EMISSION >>> (63 - Long.numberOfLeadingZeros(ratio));
  }
}
