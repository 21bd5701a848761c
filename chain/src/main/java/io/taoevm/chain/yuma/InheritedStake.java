package io.taoevm.chain.yuma;

/** Stake of a hotkey on a subnet after what it lends to its children and borrows from parents. */
public final class InheritedStake {
  private InheritedStake() {}

  /**
   * The inherited stake in rao, cut to an integer and clamped to a u64. For alpha the stakes are
   * those on the subnet, for TAO those on root; the children and parents are the subnet's in both
   * cases. On root itself nothing is inherited.
   *
   * @param ownRao the hotkey's own stake, u64
   * @param childProportions what each child receives, u64 of 2^64-1
   * @param parentStakesRao own stake of each parent, u64
   * @param parentProportions what each parent gives, u64 of 2^64-1; as many as parents
   */
  public static long of(
      long ownRao, long[] childProportions, long[] parentStakesRao, long[] parentProportions) {
    if (parentStakesRao.length != parentProportions.length) {
      throw new IllegalArgumentException(
          parentStakesRao.length + " parents, " + parentProportions.length + " proportions");
    }
    // Sums with 32 fraction bits; terms have at most 97 bits, so that no list overflows 128.
    long lentHigh = 0;
    long lentLow = 0;
    for (long proportion : childProportions) {
      long share = share(proportion);
      long low = ownRao * share;
      lentLow += low;
      lentHigh += Math.unsignedMultiplyHigh(ownRao, share) + carry(lentLow, low);
    }
    long low = ownRao << 32;
    long high = (ownRao >>> 32) - lentHigh - (Long.compareUnsigned(low, lentLow) < 0 ? 1 : 0);
    low -= lentLow;
    if (high < 0) {
      high = 0;
      low = 0;
    }
    for (int i = 0; i < parentProportions.length; i++) {
      long share = share(parentProportions[i]);
      long term = parentStakesRao[i] * share;
      low += term;
      high += Math.unsignedMultiplyHigh(parentStakesRao[i], share) + carry(low, term);
    }
    return high >>> 32 != 0 ? -1 : high << 32 | low >>> 32;
  }

  /** Floor of the share of 2^64-1 to 32 fraction bits; all bits set is exactly one. */
  static long share(long proportion) {
    return proportion == -1 ? I32F32.ONE : proportion >>> 32;
  }

  private static long carry(long sum, long term) {
    return Long.compareUnsigned(sum, term) < 0 ? 1 : 0;
  }
}
