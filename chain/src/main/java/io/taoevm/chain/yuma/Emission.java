package io.taoevm.chain.yuma;

/** Shares the emission out by incentive and dividends. */
final class Emission {
  private Emission() {}

  /**
   * The raw I32F32 shares of servers, of validators, and of both. Where nobody earned anything
   * validators share by active stake, and without any by stake.
   */
  static void share(EpochScratch scratch, int n) {
    long[] server = scratch.serverShare;
    long[] validator = scratch.validatorShare;
    long[] combined = scratch.combinedShare;
    for (int uid = 0; uid < n; uid++) {
      combined[uid] = I32F32.add(scratch.incentive[uid], scratch.dividend[uid]);
    }
    System.arraycopy(scratch.incentive, 0, server, 0, n);
    long sum = I32F32.sum(combined, n);
    if (sum == 0) {
      boolean isIdle = I32F32.sum(scratch.activeStake, n) == 0;
      long[] fallback = isIdle ? scratch.stake : scratch.activeStake;
      System.arraycopy(fallback, 0, validator, 0, n);
      System.arraycopy(fallback, 0, combined, 0, n);
      return;
    }
    for (int uid = 0; uid < n; uid++) {
      server[uid] = I32F32.div(server[uid], sum);
      validator[uid] = I32F32.div(scratch.dividend[uid], sum);
      combined[uid] = I32F32.div(combined[uid], sum);
    }
  }

  /** Floor of each share of the emission, clamped to a u64. */
  static long[] amounts(long[] shares, long emissionRao, int n) {
    long[] amounts = new long[n];
    for (int uid = 0; uid < n; uid++) {
      amounts[uid] = shares[uid] <= 0 ? 0 : amount(shares[uid], emissionRao);
    }
    return amounts;
  }

  private static long amount(long share, long emissionRao) {
    long high = Math.unsignedMultiplyHigh(share, emissionRao);
    return high >>> 32 != 0 ? -1 : high << 32 | (share * emissionRao) >>> 32;
  }
}
