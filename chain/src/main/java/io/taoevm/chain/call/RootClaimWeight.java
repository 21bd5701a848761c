package io.taoevm.chain.call;

import io.taoevm.chain.stake.HotkeyClaims;

/**
 * What claims of one hotkey's root dividends weigh: what was declared provides for every subnet and
 * for deposits that wait, what is charged is the work that was done. The coefficients are those of
 * release 467, the last one that is known.
 */
final class RootClaimWeight {
  private static final long READ = 25_000_000;
  private static final long WRITE = 100_000_000;

  private RootClaimWeight() {}

  /** The weight of selling the dividends of some subnets; of the hotkey alone with none. */
  static long redeem(long units) {
    return 567_441_000 + 437_318_379 * units + (23 + 22 * units) * READ + (18 + 16 * units) * WRITE;
  }

  /** The weight of valuing the dividends of some subnets. */
  static long scan(long units) {
    return 309_208_000 + 263_604_241 * units + (6 + 21 * units) * READ;
  }

  static long used(HotkeyClaims.Claimed claimed) {
    return redeem(Math.max(1, claimed.sold())) + scan(claimed.valued() - claimed.sold());
  }
}
