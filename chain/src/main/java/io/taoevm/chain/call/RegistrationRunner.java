package io.taoevm.chain.call;

import io.taoevm.chain.registration.NeuronRegistration;
import io.taoevm.chain.registration.RootRegistration;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.registration.SubnetRemoval;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import java.util.Optional;

/** Carries out the calls by which subnets and neurons come and go. */
final class RegistrationRunner {
  private final State state;
  private final long block;
  private final Staking staking;

  RegistrationRunner(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
  }

  void run(Origin origin, RegistrationCall call) {
    var neurons = new NeuronRegistration(state, block, staking);
    var subnets = new SubnetRegistration(state, block, staking);
    switch (call) {
      case RegistrationCall.Register c -> neurons.register(origin.signer(), c.netuid(), c.hotkey());
      case RegistrationCall.BurnedRegister c ->
          neurons.register(origin.signer(), c.netuid(), c.hotkey());
      case RegistrationCall.RegisterLimit c ->
          neurons.registerLimit(origin.signer(), c.netuid(), c.hotkey(), c.limitPriceRao());
      case RegistrationCall.RootRegister c ->
          new RootRegistration(state, block, staking).register(origin.signer(), c.hotkey());
      case RegistrationCall.RegisterNetwork c ->
          subnets.register(origin.signer(), c.hotkey(), Optional.empty());
      case RegistrationCall.RegisterNetworkWithIdentity c ->
          subnets.register(origin.signer(), c.hotkey(), Optional.ofNullable(c.identity()));
      case RegistrationCall.StartCall c -> subnets.startCall(origin.signer(), c.netuid());
      case RegistrationCall.DissolveNetwork c -> dissolve(origin, c.netuid());
      case RegistrationCall.RootDissolveNetwork c -> dissolve(origin, c.netuid());
    }
  }

  private void dissolve(Origin origin, int netuid) {
    origin.requireRoot();
    new SubnetRemoval(state, block, staking).dissolve(netuid);
  }
}
