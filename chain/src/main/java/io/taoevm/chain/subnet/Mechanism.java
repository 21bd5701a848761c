package io.taoevm.chain.subnet;

import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;

/**
 * The incentive mechanisms of a subnet and their rows of weights and bonds (chain-core.md 12). A
 * row is a list of (uid, value) entries, each packed in an int with the uid in the upper half.
 */
public final class Mechanism {
  /** Distance between the indices of two mechanisms of a subnet. */
  public static final int STRIDE = 4_096;

  /** Weights by index and uid, in the order in which they were set. */
  public static final Table<OnSubnet.Uid, int[]> WEIGHTS =
      new Table<>(230, "Weights", OnSubnet.Uid.CODEC, SubnetCodecs.U32S);

  /** Bonds by index and uid. */
  public static final Table<OnSubnet.Uid, int[]> BONDS =
      new Table<>(231, "Bonds", OnSubnet.Uid.CODEC, SubnetCodecs.U32S);

  private static final int[] NO_ENTRIES = {};

  private Mechanism() {}

  /** The index under which a mechanism's data is kept: u16. */
  public static int index(int netuid, int mechanism) {
    return (mechanism * STRIDE + netuid) & 0xFFFF;
  }

  /** How many mechanisms the subnet has, 1 and more. */
  public static int count(State state, int netuid) {
    return Hyperparameter.MECHANISM_COUNT.getInt(state, netuid);
  }

  /** Whether the subnet exists and has that mechanism. */
  public static boolean exists(State state, int netuid, int mechanism) {
    return new Subnets(state).exists(netuid) && mechanism < count(state, netuid);
  }

  public static int[] row(State state, Table<OnSubnet.Uid, int[]> table, int index, int uid) {
    return state.get(table, new OnSubnet.Uid(index, uid), NO_ENTRIES);
  }

  /** Stores a row; one without entries is removed. */
  public static void store(
      State state, Table<OnSubnet.Uid, int[]> table, int index, int uid, int[] row) {
    var key = new OnSubnet.Uid(index, uid);
    if (row.length == 0) {
      state.remove(table, key);
    } else {
      state.put(table, key, row);
    }
  }
}
