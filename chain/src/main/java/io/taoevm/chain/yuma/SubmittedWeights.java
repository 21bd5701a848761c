package io.taoevm.chain.yuma;

/** What happens to a validator's weights between the call and the stored row. */
public final class SubmittedWeights {
  private static final int U16_MAX = 65_535;
  private static final long U16 = (long) U16_MAX << 32;

  private SubmittedWeights() {}

  /**
   * Scales u16 weights so that the largest becomes 65,535, rounding halves up; weights that are all
   * 0 stay so.
   */
  public static int[] upscale(int[] weights) {
    int max = max(weights);
    int[] upscaled = new int[weights.length];
    if (max == 0) {
      return upscaled;
    }
    // The protocol divides first where the product would leave its number type.
    long ratio = I32F32.div(U16, (long) max << 32);
    for (int i = 0; i < weights.length; i++) {
      long weight = (long) weights[i] << 32;
      long raw =
          max > 32_768
              ? I32F32.mul(weight, ratio)
              : I32F32.div(I32F32.mul(weight, U16), (long) max << 32);
      upscaled[i] = (int) Math.min((raw + I32F32.HALF) >>> 32, U16_MAX);
    }
    return upscaled;
  }

  /**
   * Scales u16 weights so that their sum becomes at most 65,535, rounding down; zeros stay zeros.
   */
  public static int[] normalise(int[] weights) {
    long sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int[] normalised = weights.clone();
    for (int i = 0; sum != 0 && i < normalised.length; i++) {
      normalised[i] = (int) (normalised[i] * (long) U16_MAX / sum);
    }
    return normalised;
  }

  /**
   * Whether no upscaled weight is a larger share of the row's sum than the limit.
   *
   * @param limit largest share, u16 of 65,535
   */
  public static boolean isWithin(int[] upscaled, int limit) {
    long sum = 0;
    for (int weight : upscaled) {
      sum += weight;
    }
    return sum == 0
        || I32F32.div((long) max(upscaled) << 32, sum << 32) <= I32F32.ofProportion(limit);
  }

  private static int max(int[] weights) {
    int max = 0;
    for (int weight : weights) {
      max = Math.max(max, weight);
    }
    return max;
  }
}
