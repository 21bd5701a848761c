package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import java.util.Arrays;
import java.util.Optional;

/** How a subnet's emission is divided among its mechanisms (chain-core 12.2). */
public final class MechanismSplit {
  private static final long PARTS = 65_535;

  private MechanismSplit() {}

  /**
   * The alpha of each mechanism; what rounding leaves goes to the first.
   *
   * @param split the parts of 65,535; missing ones are 0, none at all means equal parts
   */
  public static long[] parts(long alpha, int count, Optional<int[]> split) {
    var parts = new long[count];
    if (split.isPresent()) {
      var shares = split.get();
      for (int i = 0; i < Math.min(count, shares.length); i++) {
        parts[i] = UInt128.product(alpha, shares[i]).dividedBy(PARTS).lo();
      }
    } else if (count > 0) {
      Arrays.fill(parts, Long.divideUnsigned(alpha, count));
    }
    if (count > 0) {
      parts[0] = U64.add(parts[0], U64.subtract(alpha, Arrays.stream(parts).sum()));
    }
    return parts;
  }
}
