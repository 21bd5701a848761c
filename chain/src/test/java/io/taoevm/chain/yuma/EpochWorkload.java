package io.taoevm.chain.yuma;

import java.util.Arrays;

/**
 * The seeded subnets on which the reference was timed; every stored emission adds up to a known
 * number, which tells that the work is the same.
 */
final class EpochWorkload {
  private static final long BLOCK = 100_000;
  private static final long LAST_STEP = 99_640;
  private static final long EMISSION = 360_000_000_000L;
  private static final long TAO_WEIGHT = 971_718_665_099_567_868L;

  private long state;

  private EpochWorkload(long seed) {
    state = seed;
  }

  /** What is timed: the hyperparameters that make a difference. */
  enum Mode {
    CLASSIC("classic, penalty 65535", 65_535, false, false),
    CLASSIC_HALF("classic, penalty 32768", 32_768, false, false),
    YUMA3("Yuma3", 65_535, true, false),
    LIQUID("Yuma3 + liquid alpha", 65_535, true, true);

    final String title;
    private final int penalty;
    private final boolean yuma3;
    private final boolean liquid;

    Mode(String title, int penalty, boolean yuma3, boolean liquid) {
      this.title = title;
      this.penalty = penalty;
      this.yuma3 = yuma3;
      this.liquid = liquid;
    }

    EpochParameters parameters(int validators) {
      return new EpochParameters(
          360,
          13_889,
          32_767,
          900_000,
          penalty,
          yuma3,
          new EpochParameters.LiquidAlpha(liquid, 45_875, 58_982, 1_000),
          0,
          TAO_WEIGHT,
          validators);
    }
  }

  /** The subnet of the timings: seed 4242, every validator weighs every neuron. */
  static EpochInput timed(int n, int validators, Mode mode) {
    return subnet(4_242, n, validators, 100, mode.parameters(validators));
  }

  static EpochInput subnet(
      long seed, int n, int validators, int density, EpochParameters parameters) {
    return new EpochWorkload(seed).build(n, validators, density, parameters);
  }

  private EpochInput build(int n, int validators, int density, EpochParameters parameters) {
    int[] ids = new int[n];
    Arrays.setAll(ids, i -> i);
    shuffle(ids);
    boolean[] permits = new boolean[n];
    for (int i = 0; i < validators; i++) {
      permits[ids[i]] = true;
    }
    long[] alpha = new long[n];
    long[] tao = new long[n];
    long[] registered = new long[n];
    long[] updated = new long[n];
    for (int uid = 0; uid < n; uid++) {
      if (permits[uid]) {
        alpha[uid] = 1_000_000_000_000L + below(900_000_000_000_000L);
        tao[uid] = chance(70) ? below(50_000_000_000_000L) : 0;
      } else {
        alpha[uid] = chance(30) ? below(5_000_000_000L) : 0;
      }
      registered[uid] = below(90_000);
      updated[uid] = chance(92) ? 95_100 + below(4_900) : below(95_100);
    }
    int[][] weights = rows(n);
    int[][] bonds = rows(n);
    fillRows(Arrays.copyOf(ids, validators), density, weights, bonds);
    return new EpochInput(
        parameters,
        new Neurons(Neurons.NO_OWNER, alpha, tao, registered, permits),
        new MechanismState(updated, new long[0], weights, bonds),
        BLOCK,
        LAST_STEP,
        EMISSION);
  }

  private void fillRows(int[] validators, int density, int[][] weights, int[][] bonds) {
    int n = weights.length;
    long[] quality = new long[n];
    for (int j = 0; j < n; j++) {
      quality[j] = below(1_000) * below(1_000) / 1_000;
    }
    for (int validator : validators) {
      int[] row = new int[n];
      int length = 0;
      for (int j = 0; j < n; j++) {
        if (chance(density)) {
          long x = Math.min(1_000, quality[j] * (850 + below(300)) / 1_000);
          row[length++] = SparseRow.entry(j, (int) (x * 65_535 / 1_000));
        }
      }
      weights[validator] = Arrays.copyOf(row, length);
      if (chance(40)) {
        shuffle(weights[validator]);
      }
      length = 0;
      for (int j = 0; j < n; j++) {
        if (chance(density)) {
          row[length++] = SparseRow.entry(j, (int) below(65_536));
        }
      }
      bonds[validator] = Arrays.copyOf(row, length);
    }
  }

  private static int[][] rows(int n) {
    int[][] rows = new int[n][];
    Arrays.fill(rows, SparseRow.empty());
    return rows;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long below(long bound) {
    return Long.remainderUnsigned(next(), bound);
  }

  private boolean chance(int percent) {
    return below(100) < percent;
  }

  private void shuffle(int[] list) {
    for (int i = list.length - 1; i > 0; i--) {
      int j = (int) below(i + 1);
      int swap = list[i];
      list[i] = list[j];
      list[j] = swap;
    }
  }
}
