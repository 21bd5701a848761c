package io.taoevm.evm.standard.bls12381;

import io.taoevm.chain.primitive.Bytes;
import java.math.BigInteger;
import java.util.Optional;
import supranational.blst.P1;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;
import supranational.blst.Pairing;

/**
 * The check of a KZG opening (EIP-4844): that the polynomial behind a commitment C has the value y
 * at z, by the proof π. With the secret s of the public setup that is e(C - y·G1 + z·π, -G2) · e(π,
 * s·G2) = 1, so that of the whole setup one point is needed.
 */
public final class KzgProof {
  /** Length of an encoded commitment or proof. */
  public static final int POINT = 48;

  /** The order of the groups: z and y must be below it. */
  public static final BigInteger ORDER = Bls12381.ORDER;

  /** s·G2 of the public ceremony of 2023, the second point of its monomial setup, compressed. */
  private static final String SETUP =
      "0xb5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d"
          + "2914e5870cb452d2afaaab24f3499f72185cbfee53492714734429b7b38608e2"
          + "3926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2";

  /** Read at the first check. */
  private static final class Setup {
    static final P2_Affine SECRET =
        Points.decodeG2(Bytes.fromHex(SETUP))
            .orElseThrow(() -> new AssertionError("the point of the setup is no point"));
    static final P2_Affine MINUS_G2 = new P2_Affine(supranational.blst.P2.generator().neg());
  }

  private KzgProof() {}

  /**
   * Whether the opening holds; not if a point is none of the group.
   *
   * @param z below {@link #ORDER}
   * @param y below {@link #ORDER}
   */
  public static boolean verifies(byte[] commitment, BigInteger z, BigInteger y, byte[] proof) {
    return point(commitment).flatMap(c -> point(proof).map(p -> holds(c, z, y, p))).orElse(false);
  }

  private static Optional<P1_Affine> point(byte[] encoded) {
    return Points.decodeG1(encoded).filter(P1_Affine::in_group);
  }

  private static boolean holds(P1_Affine commitment, BigInteger z, BigInteger y, P1_Affine proof) {
    var left = commitment.to_jacobian();
    left.add(P1.generator().mult(y).neg());
    left.add(proof.to_jacobian().mult(z));
    var product = new Pairing(false, "");
    var trivial = true;
    if (!left.is_inf()) {
      product.raw_aggregate(Setup.MINUS_G2, left.to_affine());
      trivial = false;
    }
    if (!proof.is_inf()) {
      product.raw_aggregate(Setup.SECRET, proof);
      trivial = false;
    }
    if (trivial) {
      return true;
    }
    product.commit();
    return product.finalverify();
  }
}
