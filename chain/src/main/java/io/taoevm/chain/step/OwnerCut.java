package io.taoevm.chain.step;

import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.Locks;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnets;

/**
 * Pays the owner of a subnet, lets a lease share the payment out, and locks it where the subnet
 * says so.
 */
final class OwnerCut {
  private final State state;
  private final long block;
  private final Staking staking;

  OwnerCut(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
  }

  /** Without an owner's hotkey the cut belongs to nobody. */
  void pay(int netuid, long alpha) {
    var subnets = new Subnets(state);
    var hotkey = subnets.ownerHotkey(netuid);
    if (hotkey.isZero()) {
      return;
    }
    var owner = subnets.owner(netuid);
    staking.stakes().add(new StakeKey(netuid, hotkey, owner), alpha);
    new Leases(state).shareOut(netuid, alpha, block, staking);
    if (Hyperparameter.OWNER_CUT_AUTO_LOCK_ENABLED.isOn(state, netuid)) {
      var target = staking.locks().current(owner, netuid).map(Locks.Lock::hotkey).orElse(hotkey);
      var checkpoint = state.checkpoint();
      try {
        staking.locks().lock(owner, netuid, target, alpha);
      } catch (Refusal refused) {
        state.rollback(checkpoint);
      }
    }
  }
}
