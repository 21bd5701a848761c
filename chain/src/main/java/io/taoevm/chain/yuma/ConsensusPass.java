package io.taoevm.chain.yuma;

import io.taoevm.chain.yuma.ColumnProbe.Step;

/** The first sweep over the columns: consensus, validator trust, ranks. */
final class ConsensusPass {
  private final WeightedMedian median = new WeightedMedian();
  private long[] deciding = {};

  /** Fills consensus and ranks by uid and the validator trust by row. */
  void run(EpochScratch scratch, ColumnArithmetic arithmetic, int n, long kappa) {
    RowMatrix matrix = scratch.matrix;
    int rows = matrix.rows;
    int staked = matrix.stakedRows;
    median.reserve(staked);
    if (deciding.length < staked) {
      deciding = new long[staked];
    }
    System.arraycopy(scratch.rowStake, 0, deciding, 0, staked);
    I32F32.normalise(deciding, staked);
    long total = I32F32.sum(deciding, staked);
    long minority = I32F32.sub(total, kappa);
    long[] column = scratch.fresh;
    long[] trust = scratch.rowTrust;
    for (int target = 0; target < n; target++) {
      scratch.consensus[target] = 0;
      scratch.incentive[target] = 0;
      long bits = load(matrix, target, column);
      if (bits == 0) {
        continue;
      }
      scratch.probe(Step.NORMALISED_WEIGHTS, target, column);
      long consensus =
          arithmetic.isUnit()
              ? median.selectShares(column, deciding, staked, bits, total, minority)
              : median.select(column, deciding, staked, total, minority);
      scratch.consensus[target] = consensus;
      if (consensus == 0) {
        continue;
      }
      for (int row = 0; row < rows; row++) {
        long clipped = Math.min(column[row], consensus);
        column[row] = clipped;
        trust[row] += clipped;
      }
      scratch.probe(Step.CLIPPED_WEIGHTS, target, column);
      scratch.incentive[target] = arithmetic.weightedSum(column, scratch.rowStake, rows);
    }
  }

  /** Copies the weights of a column and returns all bits that they have. */
  private static long load(RowMatrix matrix, int target, long[] column) {
    long[] cells = matrix.cells;
    int base = target * matrix.stride;
    long any = 0;
    for (int row = 0; row < matrix.rows; row++) {
      long weight = cells[base + row] & RowMatrix.WEIGHT_MASK;
      column[row] = weight;
      any |= weight;
    }
    return any;
  }
}
