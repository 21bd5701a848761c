package io.taoevm.chain.subnet;

import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;

/** Weight that may be spent, and what work on rows costs of it. */
public final class WeightMeter {
  /** Weight of one read of storage. */
  public static final long READ = 25_000_000;

  /** Weight of one write of storage. */
  public static final long WRITE = 100_000_000;

  private long left;

  /**
   * @param limit weight, not negative
   */
  public WeightMeter(long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("negative weight: " + limit);
    }
    this.left = limit;
  }

  public long left() {
    return left;
  }

  /** Spends weight if there is enough of it left. */
  public boolean take(long weight) {
    if (weight > left) {
      return false;
    }
    left -= weight;
    return true;
  }

  /** Spends what so many reads and writes weigh. */
  public boolean take(long reads, long writes) {
    return take(reads * READ + writes * WRITE);
  }

  /**
   * Removes rows by the prefix of their keys for one write each.
   *
   * @return whether there are none left
   */
  public <K, V> boolean removeRows(State state, Table<K, V> table, byte[] prefix) {
    return removeRows(state, table, prefix, 1);
  }

  /**
   * As {@link #removeRows(State, Table, byte[])}.
   *
   * @param writes what the removal of one row costs
   */
  public <K, V> boolean removeRows(State state, Table<K, V> table, byte[] prefix, long writes) {
    for (var row : state.rows(table, prefix)) {
      if (!take(0, writes)) {
        return false;
      }
      state.remove(table, row.key());
    }
    return true;
  }
}
