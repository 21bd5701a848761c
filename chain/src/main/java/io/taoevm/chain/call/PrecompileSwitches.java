package io.taoevm.chain.call;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * Which precompiles root has switched off, by their index among the switches (chain-core.md 18).
 */
public final class PrecompileSwitches {
  private static final Table<Integer, Boolean> TABLE =
      new Table<>(701, "PrecompileEnable", KeyCodecs.U16, ValueCodecs.BOOL);

  private PrecompileSwitches() {}

  /** Whether the precompile answers; by default each does. */
  public static boolean isEnabled(State state, int precompileId) {
    return state.get(TABLE, precompileId, true);
  }

  static void set(State state, int precompileId, boolean enabled) {
    if (isEnabled(state, precompileId) != enabled) {
      state.put(TABLE, precompileId, enabled);
      state.emit(new SubtensorEvent.PrecompileUpdated(precompileId, enabled));
    }
  }
}
