package io.taoevm.chain.subnet;

import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** How many neurons have registered lately; no row stands for none. */
public enum RegistrationCounts {
  THIS_BLOCK(254, "RegistrationsThisBlock"),
  THIS_INTERVAL(255, "RegistrationsThisInterval");

  private final Table<Integer, Integer> table;

  RegistrationCounts(int tableId, String name) {
    this.table = new Table<>(tableId, name, KeyCodecs.U16, ValueCodecs.U16);
  }

  public int get(State state, int netuid) {
    return state.get(table, netuid, 0);
  }

  public void set(State state, int netuid, int count) {
    if (count == 0) {
      state.remove(table, netuid);
    } else {
      state.put(table, netuid, count);
    }
  }

  public void increment(State state, int netuid) {
    set(state, netuid, get(state, netuid) + 1);
  }
}
