package io.taoevm.chain.pool;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import java.util.List;

/** The price that a new subnet starts with: the median of the others (staking-and-pools 4). */
public final class MedianPrice {
  private static final UInt128 TWO = U64F64.of(2);

  private MedianPrice() {}

  /** The median of U64F64 prices above 0, the mean of two middle ones; one if there is none. */
  public static UInt128 of(List<UInt128> prices) {
    var sorted = prices.stream().filter(price -> !price.isZero()).sorted().toList();
    int middle = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return U64F64.ONE;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : U64F64.divide(sorted.get(middle - 1).plus(sorted.get(middle)), TWO);
  }
}
