package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;

/** The exponential moving average of a subnet's price (chain-core 3.6). */
public final class MovingPrice {
  /** The smoothing factor 0.000003 as I96F32. */
  public static final long DEFAULT_ALPHA = 12_885;

  /** Four weeks of blocks. */
  public static final long DEFAULT_HALVING_BLOCKS = 201_600;

  private MovingPrice() {}

  /**
   * How a subnet smooths its price.
   *
   * @param alpha the factor of a subnet of infinite age, I96F32
   * @param blocksSinceStart the age of the subnet's emission in blocks (u64)
   * @param halvingBlocks the age at which half of the factor applies (u64)
   */
  public record Smoothing(UInt128 alpha, long blocksSinceStart, long halvingBlocks) {
    private UInt128 factor() {
      var age = U64F64.of(blocksSinceStart);
      var share = U64F64.divide(age, age.plus(U64F64.of(halvingBlocks)));
      return U64F64.multiply(U96F32.toU64F64(alpha), share);
    }
  }

  /**
   * The average after one more block, as I96F32.
   *
   * @param old the average so far, I96F32
   * @param price the spot price, U64F64; above one it counts as one
   */
  public static UInt128 next(UInt128 old, UInt128 price, Smoothing smoothing) {
    var factor = smoothing.factor();
    var fresh = U64F64.multiply(factor, price.min(U64F64.ONE));
    var kept = U64F64.multiply(U64F64.ONE.minus(factor), U96F32.toU64F64(old));
    return U64F64.toU96F32(fresh.plus(kept));
  }
}
