package io.taoevm.chain.subnet;

import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * What is compiled into the runtime and differs between its production and its fast build
 * (chain-core.md 0). Which of the two a chain has is a row of its state, written at genesis.
 * Everything is in blocks.
 *
 * @param fast whether this is the fast build, which has the faucet too
 * @param hotkeySwapOnSubnetInterval between swaps of a hotkey on one subnet, by coldkey
 * @param mechanismCountInterval between changes of the number of mechanisms, by the owner
 * @param emissionSplitInterval between changes of the split, by the owner
 * @param trimInterval between trims, by the owner
 * @param evmAssociationInterval between associations of a uid
 * @param crowdloanMinimumDuration least life of a crowdloan
 * @param crowdloanMaximumDuration longest life of a crowdloan
 */
public record RuntimeConstants(
    boolean fast,
    long hotkeySwapOnSubnetInterval,
    long mechanismCountInterval,
    long emissionSplitInterval,
    long trimInterval,
    long evmAssociationInterval,
    long crowdloanMinimumDuration,
    long crowdloanMaximumDuration) {
  public static final RuntimeConstants PROD =
      new RuntimeConstants(false, 7_200, 7_200, 7_200, 216_000, 7_200, 50_400, 432_000);
  public static final RuntimeConstants FAST = new RuntimeConstants(true, 1, 1, 1, 1, 1, 50, 20_000);

  /** Whether the chain has the fast build's constants. */
  public static final Table<Only, Boolean> IS_FAST =
      new Table<>(100, "FastRuntime", KeyCodecs.ONLY, ValueCodecs.BOOL);

  /** The release whose rules the chain has; the oldest one if there is no row. */
  private static final Table<Only, Integer> SPEC_VERSION =
      new Table<>(99, "SpecVersion", KeyCodecs.ONLY, ValueCodecs.U32);

  /** The release whose rules the chain has. */
  public static ChainSpec spec(State state) {
    return ChainSpec.of(state.get(SPEC_VERSION, Only.ROW, ChainSpec.V425.version()));
  }

  /** Writes the release whose rules the chain has, as genesis does. */
  public static void setSpec(State state, ChainSpec spec) {
    if (!spec.equals(ChainSpec.V425)) {
      state.put(SPEC_VERSION, Only.ROW, spec.version());
    }
  }

  /** The constants of this chain. */
  public static RuntimeConstants of(State state) {
    return state.get(IS_FAST, Only.ROW, false) ? FAST : PROD;
  }
}
