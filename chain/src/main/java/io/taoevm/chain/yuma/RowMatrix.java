package io.taoevm.chain.yuma;

import java.util.Arrays;

/**
 * The rows that take part in an epoch, laid out by columns: one {@code long} holds weight and bond
 * of a pair, and later the bond to store. Rows with active stake come first; the order among rows
 * decides nothing, for all sums of a column have terms of one sign.
 *
 * <p>While an epoch runs, bits 0 to 32 of a cell are the normalised weight, bits 40 to 55 the
 * stored bond, and the flags say which of them are there. Unsorted rows matter to liquid alpha
 * alone: its cursor over a row passes over an entry that stands behind a larger uid, which then is
 * hidden.
 */
final class RowMatrix {
  static final long WEIGHT_MASK = (I32F32.ONE << 1) - 1;
  static final int BOND_SHIFT = 40;
  static final long BOND_MASK = 0xffff;
  static final long HAS_WEIGHT = 1L << 34;
  static final long HAS_BOND = 1L << 35;
  static final long WEIGHT_HIDDEN = 1L << 36;
  static final long BOND_HIDDEN = 1L << 37;

  /** A finished cell is 0 without bond, else this flag and the bond in the lower 16 bits. */
  static final long RESULT = 1L << 16;

  private static final int LANES = 8;

  long[] cells = {};

  /** Distance between columns. */
  int stride;

  /** How many rows take part. */
  int rows;

  /** How many of them, the first, have active stake above 0. */
  int stakedRows;

  /** Uid of each row. */
  int[] uids = {};

  /** Whether the entries of a row stand in another order than by uid. */
  boolean[] unsorted = {};

  private int[] kept = {};
  private long[] registrationKeys = {};

  /** Chooses the rows and fills in the entries that the masks leave. */
  void fill(EpochInput input, boolean[] permitted, long[] activeStake) {
    int n = input.neurons().count();
    reserve(n);
    chooseRows(input.mechanism(), permitted, activeStake, n);
    // An odd number of cache lines, so that neighbouring columns do not fight for the same sets.
    stride = (rows + LANES - 1) / LANES * LANES | LANES;
    int size = Math.multiplyExact(stride, n);
    if (cells.length < size) {
      cells = new long[size];
    } else {
      Arrays.fill(cells, 0, size, 0);
    }
    long[] registered = input.neurons().registrationBlock();
    for (int uid = 0; uid < n; uid++) {
      registrationKeys[uid] = orderKey(uid < registered.length ? registered[uid] : 0);
    }
    for (int row = 0; row < rows; row++) {
      int uid = uids[row];
      fillBonds(row, input, n);
      unsorted[row] = permitted[uid] && fillWeights(row, input, n);
    }
  }

  /** Hides the weights that a cursor passes over, among those that clipping did not drop. */
  void hideWeights(int[][] weights, int n, long[] consensus, boolean clipped) {
    for (int row = 0; row < rows; row++) {
      if (!unsorted[row]) {
        continue;
      }
      int highest = -1;
      for (int entry : weights[uids[row]]) {
        int target = SparseRow.uid(entry);
        if (target >= n) {
          continue;
        }
        int index = target * stride + row;
        long cell = cells[index];
        boolean dropped = clipped && (cell & WEIGHT_MASK) != 0 && consensus[target] == 0;
        if ((cell & HAS_WEIGHT) == 0 || dropped) {
          continue;
        }
        if (target < highest) {
          cells[index] = cell | WEIGHT_HIDDEN;
        } else {
          highest = target;
        }
      }
    }
  }

  /**
   * Takes the finished row out.
   *
   * @param order entries that give the order, or an empty row for the order of uids
   */
  int[] result(int row, int count, int[] order, int n) {
    if (count == 0) {
      return SparseRow.empty();
    }
    int[] result = new int[count];
    int length = 0;
    if (order.length == 0) {
      for (int target = 0; length < count; target++) {
        length = append(result, length, target, row);
      }
      return result;
    }
    for (int entry : order) {
      int target = SparseRow.uid(entry);
      if (target < n) {
        length = append(result, length, target, row);
      }
    }
    return result;
  }

