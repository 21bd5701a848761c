package io.taoevm.chain.subnet;

import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** The averaged stake of validators, where a subnet's owner has it tracked (chain-core.md 13). */
public final class VotingPower {
  /** Alpha, by netuid and hotkey. */
  public static final Table<OnSubnet.Account, Long> POWER =
      new Table<>(247, "VotingPower", OnSubnet.Account.CODEC, ValueCodecs.U64);

  public static final Table<Integer, Boolean> TRACKING =
      new Table<>(248, "VotingPowerTrackingEnabled", KeyCodecs.U16, ValueCodecs.BOOL);

  /** When tracking ends; no row if that is not planned. */
  public static final Table<Integer, Long> DISABLE_AT =
      new Table<>(249, "VotingPowerDisableAtBlock", KeyCodecs.U16, ValueCodecs.U64);

  private VotingPower() {}
}
