package io.taoevm.chain.emission;

import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import java.util.List;

/**
 * How the validators' alpha of an epoch is divided between stakers on the subnet and stakers on
 * root (chain-core 5.2).
 *
 * @param alpha for the stakers on the subnet, U96F32
 * @param rootAlpha for the stakers on root, U96F32
 */
public record DividendSplit(UInt128 alpha, UInt128 rootAlpha) {
  private static final int TAKE_PARTS = 65_535;

  /**
   * A validator that earned something.
   *
   * @param dividend what the epoch gave it, parents and children settled
   * @param alphaStake its alpha on the subnet
   * @param rootStakeRao its stake on root
   */
  public record Validator(long dividend, long alphaStake, long rootStakeRao) {}

  /**
   * What each validator and its stakers get, in the validators' order.
   *
   * @param pool the alpha for stakers on the subnet
   * @param rootPool the alpha for stakers on root
   * @param taoWeight U96F32
   */
  public static DividendSplit[] of(
      long pool, long rootPool, UInt128 taoWeight, List<Validator> validators) {
    var alphaParts = new UInt128[validators.size()];
    var rootParts = new UInt128[validators.size()];
    var alphaSum = UInt128.ZERO;
    var rootSum = UInt128.ZERO;
    for (int i = 0; i < alphaParts.length; i++) {
      var validator = validators.get(i);
      var dividend = U96F32.of(validator.dividend);
      var root = U96F32.multiply(U96F32.of(validator.rootStakeRao), taoWeight);
      var total = U96F32.of(validator.alphaStake).plus(root);
      rootParts[i] = U96F32.multiply(dividend, U96F32.divide(root, total));
      alphaParts[i] = dividend.minus(rootParts[i]);
      alphaSum = alphaSum.plus(alphaParts[i]);
      rootSum = rootSum.plus(rootParts[i]);
    }
    var result = new DividendSplit[alphaParts.length];
    for (int i = 0; i < result.length; i++) {
      result[i] =
          new DividendSplit(
              U96F32.multiply(U96F32.of(pool), U96F32.divide(alphaParts[i], alphaSum)),
              U96F32.multiply(U96F32.of(rootPool), U96F32.divide(rootParts[i], rootSum)));
    }
    return result;
  }

  /**
   * A dividend after the validator's take, in whole alpha.
   *
   * @param take for the validator's owner
   * @param rest for its stakers
   */
  public record Payout(long take, long rest) {
    /**
     * @param dividend U96F32
     * @param takeParts the take in parts of 65,535
     */
    public static Payout of(UInt128 dividend, int takeParts) {
      var take = U96F32.multiply(U96F32.ratio(takeParts, TAKE_PARTS), dividend);
      return new Payout(U96F32.floor(take), U96F32.floor(dividend.minus(take)));
    }
  }
}
