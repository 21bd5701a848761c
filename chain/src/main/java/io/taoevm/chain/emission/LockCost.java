package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;

/**
 * The price of a new subnet: doubled by each registration, falling in a line afterwards (chain-core
 * 6).
 *
 * @param lastLockRao what the last registration paid
 * @param minLockRao the least price
 * @param lastLockBlock the block of the last registration, 0 if there was none
 * @param reductionInterval the blocks in which the price falls by the last one, before any halving
 */
public record LockCost(
    long lastLockRao, long minLockRao, long lastLockBlock, long reductionInterval) {
  private static final long FULL_EMISSION = 1_000_000_000;

  /** The interval at the present emission: after a halving the price falls twice as fast. */
  public long effectiveInterval(long blockEmissionRao) {
    return UInt128.product(reductionInterval, blockEmissionRao)
        .dividedBy(FULL_EMISSION)
        .saturatedLong();
  }

  /** The price in rao at a block, given the rao of TAO that a block issues now. */
  public long at(long block, long blockEmissionRao) {
    long start = U64.multiply(lastLockRao, lastLockBlock == 0 ? 1 : 2);
    long interval = effectiveInterval(blockEmissionRao);
    long perBlock = interval == 0 ? 0 : Long.divideUnsigned(lastLockRao, interval);
    long fallen = U64.multiply(perBlock, U64.subtract(block, lastLockBlock));
    return U64.max(minLockRao, U64.subtract(start, fallen));
  }
}
