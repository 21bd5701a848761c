package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.registration.OwnerActions;
import io.taoevm.chain.registration.ParameterSetting;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.EvmKeyProof;
import io.taoevm.chain.weights.Serving;

/** Carries out what owners say of their subnets and neurons of themselves. */
final class SubnetRunner {
  private static final byte[] NO_CERTIFICATE = {};

  private final State state;
  private final long block;

  SubnetRunner(State state, long block) {
    this.state = state;
    this.block = block;
  }

  void run(Origin origin, SubnetCall call) {
    var owner = new OwnerActions(state, block);
    switch (call) {
      case SubnetCall.SetIdentity c ->
          owner.setIdentity(
              origin.signer(),
              new Identity(
                  c.name(),
                  c.url(),
                  c.githubRepo(),
                  c.image(),
                  c.discord(),
                  c.description(),
                  c.additional()));
      case SubnetCall.SetSubnetIdentity c ->
          owner.setSubnetIdentity(
              origin.signer(),
              c.netuid(),
              new SubnetIdentity(
                  c.subnetName(),
                  c.githubRepo(),
                  c.subnetContact(),
                  c.subnetUrl(),
                  c.discord(),
                  c.description(),
                  c.logoUrl(),
                  c.additional()));
      case SubnetCall.UpdateSymbol c -> {
        requireOwnerOrRoot(state, origin, c.netuid());
        owner.updateSymbol(c.netuid(), c.symbol());
      }
      case SubnetCall.SetTempo c -> owner.setTempo(origin.signer(), c.netuid(), c.tempo());
      case SubnetCall.TriggerEpoch c -> owner.triggerEpoch(origin.signer(), c.netuid());
      case SubnetCall.SetActivityCutoffFactor c ->
          new ParameterSetting(state, block)
              .set(
                  ownerOf(state, origin, c.netuid()),
                  Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI,
                  c.netuid(),
                  Integer.toUnsignedLong(c.factorMilli()));
      case SubnetCall.EnableVotingPowerTracking c -> {
        requireOwnerOrRoot(state, origin, c.netuid());
        owner.enableVotingPower(c.netuid());
      }
      case SubnetCall.DisableVotingPowerTracking c -> {
        requireOwnerOrRoot(state, origin, c.netuid());
        owner.disableVotingPower(c.netuid());
      }
    }
  }

  static void requireOwnerOrRoot(State state, Origin origin, int netuid) {
    ownerOf(state, origin, netuid);
  }

  /**
   * The owner that speaks; zero for root.
   *
   * @throws Refusal {@code BadOrigin} for anybody else
   */
  static AccountId ownerOf(State state, Origin origin, int netuid) {
    if (origin instanceof Origin.Root) {
      return AccountId.ZERO;
    }
    var signer = origin.signer();
    Refusal.unless(new Subnets(state).isOwner(netuid, signer), DispatchError.BadOrigin);
    return signer;
  }

  void run(AccountId hotkey, NeuronCall call) {
    var serving = new Serving(state, block);
    switch (call) {
      case NeuronCall.ServeAxon c ->
          serving.serveAxon(
              hotkey,
              c.netuid(),
              new Served.Axon(
                  0,
                  c.version(),
                  c.ip(),
                  c.port(),
                  c.ipType(),
                  c.protocol(),
                  c.placeholder1(),
                  c.placeholder2()),
              NO_CERTIFICATE);
      case NeuronCall.ServeAxonTls c ->
          serving.serveAxon(
              hotkey,
              c.netuid(),
              new Served.Axon(
                  0,
                  c.version(),
                  c.ip(),
                  c.port(),
                  c.ipType(),
                  c.protocol(),
                  c.placeholder1(),
                  c.placeholder2()),
              c.certificate());
      case NeuronCall.ServePrometheus c ->
          serving.servePrometheus(
              hotkey,
              c.netuid(),
              new Served.Prometheus(0, c.version(), c.ip(), c.port(), c.ipType()));
      case NeuronCall.AssociateEvmKey c ->
          new EvmKeyProof(state, block)
              .associate(hotkey, c.netuid(), c.evmKey(), c.blockNumber(), c.signature());
    }
  }
}
