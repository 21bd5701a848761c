package io.taoevm.chain.yuma;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes inputs that a chain would hardly ever see: every rule's edge, in any combination. */
final class RandomEpochs {
  private static final long BLOCK = 100_000;

  /** How stake is drawn. */
  enum Stakes {
    USUAL,
    EQUAL,
    TINY,
    NONE,
    /** Sums stay below 2^63 rao, as every reachable sum does. */
    LARGE,
    /** Single stakes beyond 2^63 and sums that wrap around. */
    OVERFLOWING
  }

  private final SplittableRandom random;

  RandomEpochs(long seed) {
    random = new SplittableRandom(seed);
  }

  EpochInput next(int n, Stakes stakes) {
    boolean usual = random.nextInt(3) == 0;
    EpochParameters parameters = parameters(usual);
    long lastStep = pickLong(0, 0, 99_640, 99_999, BLOCK, -1);
    Neurons neurons = neurons(n, stakes);
    int percent = pick(0, 10, 50, 100);
    MechanismState mechanism =
        new MechanismState(
            blocks(pickLength(n), 94_990),
            random.nextBoolean() ? new long[0] : commits(pickLength(n)),
            rows(n, pick(30, 100), percent),
            rows(n, pick(0, 30, 100), percent));
    return new EpochInput(
        parameters, neurons, mechanism, BLOCK, lastStep, pickLong(0, 360_000_000_000L, -1));
  }

  private EpochParameters parameters(boolean usual) {
    return new EpochParameters(
        pick(0, 1, 10, 360, 65_535),
        pickLong(0, 13_889, 13_889, 0xffff_ffffL),
        usual ? 32_767 : pick(0, 1, 32_767, 65_534, 65_535, random.nextInt(65_536)),
        usual
            ? 900_000
            : pickLong(
                0, 1, 975_000, 1_000_000, 1_000_001, 1_500_000, 1L << 40, -1, random.nextLong()),
        pick(65_535, 65_535, 0, 1, 65_534, random.nextInt(65_536)),
        random.nextBoolean(),
        new EpochParameters.LiquidAlpha(
            random.nextBoolean(),
            usual ? 45_875 : random.nextInt(65_536),
            usual ? 58_982 : pick(0, 65_535, random.nextInt(65_536)),
            usual ? 1_000 : pick(0, -200, 200, 32_767, -32_768, random.nextInt(-32_768, 32_768))),
        pickLong(0, 0, 1_000, 1L << 40),
        pickLong(971_718_665_099_567_868L, 0, -1, random.nextLong()),
        pick(0, 1, 2, 3, 64, 65_535));
  }

  private Neurons neurons(int n, Stakes stakes) {
    long[] alpha = new long[n];
    long[] tao = new long[n];
    for (int uid = 0; uid < n; uid++) {
      alpha[uid] = stake(stakes);
      tao[uid] = random.nextBoolean() ? 0 : stake(stakes);
    }
    boolean[] permits = new boolean[pickLength(n)];
    int percent = pick(30, 100, 100);
    for (int uid = 0; uid < permits.length; uid++) {
      permits[uid] = random.nextInt(100) < percent;
    }
    int owner = n == 0 || random.nextBoolean() ? Neurons.NO_OWNER : random.nextInt(n);
    return new Neurons(owner, alpha, tao, blocks(pickLength(n), 94_000), permits);
  }

  private long stake(Stakes stakes) {
    if (random.nextInt(4) == 0) {
      return 0;
    }
    return switch (stakes) {
      case USUAL -> random.nextLong(1_000_000_000_000_000L);
      case EQUAL -> 1_000_000_000L;
      case TINY -> random.nextLong(3);
      case NONE -> 0;
      case LARGE -> random.nextLong(1L << random.nextInt(1, 52));
      case OVERFLOWING ->
          pickLong(-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62, 1, random.nextLong());
    };
  }

  /** Blocks about a common one, so that comparisons are often equalities. */
  private long[] blocks(int length, long about) {
    long[] blocks = new long[length];
    for (int uid = 0; uid < length; uid++) {
      blocks[uid] =
          random.nextInt(5) == 0
              ? pickLong(0, BLOCK, BLOCK - 1, -1, 99_640, 99_641)
              : about + random.nextInt(pick(3, 6_000));
    }
    return blocks;
  }

  private long[] commits(int length) {
    long[] blocks = blocks(length, 94_000);
    for (int uid = 0; uid < length; uid++) {
      if (random.nextBoolean()) {
        blocks[uid] = -1;
      }
    }
    return blocks;
  }

  private int[][] rows(int n, int percentOfRows, int percentShuffled) {
    int[][] rows = new int[n][];
    for (int uid = 0; uid < n; uid++) {
      boolean filled = random.nextInt(100) < percentOfRows;
      rows[uid] = filled ? row(n, random.nextInt(100) < percentShuffled) : SparseRow.empty();
    }
    return rows;
  }

  private int[] row(int n, boolean shuffled) {
    int[] row = new int[n + 3];
    int length = 0;
    int percent = pick(5, 40, 100);
    int value = random.nextInt(65_536);
    for (int uid = 0; uid < n; uid++) {
      if (random.nextInt(100) < percent) {
        row[length++] = SparseRow.entry(uid, pick(0, 1, 65_535, value, random.nextInt(65_536)));
      }
    }
    if (random.nextInt(4) == 0) {
      row[length++] = SparseRow.entry(n, 65_535);
      row[length++] = SparseRow.entry(65_535, 77);
    }
    for (int i = shuffled ? length - 1 : 0; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = row[i];
      row[i] = row[j];
      row[j] = swap;
    }
    return Arrays.copyOf(row, length);
  }

  private int pickLength(int n) {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1 -> random.nextInt(n + 1);
      case 2 -> n + 2;
      default -> n;
    };
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private long pickLong(long... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
