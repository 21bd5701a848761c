package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnets;
import java.util.List;

/** What stake needs to know about subnets. */
final class SubnetFacts {
  private final State state;
  private final Subnets subnets;

  SubnetFacts(State state) {
    this.state = state;
    this.subnets = new Subnets(state);
  }

  boolean exists(int netuid) {
    return subnets.exists(netuid);
  }

  /** All subnets, root too, in the order of the encoded netuid. */
  List<Integer> netuids() {
    return subnets.netuids();
  }

  boolean subtokenEnabled(int netuid) {
    return subnets.subtokenEnabled(netuid);
  }

  boolean transfersEnabled(int netuid) {
    return Hyperparameter.TRANSFER_TOGGLE.isOn(state, netuid);
  }

  AccountId owner(int netuid) {
    return subnets.owner(netuid);
  }

  AccountId ownerHotkey(int netuid) {
    return subnets.ownerHotkey(netuid);
  }

  boolean isOwnerHotkey(int netuid, AccountId hotkey) {
    return ownerHotkey(netuid).equals(hotkey);
  }

  boolean isStarted(int netuid) {
    return subnets.started(netuid);
  }
}
