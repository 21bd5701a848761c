package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How the TAO of a removed subnet is divided: by the largest remainders (chain-core 7.4). */
public final class PotShares {
  private PotShares() {}

  /**
   * The share of each claim in rao; together they are the pot, unless all claims are 0. Equal
   * remainders are served in the order of the claims.
   *
   * @param claims alpha (u64)
   */
  public static long[] of(long potRao, long[] claims) {
    var total = BigInteger.ZERO;
    for (long claim : claims) {
      total = total.add(U64.toBigInteger(claim));
    }
    var shares = new long[claims.length];
    if (total.signum() == 0) {
      return shares;
    }
    var pot = U64.toBigInteger(potRao);
    var remainders = new BigInteger[claims.length];
    long left = potRao;
    for (int i = 0; i < claims.length; i++) {
      var parts = pot.multiply(U64.toBigInteger(claims[i])).divideAndRemainder(total);
      shares[i] = parts[0].longValue();
      remainders[i] = parts[1];
      left -= shares[i];
    }
    IntStream.range(0, claims.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
