package io.taoevm.chain.step;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.VotingPower;
import java.math.BigInteger;

/** Averages the stake of validators after an epoch, where that is wanted (chain-core.md 13). */
final class VotingPowerUpdate {
  private static final BigInteger ONE = BigInteger.TEN.pow(18);

  private final State state;
  private final long block;

  VotingPowerUpdate(State state, long block) {
    this.state = state;
    this.block = block;
  }

  void update(int netuid, SubnetEpoch.Outcome outcome) {
    if (!state.get(VotingPower.TRACKING, netuid, false)) {
      return;
    }
    var disableAt = state.get(VotingPower.DISABLE_AT, netuid, 0L);
    if (disableAt != 0 && block >= disableAt) {
      state.removeAll(VotingPower.POWER, OnSubnet.prefix(netuid));
      state.remove(VotingPower.TRACKING, netuid);
      state.remove(VotingPower.DISABLE_AT, netuid);
      state.emit(new SubtensorEvent.VotingPowerTrackingDisabled(netuid));
      return;
    }
    var factor = Hyperparameter.VOTING_POWER_EMA_ALPHA.get(state, netuid);
    var threshold = GlobalParameter.STAKE_THRESHOLD.get(state);
    for (var uid = 0; uid < outcome.hotkeys().length; uid++) {
      var key = new OnSubnet.Account(netuid, outcome.hotkeys()[uid]);
      if (outcome.joined().validatorPermit()[uid]) {
        var old = state.get(VotingPower.POWER, key, 0L);
        store(key, old, next(old, outcome.joined().stake()[uid], factor), threshold);
      } else {
        state.remove(VotingPower.POWER, key);
      }
    }
    removeStrangers(netuid);
  }

  private void store(OnSubnet.Account key, long old, long power, long threshold) {
    if (U64.isLess(power, threshold) && !U64.isLess(old, threshold)) {
      state.remove(VotingPower.POWER, key);
    } else if (power != 0) {
      state.put(VotingPower.POWER, key, power);
    }
  }

  private void removeStrangers(int netuid) {
    var neurons = new Neurons(state);
    for (var row : state.rows(VotingPower.POWER, OnSubnet.prefix(netuid))) {
      if (!neurons.isRegistered(netuid, row.key().account())) {
        state.remove(VotingPower.POWER, row.key());
      }
    }
  }

  /**
   * The average after one more epoch.
   *
   * @param factor weight of the new stake, 18 decimals
   */
  static long next(long old, long stake, long factor) {
    var weight = U64.toBigInteger(factor);
    var fresh = U64.toBigInteger(stake).multiply(weight);
    var kept = U64.toBigInteger(old).multiply(ONE.subtract(weight));
    return U64.saturate(fresh.add(kept).divide(ONE));
  }
}
