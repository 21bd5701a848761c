package io.taoevm.chain.emission;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;

/** What a neuron pays to register: it decays every block and jumps with each registration (8.2). */
public final class RegistrationPrice {
  private static final long Q32_ONE = 1L << 32;
  private static final long Q32_HALF = 1L << 31;

  private RegistrationPrice() {}

  /** The bounds of the price in rao. */
  public record Bounds(long minRao, long maxRao) {
    /** The nearest price within the bounds; the lower one wins if they cross. */
    public long clamp(long rao) {
      return U64.max(minRao, U64.min(rao, maxRao));
    }
  }

  /**
   * The factor per block that halves a price in the given blocks, in parts of 2^32: the largest
   * that bisection finds whose power is not above one half. A half-life of 0 means no decay.
   */
  public static long decayFactor(int halfLifeBlocks) {
    if (halfLifeBlocks == 0) {
      return Q32_ONE;
    }
    long low = 0;
    long high = Q32_ONE;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (power(middle, halfLifeBlocks) > Q32_HALF) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static long power(long base, int exponent) {
    long result = Q32_ONE;
    long factor = base;
    for (int rest = exponent; rest > 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result = multiply(result, factor);
      }
      factor = multiply(factor, factor);
    }
    return result;
  }

  /** The product of two factors up to 2^32; the full product of two ones does not fit 64 bits. */
  private static long multiply(long a, long b) {
    return UInt128.product(a, b).shiftRight(32).lo();
  }

  /** The price one block later. */
  public static long decayed(long rao, long decayFactor, Bounds bounds) {
    return bounds.clamp(UInt128.product(rao, decayFactor).shiftRight(32).saturatedLong());
  }

  /**
   * The price after one registration.
   *
   * @param multiplier U64F64; below one it counts as one
   */
  public static long bumped(long rao, UInt128 multiplier, Bounds bounds) {
    var factor = multiplier.compareTo(U64F64.ONE) < 0 ? U64F64.ONE : multiplier;
    return bounds.clamp(U64F64.floorOfProduct(rao, factor));
  }
}
