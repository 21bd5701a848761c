package io.taoevm.chain.contract;

import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * The switches by which root turns precompiles off ({@code sudo_toggle_evm_precompile},
 * precompiles.md 1, precompiles-next.md 2.9), in the order of the reference's SCALE index. All are
 * on until root says otherwise.
 */
public enum PrecompileSwitch {
  BalanceTransfer,
  Staking,
  Subnet,
  Metagraph,
  Neuron,
  UidLookup,
  Alpha,
  Crowdloan,
  Proxy,
  Leasing,
  AddressMapping,
  VotingPower,
  AccountBalance,
  Scheduler,
  Drand,
  Timestamp,
  RuntimeConfiguration,
  PrecompileRegistry;

  private static final KeyCodec<PrecompileSwitch> KEY =
      KeyCodecs.fixed(1, key -> new byte[] {(byte) key.ordinal()}, bytes -> values()[bytes[0]]);

  private static final Table<PrecompileSwitch, Boolean> ENABLED =
      new Table<>(20, "PrecompileEnable", KEY, ValueCodecs.BOOL);

  public boolean isOn(State state) {
    return state.get(ENABLED, this, true);
  }

  /** Turns it on or off; false if it was so already. */
  public boolean set(State state, boolean on) {
    if (isOn(state) == on) {
      return false;
    }
    state.put(ENABLED, this, on);
    return true;
  }
}
