package io.taoevm.chain.subnet;

import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.Optional;

/** How a subnet's emission is split among its mechanisms, where it is not split evenly. */
public final class MechanismSplits {
  /** Parts of 65,535 by mechanism. */
  public static final Table<Integer, int[]> TABLE =
      new Table<>(256, "MechanismEmissionSplit", KeyCodecs.U16, SubnetCodecs.U16S);

  private MechanismSplits() {}

  public static Optional<int[]> of(State state, int netuid) {
    return Optional.ofNullable(state.get(TABLE, netuid));
  }
}
