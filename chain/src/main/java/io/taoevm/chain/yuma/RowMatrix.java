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
  private long[] shares = {};
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
    long[] column = cells;
    long[] keys = registrationKeys;
    int step = stride;
    long lastTempo = lastTempo(input);
    long limit = orderKey(lastTempo);
    long seen = 0;
    int highest = -1;
    int[] entries = input.mechanism().bonds()[uids[row]];
    for (int entry : entries) {
      int target = SparseRow.uid(entry);
      if (target >= n) {
        // As if registered at block 0.
        highest = lastTempo != 0 ? Math.max(highest, target) : highest;
      } else if (keys[target] < limit) {
        long flags = target < highest ? HAS_BOND | BOND_HIDDEN : HAS_BOND;
        highest = Math.max(highest, target);
        int index = target * step + row;
        long cell = column[index];
        seen |= cell;
        column[index] = cell | flags | (long) SparseRow.value(entry) << BOND_SHIFT;
      }
    }
    if ((seen & HAS_BOND) != 0) {
      throw duplicate(row, entries);
    }
  }

  /** The block before which a neuron must have registered for bonds towards it to count. */
  private static long lastTempo(EpochInput input) {
    long lastStep = input.lastMechanismStepBlock();
    long block = input.block();
    int tempo = input.parameters().tempo();
    if (lastStep == 0) {
      return Long.compareUnsigned(block, tempo) > 0 ? block - tempo : 0;
    }
    return lastStep == -1 ? lastStep : lastStep + 1;
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
    int[] entries = mechanism.weights()[uid];
    if (kept.length < entries.length) {
      kept = new int[entries.length];
      shares = new long[entries.length];
    }
    int except = uid == input.neurons().ownerUid() ? -1 : uid;
    int count = mask(entries, n, except, orderKey(newest));
    normalise(count);
    return enterWeights(row, count, entries);
  }

  /** Keeps the entries towards neurons that registered before the limit, and their values. */
  private int mask(int[] entries, int n, int except, long limit) {
    int[] targets = kept;
    long[] values = shares;
    long[] keys = registrationKeys;
    int count = 0;
    for (int entry : entries) {
      int target = SparseRow.uid(entry);
      if (target < n && target != except && keys[target] < limit) {
        targets[count] = target;
        values[count++] = SparseRow.value(entry);
      }
    }
    return count;
  }

  private void normalise(int count) {
    long divisor = Math.max(I32F32.sum(shares, count), 1);
    long reciprocal = UnitColumns.reciprocal(divisor);
    long[] values = shares;
    for (int i = 0; i < count; i++) {
      values[i] = UnitColumns.div(values[i], divisor, reciprocal);
    }
  }

  private boolean enterWeights(int row, int count, int[] entries) {
    long[] column = cells;
    int[] targets = kept;
    long[] values = shares;
    int step = stride;
    long seen = 0;
    int falls = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      int target = targets[i];
      falls |= target - last;
      last = target;
      int index = target * step + row;
      long cell = column[index];
      seen |= cell;
      column[index] = cell | HAS_WEIGHT | values[i];
    }
    if ((seen & HAS_WEIGHT) != 0) {
      throw duplicate(row, entries);
    }
    return falls < 0;
  }

  private IllegalArgumentException duplicate(int row, int[] entries) {
    int[] targets = Arrays.stream(entries).map(SparseRow::uid).sorted().toArray();
    int i = 1;
    while (targets[i] != targets[i - 1]) {
      i++;
    }
    return new IllegalArgumentException(
        "the row of uid " + uids[row] + " names uid " + targets[i] + " twice");
  }

  /** A signed number that orders as the unsigned block does. */
  private static long orderKey(long block) {
    return block ^ Long.MIN_VALUE;
  }

  private static long at(long[] values, int index, long missing) {
    return index < values.length ? values[index] : missing;
  }
}
