package io.taoevm.chain.lease;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import java.math.BigInteger;

/** How much of the owner's cut the contributors to a lease get (chain-core.md 16.3). Alpha, u64. */
public final class LeaseDividends {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(64);

  private LeaseDividends() {}

  /** A contributor's share as U64F64. */
  public static UInt128 share(long contributedRao, long raisedRao) {
    return U64F64.ratio(contributedRao, raisedRao);
  }

  /** The contributors' part of the owner's cut, rounded up. */
  static long contributorsCut(int percent, long ownerCutAlpha) {
    var product = U64.toBigInteger(ownerCutAlpha).multiply(BigInteger.valueOf(percent));
    return U64.saturate(ceilDivide(product, HUNDRED));
  }

  /** What a share of the cut is worth, rounded up. */
  static long ofShare(UInt128 share, long contributorsCutAlpha) {
    var product = share.toBigInteger().multiply(U64.toBigInteger(contributorsCutAlpha));
    return U64.saturate(ceilDivide(product, ONE));
  }

  private static BigInteger ceilDivide(BigInteger a, BigInteger b) {
    return a.add(b).subtract(BigInteger.ONE).divide(b);
  }
}
