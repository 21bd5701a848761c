package io.taoevm.chain.subnet;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.Table;

/**
 * Settings of the emission by flows, which the chain keeps and no longer reads (chain-core 3.2).
 */
public final class FlowSettings {
  /** I64F64. */
  public static final Table<Only, UInt128> CUTOFF =
      new Table<>(138, "TaoFlowCutoff", KeyCodecs.ONLY, SubnetCodecs.U128);

  /** U64F64. */
  public static final Table<Only, UInt128> EXPONENT =
      new Table<>(139, "FlowNormExponent", KeyCodecs.ONLY, SubnetCodecs.U128);

  private FlowSettings() {}
}