  private int append(int[] result, int length, int target, int row) {
    long cell = cells[target * stride + row];
    if (cell == 0) {
      return length;
    }
    result[length] = SparseRow.entry(target, (int) (cell & BOND_MASK));
    return length + 1;
  }

  private void reserve(int n) {
    if (uids.length < n) {
      uids = new int[n];
      unsorted = new boolean[n];
      kept = new int[n];
      registrationKeys = new long[n];
    }
  }

  private void chooseRows(
      MechanismState mechanism, boolean[] permitted, long[] activeStake, int n) {
    rows = 0;
    for (int uid = 0; uid < n; uid++) {
      if (activeStake[uid] > 0) {
        uids[rows++] = uid;
      }
    }
    stakedRows = rows;
    for (int uid = 0; uid < n; uid++) {
      boolean weighs = permitted[uid] && mechanism.weights()[uid].length != 0;
      if (activeStake[uid] <= 0
          && (activeStake[uid] != 0 || weighs || mechanism.bonds()[uid].length != 0)) {
        uids[rows++] = uid;
      }
    }
  }

  private void fillBonds(int row, EpochInput input, int n) {
    long lastStep = input.lastMechanismStepBlock();
    long block = input.block();
    int tempo = input.parameters().tempo();
    long lastTempo = lastStep + 1;
    if (lastStep == 0) {
      lastTempo = Long.compareUnsigned(block, tempo) > 0 ? block - tempo : 0;
    } else if (lastStep == -1) {
      lastTempo = -1;
    }
    long limit = orderKey(lastTempo);
    int highest = -1;
    for (int entry : input.mechanism().bonds()[uids[row]]) {
      int target = SparseRow.uid(entry);
      if (target >= n) {
        highest = lastTempo != 0 ? Math.max(highest, target) : highest;
      } else if (registrationKeys[target] < limit) {
        long flags = target < highest ? HAS_BOND | BOND_HIDDEN : HAS_BOND;
        highest = Math.max(highest, target);
        put(row, target, HAS_BOND, flags | (long) SparseRow.value(entry) << BOND_SHIFT);
      }
    }
  }

  /** Masks, normalises and enters a row of weights; tells whether its entries are unsorted. */
  private boolean fillWeights(int row, EpochInput input, int n) {
    int uid = uids[row];
    MechanismState mechanism = input.mechanism();
    long newest = at(mechanism.lastUpdate(), uid, 0);
    long commit = at(mechanism.oldestCommitBlock(), uid, -1);
    // Newer than the registration, and with a commit not older than it.
    if (commit != -1 && Long.compareUnsigned(commit + 1, newest) < 0) {
      newest = commit + 1;
    }
    long limit = orderKey(newest);
    int except = uid == input.neurons().ownerUid() ? -1 : uid;
    int count = 0;
    long sum = 0;
    for (int entry : mechanism.weights()[uid]) {
      int target = SparseRow.uid(entry);
      if (target < n && target != except && registrationKeys[target] < limit) {
        if (count == kept.length) {
          throw duplicate(row, target);
        }
        kept[count++] = entry;
        sum += SparseRow.value(entry);
      }
    }
    long divisor = Math.max(sum, 1);
    long reciprocal = UnitColumns.reciprocal(divisor);
    boolean isUnsorted = false;
    int last = -1;
    for (int i = 0; i < count; i++) {
      int target = SparseRow.uid(kept[i]);
      isUnsorted |= target < last;
      last = target;
      long weight = UnitColumns.div(SparseRow.value(kept[i]), divisor, reciprocal);
      put(row, target, HAS_WEIGHT, HAS_WEIGHT | weight);
    }
    return isUnsorted;
  }

  private void put(int row, int target, long flag, long bits) {
    int index = target * stride + row;
    long cell = cells[index];
    if ((cell & flag) != 0) {
      throw duplicate(row, target);
    }
    cells[index] = cell | bits;
  }

  private IllegalArgumentException duplicate(int row, int target) {
    return new IllegalArgumentException(
        "the row of uid " + uids[row] + " names uid " + target + " twice");
  }

  /** A signed number that orders as the unsigned block does. */
  private static long orderKey(long block) {
    return block ^ Long.MIN_VALUE;
  }

  private static long at(long[] values, int index, long missing) {
    return index < values.length ? values[index] : missing;
  }
}
