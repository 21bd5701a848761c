package io.taoevm.chain.call;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.registration.Faucet;
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
  private final BlockContext context;
  private final Staking staking;

  RegistrationRunner(State state, BlockContext context, Staking staking) {
    this.state = state;
    this.context = context;
    this.staking = staking;
  }

  void run(Origin origin, RegistrationCall call) {
    var block = context.number();
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
      case RegistrationCall.Faucet c ->
          new Faucet(state, context).give(origin.signer(), c.blockNumber(), c.nonce(), c.work());
      case RegistrationCall.StartCall c -> subnets.startCall(origin.signer(), c.netuid());
      case RegistrationCall.DissolveNetwork c -> dissolve(origin, c.netuid());
      case RegistrationCall.RootDissolveNetwork c -> dissolve(origin, c.netuid());
    }
  }

  private void dissolve(Origin origin, int netuid) {
    origin.requireRoot();
    new SubnetRemoval(state, context.number(), staking).dissolve(netuid);
  }
}
