package io.taoevm.chain.weights;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.Hyperparameter;

/**
 * When commits of a subnet can be revealed (chain-core.md 11.1 and 11.4).
 *
 * @param epoch the epoch that the present block belongs to
 * @param period epochs between commit and reveal
 */
public record RevealWindow(long epoch, long period) {
  public static RevealWindow of(State state, int netuid, long block) {
    var tempo = Hyperparameter.TEMPO.getInt(state, netuid);
    return new RevealWindow(
        EpochSchedule.of(state, netuid).effectiveEpoch(block, tempo),
        Hyperparameter.REVEAL_PERIOD_EPOCHS.get(state, netuid));
  }

  /** Whether it is too late for a commit of that epoch. */
  public boolean isExpired(long commitEpoch) {
    return U64.isLess(U64.add(commitEpoch, period), epoch);
  }

  /** Whether now is the time for a commit of that epoch. */
  public boolean isOpen(long commitEpoch) {
    return U64.add(commitEpoch, period) == epoch;
  }
}
