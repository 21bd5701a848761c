package io.taoevm.chain.yuma;

import io.taoevm.chain.yuma.ColumnProbe.Step;

/**
 * The second sweep over the columns: bonds old and new, the dividends that they earn, and the bonds
 * to store, which take the place of the cells.
 */
final class BondsPass {
  /** Columns whose averaging factors are computed together. */
  private static final int TILE = 8;

  private final EpochScratch scratch;
  private final LiquidPairs pairs = new LiquidPairs(TILE);

  BondsPass(EpochScratch scratch) {
    this.scratch = scratch;
  }

  /** Classic mode: bonds are shares of the stake behind each neuron. */
  void classic(EpochParameters parameters, ColumnArithmetic arithmetic, int n) {
    long alpha = averagingFactor(parameters.bondsMovingAverage());
    long penalty = I32F32.ofProportion(parameters.bondsPenalty());
    int rows = scratch.matrix.rows;
    long[] fresh = scratch.fresh;
    long[] old = scratch.old;
    for (int target = 0; target < n; target++) {
      if (!load(target)) {
        continue;
      }
      applyPenalty(target, penalty);
      scratch.probe(Step.BONDS, target, old);
      arithmetic.normalise(old, rows);
      scratch.probe(Step.BONDS_NORMALISED, target, old);
      arithmetic.scale(fresh, scratch.rowStake, rows);
      scratch.probe(Step.BONDS_DELTA, target, fresh);
      arithmetic.normalise(fresh, rows);
      scratch.probe(Step.BONDS_DELTA_NORMALISED, target, fresh);
      arithmetic.average(fresh, old, alpha, rows);
      scratch.probe(Step.EMA_BONDS_RAW, target, fresh);
      keep(fresh, rows);
      arithmetic.normalise(fresh, rows);
      scratch.probe(Step.EMA_BONDS_NORMALISED, target, fresh);
      arithmetic.accumulate(scratch.rowDividend, fresh, scratch.incentive[target], rows);
      arithmetic.upscale(fresh, rows);
      store(target, arithmetic, rows);
    }
  }

  /** Yuma3: bonds average the weights themselves, with one factor for all. */
  void yuma3(EpochParameters parameters, ColumnArithmetic arithmetic, int n) {
    long alpha = averagingFactor(parameters.bondsMovingAverage());
    long penalty = I32F32.ofProportion(parameters.bondsPenalty());
    int rows = scratch.matrix.rows;
    for (int target = 0; target < n; target++) {
      if (!load(target)) {
        continue;
      }
      applyPenalty(target, penalty);
      toShares(scratch.old, rows);
      scratch.probe(Step.BONDS, target, scratch.old);
      arithmetic.average(scratch.fresh, scratch.old, alpha, rows);
      finishYuma3(target, arithmetic, rows);
    }
  }

  /** Yuma3 with liquid alpha: a factor for each pair of validator and neuron. */
  void liquid(EpochParameters parameters, ColumnArithmetic arithmetic, int n) {
    long penalty = I32F32.ofProportion(parameters.bondsPenalty());
    int rows = scratch.matrix.rows;
    pairs.start(parameters.liquidAlpha(), rows);
    for (int from = 0; from < n; from += TILE) {
      int to = Math.min(from + TILE, n);
      pairs.clear();
      for (int target = from; target < to; target++) {
        load(target);
        applyPenalty(target, penalty);
        toShares(scratch.old, rows);
        scratch.probe(Step.BONDS, target, scratch.old);
        pairs.add(
            scratch.matrix, target, scratch.fresh, scratch.old, scratch.consensus[target], penalty);
      }
      pairs.average();
      for (int target = from; target < to; target++) {
        pairs.take(target - from, scratch.fresh, rows);
        finishYuma3(target, arithmetic, rows);
      }
    }
  }

  /** One minus the moving average's millionths, which makes it negative above a million. */
  static long averagingFactor(long millionths) {
    long whole = Long.divideUnsigned(millionths, 1_000_000);
    long rest = Long.remainderUnsigned(millionths, 1_000_000);
    boolean fits = whole >>> 31 == 0;
    return I32F32.ONE - (fits ? (whole << 32) + (rest << 32) / 1_000_000 : Long.MAX_VALUE);
  }

  /** Copies weights and bonds of a column; false when it has no entries. */
  private boolean load(int target) {
    RowMatrix matrix = scratch.matrix;
    long[] cells = matrix.cells;
    long[] fresh = scratch.fresh;
    long[] old = scratch.old;
    int base = target * matrix.stride;
    long any = 0;
    for (int row = 0; row < matrix.rows; row++) {
      long cell = cells[base + row];
      any |= cell;
      fresh[row] = cell & RowMatrix.WEIGHT_MASK;
      old[row] = cell >>> RowMatrix.BOND_SHIFT;
    }
    return any != 0;
  }

  /** Takes from the weights above consensus what earns no bond. */
  private void applyPenalty(int target, long penalty) {
    int rows = scratch.matrix.rows;
    long[] weights = scratch.fresh;
    long consensus = scratch.consensus[target];
    if (penalty == I32F32.ONE) {
      for (int row = 0; row < rows; row++) {
        weights[row] = Math.min(weights[row], consensus);
      }
    } else if (penalty != 0) {
      for (int row = 0; row < rows; row++) {
        long excess = weights[row] - Math.min(weights[row], consensus);
        // The product of the penalty and minus the excess is floored, so this one is a ceiling.
        weights[row] -= (penalty * excess + I32F32.ONE - 1) >>> 32;
      }
    }
    scratch.probe(Step.WEIGHTS_FOR_BONDS, target, weights);
  }

  private void finishYuma3(int target, ColumnArithmetic arithmetic, int rows) {
    long[] fresh = scratch.fresh;
    scratch.probe(Step.EMA_BONDS_RAW, target, fresh);
    keep(fresh, rows);
    store(target, arithmetic, rows);
    arithmetic.normalise(fresh, rows);
    scratch.probe(Step.EMA_BONDS_NORMALISED, target, fresh);
    arithmetic.accumulateWrapping(scratch.rowDividend, fresh, scratch.incentive[target], rows);
  }

  /** Notes which bonds are above 0, for those are stored, even where they are cut to 0 later. */
  private void keep(long[] bonds, int rows) {
    long[] kept = scratch.kept;
    long[] counts = scratch.rowCount;
    for (int row = 0; row < rows; row++) {
      long one = -bonds[row] >>> 63;
      kept[row] = one;
      counts[row] += one;
    }
  }

  private void store(int target, ColumnArithmetic arithmetic, int rows) {
    long[] cells = scratch.matrix.cells;
    long[] shares = scratch.old;
    long[] kept = scratch.kept;
    int base = target * scratch.matrix.stride;
    arithmetic.toProportions(scratch.fresh, shares, rows);
    for (int row = 0; row < rows; row++) {
      cells[base + row] = -kept[row] & (RowMatrix.RESULT | shares[row]);
    }
  }

  /** Turns u16 bonds into raw shares of 65,535: {@code floor(bond * 2^32 / 65,535)}. */
  private static void toShares(long[] bonds, int rows) {
    for (int row = 0; row < rows; row++) {
      long bond = bonds[row];
      bonds[row] = bond * 65_537 + ((bond + 1) >>> 16);
    }
  }
}
