package io.taoevm.chain.call;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.state.State;

/**
 * Turns precompiles off and on by their index among the switches (chain-core.md 18). An index that
 * no switch has changes nothing.
 */
public final class PrecompileSwitches {
  private PrecompileSwitches() {}

  /** Whether the precompile answers; by default each does. */
  public static boolean isEnabled(State state, int precompileId) {
    return precompileId >= PrecompileSwitch.values().length
        || PrecompileSwitch.values()[precompileId].isOn(state);
  }

  static void set(State state, int precompileId, boolean enabled) {
    if (precompileId < PrecompileSwitch.values().length
        && PrecompileSwitch.values()[precompileId].set(state, enabled)) {
      state.emit(new SubtensorEvent.PrecompileUpdated(precompileId, enabled));
    }
  }
}
