package io.taoevm.chain.emission;

import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;

/**
 * How the participants' alpha of one block is set aside until the epoch (chain-core 3.5).
 *
 * @param ownerCut for the owner of the subnet
 * @param server for the miners
 * @param validator for the validators' stakers on the subnet
 * @param root for the validators' stakers on root
 */
public record AlphaAccrual(long ownerCut, long server, long validator, long root) {
  private static final int CUT_PARTS = 65_535;

  /**
   * @param alphaOut the alpha created in the block
   * @param ownerCutParts the owner's cut in parts of 65,535; 0 where it is switched off
   * @param rootProportion U96F32, read after the injection
   */
  public static AlphaAccrual of(long alphaOut, int ownerCutParts, UInt128 rootProportion) {
    var alpha = U96F32.of(alphaOut);
    var cut = U96F32.multiply(alpha, U96F32.ratio(ownerCutParts, CUT_PARTS));
    var rest = alpha.minus(cut);
    var root = U96F32.multiply(U96F32.multiply(rootProportion, rest), U96F32.HALF);
    var server = U96F32.multiply(rest, U96F32.HALF);
    var validator = rest.minus(server).minus(root);
    return new AlphaAccrual(
        U96F32.floor(cut), U96F32.floor(server), U96F32.floor(validator), U96F32.floor(root));
  }
}
