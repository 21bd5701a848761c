package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;

/**
 * What a subnet is due in one block (chain-core 3.3), in whole rao.
 *
 * @param taoInRao TAO that becomes liquidity
 * @param alphaIn alpha that becomes liquidity
 * @param excessTaoRao TAO that buys alpha for the chain instead
 * @param alphaOut alpha for the participants, a whole number by the halving rule
 */
public record EmissionTerms(long taoInRao, long alphaIn, long excessTaoRao, long alphaOut) {

  /**
   * @param tao the TAO that the subnet's share is worth, U96F32
   * @param price the spot price, U64F64
   * @param rootProportion U96F32
   * @param alphaOut the alpha emission by the halving rule
   */
  public static EmissionTerms of(
      UInt128 tao, UInt128 price, UInt128 rootProportion, long alphaOut) {
    var cutPrice = U64F64.toU96F32(price);
    var alphaIn = U96F32.divide(tao, cutPrice);
    var cap = U96F32.multiply(rootProportion, U96F32.of(alphaOut));
    var taoIn = tao;
    if (alphaIn.compareTo(cap) > 0) {
      alphaIn = cap;
      taoIn = U96F32.multiply(cap, cutPrice);
    }
    return new EmissionTerms(
        U96F32.floor(taoIn), U96F32.floor(alphaIn), U96F32.floor(tao.minus(taoIn)), alphaOut);
  }
}
