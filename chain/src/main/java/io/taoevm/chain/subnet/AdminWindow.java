package io.taoevm.chain.subnet;

import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;

/** When parameters may be changed, and how often by an owner (chain-core.md 15.1 and 17). */
public final class AdminWindow {
  private AdminWindow() {}

  /**
   * @throws Refusal {@code AdminActionProhibitedDuringWeightsWindow} in the last blocks before an
   *     epoch
   */
  public static void requireOpen(State state, int netuid, long block) {
    var open =
        EpochSchedule.of(state, netuid)
            .adminWindowOpen(
                block,
                Hyperparameter.TEMPO.getInt(state, netuid),
                GlobalParameter.ADMIN_FREEZE_WINDOW.get(state));
    Refusal.unless(open, SubtensorError.AdminActionProhibitedDuringWeightsWindow);
  }

  /** How many blocks an owner waits between two changes of one parameter. */
  public static long ownerInterval(State state, int netuid) {
    return GlobalParameter.OWNER_HYPERPARAM_RATE_LIMIT.get(state)
        * Hyperparameter.TEMPO.get(state, netuid);
  }
}
