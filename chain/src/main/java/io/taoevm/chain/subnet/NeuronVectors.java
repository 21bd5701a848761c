package io.taoevm.chain.subnet;

import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.Arrays;

/**
 * What the chain keeps of each neuron of a subnet, one vector a kind and index = uid. A vector can
 * be shorter than the subnet: missing elements read as zero. The arrays are never written.
 */
public final class NeuronVectors {
  public static final Table<Integer, boolean[]> ACTIVE =
      new Table<>(210, "Active", KeyCodecs.U16, SubnetCodecs.FLAGS);

  /** Alpha of the last epoch. */
  public static final Table<Integer, long[]> EMISSION =
      new Table<>(211, "Emission", KeyCodecs.U16, SubnetCodecs.U64S);

  public static final Table<Integer, int[]> CONSENSUS =
      new Table<>(212, "Consensus", KeyCodecs.U16, SubnetCodecs.U16S);
  public static final Table<Integer, int[]> VALIDATOR_TRUST =
      new Table<>(213, "ValidatorTrust", KeyCodecs.U16, SubnetCodecs.U16S);
  public static final Table<Integer, int[]> DIVIDENDS =
      new Table<>(214, "Dividends", KeyCodecs.U16, SubnetCodecs.U16S);
  public static final Table<Integer, int[]> STAKE_WEIGHT =
      new Table<>(215, "StakeWeight", KeyCodecs.U16, SubnetCodecs.U16S);
  public static final Table<Integer, boolean[]> VALIDATOR_PERMIT =
      new Table<>(216, "ValidatorPermit", KeyCodecs.U16, SubnetCodecs.FLAGS);
  public static final Table<Integer, long[]> BLOCK_AT_REGISTRATION =
      new Table<>(217, "BlockAtRegistration", KeyCodecs.U16, SubnetCodecs.U64S);

  /** By the index of the mechanism. */
  public static final Table<Integer, int[]> INCENTIVE =
      new Table<>(218, "Incentive", KeyCodecs.U16, SubnetCodecs.U16S);

  /** Block of the last weights or commit, by the index of the mechanism. */
  public static final Table<Integer, long[]> LAST_UPDATE =
      new Table<>(219, "LastUpdate", KeyCodecs.U16, SubnetCodecs.U64S);

  private static final boolean[] NO_FLAGS = {};
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  private NeuronVectors() {}

  public static boolean[] flags(State state, Table<Integer, boolean[]> table, int index) {
    return state.get(table, index, NO_FLAGS);
  }

  public static int[] ints(State state, Table<Integer, int[]> table, int index) {
    return state.get(table, index, NO_INTS);
  }

  public static long[] longs(State state, Table<Integer, long[]> table, int index) {
    return state.get(table, index, NO_LONGS);
  }

  public static boolean flag(State state, Table<Integer, boolean[]> table, int index, int uid) {
    var vector = flags(state, table, index);
    return uid < vector.length && vector[uid];
  }

  public static int intAt(State state, Table<Integer, int[]> table, int index, int uid) {
    var vector = ints(state, table, index);
    return uid < vector.length ? vector[uid] : 0;
  }

  public static long longAt(State state, Table<Integer, long[]> table, int index, int uid) {
    var vector = longs(state, table, index);
    return uid < vector.length ? vector[uid] : 0;
  }

  /** Writes one element, with zeros up to it where the vector is shorter. */
  public static void set(
      State state, Table<Integer, boolean[]> table, int index, int uid, boolean value) {
    var vector = flags(state, table, index);
    var copy = Arrays.copyOf(vector, Math.max(vector.length, uid + 1));
    copy[uid] = value;
    state.put(table, index, copy);
  }

  /** Writes one element, with zeros up to it where the vector is shorter. */
  public static void set(State state, Table<Integer, int[]> table, int index, int uid, int value) {
    var vector = ints(state, table, index);
    var copy = Arrays.copyOf(vector, Math.max(vector.length, uid + 1));
    copy[uid] = value;
    state.put(table, index, copy);
  }

  /** Writes one element, with zeros up to it where the vector is shorter. */
  public static void set(
      State state, Table<Integer, long[]> table, int index, int uid, long value) {
    var vector = longs(state, table, index);
    var copy = Arrays.copyOf(vector, Math.max(vector.length, uid + 1));
    copy[uid] = value;
    state.put(table, index, copy);
  }
}
