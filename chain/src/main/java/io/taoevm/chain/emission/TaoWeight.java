package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;

/** How much TAO staked on root counts against alpha. */
public final class TaoWeight {
  /** About 5.27 %, in parts of 2^64 - 1. */
  public static final long DEFAULT = 971_718_665_099_567_868L;

  private TaoWeight() {}

  /** The stored weight, in parts of 2^64 - 1, as U96F32. */
  public static UInt128 ofParts(long stored) {
    return U96F32.ratio(stored, U64.MAX);
  }

  /**
   * The share of root in a subnet as U96F32 (chain-core 3.3); 0 if nobody has a stake.
   *
   * @param rootTaoRao the TAO on root
   * @param taoWeight U96F32
   * @param alphaIssuance the alpha of the subnet inside and outside its pool
   */
  public static UInt128 rootProportion(long rootTaoRao, UInt128 taoWeight, long alphaIssuance) {
    var root = U96F32.multiply(U96F32.of(rootTaoRao), taoWeight);
    return U96F32.divide(root, root.plus(U96F32.of(alphaIssuance)));
  }
}
