package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import java.util.List;

/**
 * How the TAO of a block is divided among subnets: by moving price, less what a subnet withholds
 * from its miners (chain-core 3.2).
 */
public final class EmissionShares {
  private EmissionShares() {}

  /**
   * What a subnet brings to the division.
   *
   * @param movingPrice U64F64; one for a stable subnet
   * @param minerBurned the withheld fraction of the miners' emission, U96F32
   * @param enabled whether the subnet may receive TAO
   */
  public record Claim(UInt128 movingPrice, UInt128 minerBurned, boolean enabled) {}

  /** The share of each subnet as U64F64, in the order of the claims. */
  public static UInt128[] shares(List<Claim> claims) {
    var byPrice = new UInt128[claims.size()];
    var priceSum = sum(claims.stream().map(Claim::movingPrice).toArray(UInt128[]::new));
    var kept = new UInt128[claims.size()];
    for (int i = 0; i < byPrice.length; i++) {
      var claim = claims.get(i);
      byPrice[i] = U64F64.divide(claim.movingPrice, priceSum);
      var burned = U96F32.toU64F64(claim.minerBurned);
      kept[i] = U64F64.multiply(byPrice[i], U64F64.ONE.minus(burned));
    }
    var keptSum = sum(kept);
    return onlyEnabled(claims, keptSum.isZero() ? byPrice : divided(kept, keptSum));
  }

  /** What a share is worth in a block that issues the given rao of TAO, as U96F32. */
  public static UInt128 tao(long blockEmissionRao, UInt128 share) {
    return U64F64.toU96F32(U64F64.multiply(U64F64.of(blockEmissionRao), share));
  }

  private static UInt128[] onlyEnabled(List<Claim> claims, UInt128[] shares) {
    var enabledSum = UInt128.ZERO;
    boolean allEnabled = true;
    for (int i = 0; i < shares.length; i++) {
      if (claims.get(i).enabled) {
        enabledSum = enabledSum.plus(shares[i]);
      } else {
        allEnabled = false;
      }
    }
    if (allEnabled) {
      return shares;
    }
    var result = new UInt128[shares.length];
    for (int i = 0; i < shares.length; i++) {
      result[i] = claims.get(i).enabled ? U64F64.divide(shares[i], enabledSum) : UInt128.ZERO;
    }
    return result;
  }

  private static UInt128[] divided(UInt128[] values, UInt128 divisor) {
    var result = new UInt128[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = U64F64.divide(values[i], divisor);
    }
    return result;
  }

  private static UInt128 sum(UInt128[] values) {
    var sum = UInt128.ZERO;
    for (var value : values) {
      sum = sum.plus(value);
    }
    return sum;
  }
}
