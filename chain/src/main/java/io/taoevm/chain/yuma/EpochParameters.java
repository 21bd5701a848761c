package io.taoevm.chain.yuma;

/**
 * The hyperparameters of a subnet that its epoch reads.
 *
 * @param tempo blocks between epochs, u16
 * @param activityCutoffFactorMilli thousandths of a tempo without a weights update after which a
 *     validator counts as inactive, u32
 * @param kappa share of the stake that must agree, u16 of 65,535
 * @param bondsMovingAverage weight of the old bonds in millionths, u64
 * @param bondsPenalty how much of a weight above consensus earns no bond, u16 of 65,535
 * @param yuma3 whether bonds average the weights themselves (Yuma3) or shares of stake (classic)
 * @param liquidAlpha averaging factors that differ from bond to bond; without effect in classic
 * @param stakeThreshold smallest stake that counts, in rao of weighted stake, u64
 * @param taoWeight worth of root stake in alpha, u64 of 2^64-1
 * @param maxAllowedValidators most validator permits, u16
 */
public record EpochParameters(
    int tempo,
    long activityCutoffFactorMilli,
    int kappa,
    long bondsMovingAverage,
    int bondsPenalty,
    boolean yuma3,
    LiquidAlpha liquidAlpha,
    long stakeThreshold,
    long taoWeight,
    int maxAllowedValidators) {

  /** Refuses values outside their integer types. */
  public EpochParameters {
    requireU16("tempo", tempo);
    requireU16("kappa", kappa);
    requireU16("bondsPenalty", bondsPenalty);
    requireU16("maxAllowedValidators", maxAllowedValidators);
    if (activityCutoffFactorMilli >>> 32 != 0) {
      throw new IllegalArgumentException(
          "activityCutoffFactorMilli is not a u32: " + activityCutoffFactorMilli);
    }
  }

  /** The blocks without a weights update after which a validator counts as inactive, 1 and more. */
  public long activityCutoffBlocks() {
    return activityCutoffBlocks(activityCutoffFactorMilli, tempo);
  }

  /** As {@link #activityCutoffBlocks()}, for a factor in thousandths of a tempo. */
  public static long activityCutoffBlocks(long factorMilli, int tempo) {
    return Math.max(1, factorMilli * tempo / 1_000);
  }

  /**
   * Averaging factors between two bounds, by a sigmoid of the distance of a bond from its weight.
   *
   * @param enabled whether the subnet uses them
   * @param low lower bound, u16 of 65,535
   * @param high upper bound, u16 of 65,535; where it is below {@code low}, every factor is {@code
   *     low}
   * @param steepness of the sigmoid in hundredths, i16
   */
  public record LiquidAlpha(boolean enabled, int low, int high, int steepness) {
    /** Refuses values outside their integer types. */
    public LiquidAlpha {
      requireU16("alphaLow", low);
      requireU16("alphaHigh", high);
      if (steepness != (short) steepness) {
        throw new IllegalArgumentException("steepness is not an i16: " + steepness);
      }
    }
  }

  private static void requireU16(String name, int value) {
    if (value >>> 16 != 0) {
      throw new IllegalArgumentException(name + " is not a u16: " + value);
    }
  }
}
