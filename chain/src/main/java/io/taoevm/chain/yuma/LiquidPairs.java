package io.taoevm.chain.yuma;

import java.util.Arrays;

/**
 * The pairs of validator and neuron in a few columns whose bonds liquid alpha averages: those with
 * a weight for bonds, be it 0. Gathering them first leaves loops without branches for the rest.
 */
final class LiquidPairs {
  private final BondAlphas alphas = new BondAlphas();
  private final int[] ends;

  /** Distances, then factors, then bonds. */
  private long[] values = {};

  private long[] weights = {};
  private long[] bonds = {};
  private int[] rows = {};
  private int columns;
  private int count;

  /** Room for pairs of so many columns. */
  LiquidPairs(int mostColumns) {
    ends = new int[mostColumns];
  }

  /** Prepares for columns of so many rows. */
  void start(EpochParameters.LiquidAlpha parameters, int rowCount) {
    alphas.set(parameters);
    // One more, because the gathering loop writes before it knows whether to keep.
    int room = ends.length * rowCount + 1;
    if (values.length < room) {
      values = new long[room];
      weights = new long[room];
      bonds = new long[room];
      rows = new int[room];
    }
  }

  /** Forgets all pairs. */
  void clear() {
    columns = 0;
    count = 0;
  }

  /**
   * Adds the pairs of a column.
   *
   * @param fresh weights for bonds of the column
   * @param old bonds of the column
   */
  void add(RowMatrix matrix, int target, long[] fresh, long[] old, long consensus, long penalty) {
    long[] cells = matrix.cells;
    int base = target * matrix.stride;
    boolean needsWeight = penalty != 0 && penalty != I32F32.ONE;
    boolean clipsToNothing = penalty == I32F32.ONE && consensus == 0;
    int next = count;
    for (int row = 0; row < matrix.rows; row++) {
      long cell = cells[base + row];
      long weight = fresh[row];
      long bond = old[row];
      long seenWeight = (cell & RowMatrix.WEIGHT_HIDDEN) != 0 ? 0 : weight;
      long seenBond = (cell & RowMatrix.BOND_HIDDEN) != 0 ? 0 : bond;
      values[next] = BondAlphas.distance(seenWeight, seenBond, consensus);
      weights[next] = weight;
      bonds[next] = bond;
      rows[next] = row;
      boolean dropped =
          needsWeight ? weight == 0 : clipsToNothing && (cell & RowMatrix.WEIGHT_MASK) != 0;
      next += (cell & RowMatrix.HAS_WEIGHT) != 0 && !dropped ? 1 : 0;
    }
    count = next;
    ends[columns++] = next;
  }

  /** Averages the bonds of all pairs. */
  void average() {
    alphas.factors(values, count);
    average(values, weights, bonds, count);
  }

  /** Writes the averaged bonds of a column, in the order of adding, over its rows. */
  void take(int column, long[] fresh, int rowCount) {
    Arrays.fill(fresh, 0, rowCount, 0);
    for (int i = column == 0 ? 0 : ends[column - 1]; i < ends[column]; i++) {
      fresh[rows[i]] = values[i];
    }
  }

  private static void average(long[] factors, long[] fresh, long[] old, int count) {
    for (int i = 0; i < count; i++) {
      old[i] = UnitColumns.mul(I32F32.ONE - factors[i], old[i]);
    }
    for (int i = 0; i < count; i++) {
      factors[i] = Math.min(old[i] + UnitColumns.mul(factors[i], fresh[i]), I32F32.ONE);
    }
  }
}
