package io.taoevm.chain.registration;

import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.stake.StagedPayout;
import io.taoevm.chain.stake.StagedPayout.Progress;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.WeightMeter;

/**
 * The removal of subnets that takes more than the call that asks for it (precompiles-next.md 7.3):
 * the call only takes the subnet off the list, and the weight that blocks leave over pays for the
 * rest, phase by phase. Rows of other subnets, which the reference reads on the way, cost nothing
 * here.
 */
public final class Dissolution {
  private final State state;
  private final Staking staking;
  private final Subnets subnets;
  private final SubnetRemoval removal;

  public Dissolution(State state, long block, Staking staking) {
    this(state, staking, new SubnetRemoval(state, block, staking));
  }

  Dissolution(State state, Staking staking, SubnetRemoval removal) {
    this.state = state;
    this.staking = staking;
    this.subnets = new Subnets(state);
    this.removal = removal;
  }

  /** Takes an existing subnet off the list; its data waits to be removed. */
  void enqueue(int netuid) {
    subnets.leave(netuid);
    var markets = staking.markets();
    markets.subtractTotalStake(markets.market(netuid).pool().taoRao());
    Dissolving.enqueue(state, netuid);
    state.emit(new SubtensorEvent.NetworkRemoved(netuid));
  }

  /** Goes on with the removal as far as the weight reaches, at most to the end of one subnet. */
  public void clean(WeightMeter meter) {
    var status = state.get(Dissolving.CURRENT, Only.ROW);
    if (status == null) {
      var queue = Dissolving.queue(state);
      if (queue.length == 0 || !meter.take(1, 1)) {
        return;
      }
      status = Dissolving.begin(queue[0]);
    }
    while (true) {
      var progress = work(status, meter);
      if (!progress.done()) {
        state.put(Dissolving.CURRENT, Only.ROW, progress.status());
        return;
      }
      if (status.phase().isLast()) {
        Dissolving.dequeue(state, status.netuid());
        state.emit(new SubtensorEvent.NetworkDissolveCleanupCompleted(status.netuid()));
        return;
      }
      status = progress.status().nextPhase();
      state.put(Dissolving.CURRENT, Only.ROW, status);
    }
  }

  private Progress work(Dissolving status, WeightMeter meter) {
    var payout = staking.stagedPayout();
    return switch (status.phase()) {
      case TOTAL_ALPHA -> payout.countAlpha(status, meter);
      case SETTLE_STAKES -> payout.settle(status, meter);
      default -> new Progress(status, clear(status, payout, meter));
    };
  }

  private boolean clear(Dissolving status, StagedPayout payout, WeightMeter meter) {
    int netuid = status.netuid();
    return switch (status.phase()) {
      case ROOT_CLAIMABLE -> payout.clearRootClaimable(netuid, meter);
      case ROOT_CLAIMED -> payout.clearRootClaimed(netuid, meter);
      case STAKES -> payout.clearStakes(netuid, meter);
      case HOTKEY_TOTALS -> payout.clearHotkeyTotals(netuid, meter);
      case LOCKS -> payout.clearLocks(netuid, meter);
      case DECAYING_LOCKS -> payout.clearDecayingLocks(netuid, meter);
      case MARKET -> payout.closeMarket(netuid, meter);
      case POOL -> payout.removePool(netuid, meter);
      case SCALARS -> meter.take(0, 80) && clearScalars(netuid);
      case MEMBERSHIPS -> removal.clearMemberships(netuid, meter);
      case MAPS -> payout.clearLockTotals(netuid, meter) && clearMaps(netuid, meter);
      case CHILDKEY_TAKES -> payout.clearChildkeyTakes(netuid, meter);
      case CHILD_KEYS -> payout.clearChildKeys(netuid, meter);
      case PARENT_KEYS -> payout.clearParentKeys(netuid, meter);
      case LAST_EPOCH_ALPHA -> removal.clearLastEpochAlpha(netuid, meter);
      case RATE_LIMITS -> RateLimit.removeSubnet(state, netuid, meter);
      // Nothing of these is left: other phases have removed it, or this chain never stores it.
      case PARAMETERS, ROOT_WEIGHTS, LAST_EMISSIONS, REMAINING_LOCKS, REMAINING_DECAYING_LOCKS ->
          true;
      case TOTAL_ALPHA, SETTLE_STAKES -> throw new AssertionError("not a removal: " + status);
    };
  }

  private boolean clearScalars(int netuid) {
    new Commitments(state).forgetSubnet(netuid);
    removal.removeScalars(netuid);
    if (state.contains(SubnetIdentity.TABLE, netuid)) {
      state.remove(SubnetIdentity.TABLE, netuid);
      state.emit(new SubtensorEvent.SubnetIdentityRemoved(netuid));
    }
    subnets.forget(netuid);
    return true;
  }

  private boolean clearMaps(int netuid, WeightMeter meter) {
    if (!removal.clearNeuronMaps(netuid, meter) || !meter.take(1, 3)) {
      return false;
    }
    Hyperparameter.MECHANISM_COUNT.reset(state, netuid);
    new Leases(state).forgetSubnet(netuid);
    return true;
  }
}
