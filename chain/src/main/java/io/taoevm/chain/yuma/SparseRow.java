package io.taoevm.chain.yuma;

/**
 * A row of weights or bonds as the chain stores it: entries (uid u16, value u16) in stored order,
 * each packed in an {@code int} with the uid in the upper half. A row names no uid twice.
 */
public final class SparseRow {
  private static final int[] EMPTY = {};

  private SparseRow() {}

  /** The row without entries. */
  public static int[] empty() {
    return EMPTY;
  }

  /** The entry (uid, value); both 0 to 65,535. */
  public static int entry(int uid, int value) {
    return uid << 16 | value;
  }

  /** The uid of an entry, 0 to 65,535. */
  public static int uid(int entry) {
    return entry >>> 16;
  }

  /** The value of an entry, 0 to 65,535. */
  public static int value(int entry) {
    return entry & 0xffff;
  }
}
