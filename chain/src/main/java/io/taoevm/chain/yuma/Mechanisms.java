package io.taoevm.chain.yuma;

import java.util.List;

/** Splits a subnet's emission over its incentive mechanisms and joins what their epochs yield. */
public final class Mechanisms {
  private static final int U16_MAX = 65_535;

  private Mechanisms() {}

  /**
   * What is stored and paid for the whole subnet; index = uid. With one mechanism these are the
   * vectors of its epoch. Incentive and bonds belong to each mechanism and are not joined.
   *
   * @param active whether the neuron is active in any mechanism
   * @param validatorPermit permits for the next epoch
   * @param stake sum over the mechanisms, rao, u64; feeds the voting power
   * @param stakeWeight weighted mean, u16 of 65,535
   * @param consensus weighted mean, u16 of 65,535
   * @param validatorTrust weighted mean, u16 of 65,535
   * @param dividend weighted mean, u16 of 65,535
   * @param serverEmission sum over the mechanisms, rao, u64
   * @param validatorEmission sum over the mechanisms, rao, u64
   * @param emission weighted mean of the mechanisms' amounts, not their sum, rao, u64
   */
  public record Joined(
      boolean[] active,
      boolean[] validatorPermit,
      long[] stake,
      int[] stakeWeight,
      int[] consensus,
      int[] validatorTrust,
      int[] dividend,
      long[] serverEmission,
      long[] validatorEmission,
      long[] emission) {}

  /**
   * The emission of each mechanism; what rounding leaves goes to the first.
   *
   * @param emissionRao amount to split, u64
   * @param split parts as u16 of 65,535, or empty for equal parts; missing parts are 0
   * @param count how many mechanisms, at least 1
   */
  public static long[] split(long emissionRao, int[] split, int count) {
    long[] parts = new long[count];
    long sum = 0;
    for (int i = 0; i < count; i++) {
      if (split.length == 0) {
        parts[i] = Long.divideUnsigned(emissionRao, count);
      } else if (i < split.length) {
        parts[i] = proportion(emissionRao, split[i]);
      }
      sum += parts[i];
    }
    if (Long.compareUnsigned(emissionRao, sum) > 0) {
      parts[0] = addClamped(parts[0], emissionRao - sum);
    }
    return parts;
  }

  /**
   * Joins the epochs of a subnet's mechanisms, in ascending order.
   *
   * @param emissionRao the amount that was split, u64
   * @param parts what {@link #split} gave each
   */
  public static Joined join(long emissionRao, long[] parts, List<EpochOutput> epochs) {
    if (epochs.isEmpty() || epochs.size() != parts.length) {
      throw new IllegalArgumentException(epochs.size() + " epochs of " + parts.length + " parts");
    }
    int n = epochs.getFirst().active().length;
    Joined joined =
        new Joined(
            new boolean[n],
            new boolean[n],
            new long[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new long[n],
            new long[n],
            new long[n]);
    for (int i = 0; i < parts.length; i++) {
      EpochOutput epoch = epochs.get(i);
      if (epoch.active().length != n) {
        throw new IllegalArgumentException(
            "mechanism " + i + " has " + epoch.active().length + " neurons, the first " + n);
      }
      boolean whole = emissionRao == 0 ? i == 0 : parts[i] == emissionRao;
      long weight = whole || emissionRao == 0 ? 0 : fraction(parts[i], emissionRao);
      add(joined, epoch, whole, weight);
    }
    return joined;
  }

  private static void add(Joined to, EpochOutput epoch, boolean whole, long weight) {
    for (int uid = 0; uid < epoch.active().length; uid++) {
      to.active[uid] |= epoch.active()[uid];
      to.validatorPermit[uid] |= epoch.validatorPermit()[uid];
      to.stake[uid] = addClamped(to.stake[uid], epoch.stake()[uid]);
      addShare(to.stakeWeight, epoch.stakeWeight(), uid, whole, weight);
      addShare(to.consensus, epoch.consensus(), uid, whole, weight);
      addShare(to.validatorTrust, epoch.validatorTrust(), uid, whole, weight);
      addShare(to.dividend, epoch.dividend(), uid, whole, weight);
      to.serverEmission[uid] = addClamped(to.serverEmission[uid], epoch.serverEmission()[uid]);
      to.validatorEmission[uid] =
          addClamped(to.validatorEmission[uid], epoch.validatorEmission()[uid]);
      to.emission[uid] =
          addClamped(to.emission[uid], weighted(epoch.emission()[uid], whole, weight));
    }
  }

  private static void addShare(int[] to, int[] shares, int uid, boolean whole, long weight) {
    to[uid] = (int) Math.min(to[uid] + weighted(shares[uid], whole, weight), U16_MAX);
  }

  /** Floor of the value times one (whole) or times {@code weight / 2^64}. */
  private static long weighted(long value, boolean whole, long weight) {
    return whole ? value : Math.unsignedMultiplyHigh(value, weight);
  }

  /** Floor of {@code amount * share / 65,535}, cut to 64 bits. */
  private static long proportion(long amount, int share) {
    long whole = Long.divideUnsigned(amount, U16_MAX);
    long rest = Long.remainderUnsigned(amount, U16_MAX);
    return whole * share + rest * share / U16_MAX;
  }

  /** Floor of {@code part * 2^64 / whole} for a part below the whole, both unsigned. */
  private static long fraction(long part, long whole) {
    long remainder = part;
    long fraction = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      boolean carries = remainder < 0;
      remainder <<= 1;
      fraction <<= 1;
      if (carries || Long.compareUnsigned(remainder, whole) >= 0) {
        remainder -= whole;
        fraction |= 1;
      }
    }
    return fraction;
  }

  private static long addClamped(long a, long b) {
    long sum = a + b;
    return Long.compareUnsigned(sum, a) < 0 ? -1 : sum;
  }
}
