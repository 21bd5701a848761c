package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.CommitReveal;
import io.taoevm.chain.weights.EvmKeyProof;
import io.taoevm.chain.weights.RevealWindow;
import io.taoevm.chain.weights.Serving;
import io.taoevm.chain.weights.WeightSetting;
import io.taoevm.chain.weights.WeightSubmission;
import io.taoevm.chain.weights.WeightedStake;
import java.util.Arrays;

/**
 * The checks that every signed call passes before it runs (chain-core.md 15.2). What they refuse,
 * they refuse with their own error, which can be another one than the call's.
 */
final class Guards {
  private final State state;
  private final long block;
  private final Staking staking;
  private final WeightedStake stake;
  private final WeightSetting setting;

  Guards(State state, long block, Staking staking, WeightedStake stake, WeightSetting setting) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.stake = stake;
    this.setting = setting;
  }

  /**
   * @throws Refusal if the caller may not make this call now
   */
  void check(Origin origin, RuntimeCall call) {
    if (!(origin instanceof Origin.Signed(var who))) {
      return;
    }
    requireNoSwap(who, call);
    switch (call) {
      case WeightsCall weights -> {
        requireLengths(weights);
        requireStake(who, weights);
        requireRevealable(who, weights);
        requireRate(who, weights);
      }
      case RegistrationCall.RegisterNetwork ignored ->
          require(
              new SubnetRegistration(state, block, staking).passesRateLimit(),
              SubtensorError.NetworkTxRateLimitExceeded);
      case DelegationCall.IncreaseTake c -> requireTake(who, c.hotkey(), c.take());
      case DelegationCall.DecreaseTake c -> requireTake(who, c.hotkey(), c.take());
      case NeuronCall neuron -> requireServing(who, neuron);
      default -> {}
    }
  }

  /** While a coldkey's swap is announced it has no calls but those of the swap. */
  private void requireNoSwap(AccountId who, RuntimeCall call) {
    if (!staking.coldkeySwap().isAnnounced(who)) {
      return;
    }
    require(!staking.coldkeySwap().isDisputed(who), SubtensorError.ColdkeySwapDisputed);
    var ofTheSwap =
        call instanceof KeyCall.AnnounceColdkeySwap
            || call instanceof KeyCall.SwapColdkeyAnnounced
            || call instanceof KeyCall.DisputeColdkeySwap
            || call instanceof KeyCall.ClearColdkeySwapAnnouncement;
    require(ofTheSwap, SubtensorError.ColdkeySwapAnnounced);
  }

  private static void require(boolean condition, ChainError error) {
    Refusal.unless(condition, error);
  }

  private static void requireLengths(WeightsCall call) {
    var equal =
        switch (call) {
          case WeightsCall.BatchSetWeights c ->
              c.netuids().length == c.weights().size()
                  && c.netuids().length == c.versionKeys().length;
          case WeightsCall.BatchCommitWeights c -> c.netuids().length == c.commitHashes().size();
          case WeightsCall.BatchRevealWeights c ->
              c.uidsList().size() == c.valuesList().size()
                  && c.uidsList().size() == c.saltsList().size()
                  && c.uidsList().size() == c.versionKeys().length;
          default -> true;
        };
    require(equal, SubtensorError.InputLengthsUnequal);
  }

  private void requireStake(AccountId who, WeightsCall call) {
    require(
        Arrays.stream(netuids(call)).allMatch(netuid -> stake.mayWeigh(netuid, who)),
        SubtensorError.NotEnoughStakeToSetWeights);
  }

  private static int[] netuids(WeightsCall call) {
    return switch (call) {
      case WeightsCall.SetWeights c -> new int[] {c.netuid()};
      case WeightsCall.SetMechanismWeights c -> new int[] {c.netuid()};
      case WeightsCall.BatchSetWeights c -> c.netuids();
      case WeightsCall.CommitWeights c -> new int[] {c.netuid()};
      case WeightsCall.CommitMechanismWeights c -> new int[] {c.netuid()};
      case WeightsCall.BatchCommitWeights c -> c.netuids();
      case WeightsCall.RevealWeights c -> new int[] {c.netuid()};
      case WeightsCall.RevealMechanismWeights c -> new int[] {c.netuid()};
      case WeightsCall.BatchRevealWeights c -> new int[] {c.netuid()};
      case WeightsCall.CommitTimelockedWeights c -> new int[] {c.netuid()};
      case WeightsCall.CommitTimelockedMechanismWeights c -> new int[] {c.netuid()};
      case WeightsCall.CommitCrv3MechanismWeights c -> new int[] {c.netuid()};
    };
  }

  private void requireRevealable(AccountId who, WeightsCall call) {
    switch (call) {
      case WeightsCall.RevealWeights c ->
          requireRevealable(
              who,
              new WeightSubmission(c.netuid(), 0, c.uids(), c.values(), c.versionKey()),
              c.salt());
      case WeightsCall.RevealMechanismWeights c ->
          requireRevealable(
              who,
              new WeightSubmission(c.netuid(), c.mecid(), c.uids(), c.values(), c.versionKey()),
              c.salt());
      case WeightsCall.BatchRevealWeights c -> {
        var commits = new CommitReveal(state, block, setting);
        var index = Mechanism.index(c.netuid(), 0);
        require(!commits.commits(index, who).isEmpty(), SubtensorError.NoWeightsCommitFound);
        for (var i = 0; i < c.uidsList().size(); i++) {
          requireRevealable(
              who,
              new WeightSubmission(
                  c.netuid(), 0, c.uidsList().get(i), c.valuesList().get(i), c.versionKeys()[i]),
              c.saltsList().get(i));
        }
      }
      default -> {}
    }
  }

  private void requireRevealable(AccountId who, WeightSubmission weights, int[] salt) {
    Hash hash = CommitHash.of(who, weights, salt);
    var index = Mechanism.index(weights.netuid(), weights.mechanism());
    var commit =
        new CommitReveal(state, block, setting)
            .find(index, who, hash)
            .orElseThrow(() -> new Refusal(SubtensorError.NoWeightsCommitFound));
    require(
        RevealWindow.of(state, weights.netuid(), block).isOpen(commit.epoch()),
        SubtensorError.RevealTooEarly);
  }

  private void requireRate(AccountId who, WeightsCall call) {
    switch (call) {
      case WeightsCall.CommitWeights c ->
          requireRate(who, c.netuid(), 0, SubtensorError.CommittingWeightsTooFast);
      case WeightsCall.CommitMechanismWeights c ->
          requireRate(who, c.netuid(), c.mecid(), SubtensorError.CommittingWeightsTooFast);
      case WeightsCall.SetWeights c -> requireDirectRate(who, c.netuid(), 0);
      case WeightsCall.SetMechanismWeights c -> requireDirectRate(who, c.netuid(), c.mecid());
      default -> {}
    }
  }

  private void requireDirectRate(AccountId who, int netuid, int mechanism) {
    if (!Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(state, netuid)) {
      requireRate(who, netuid, mechanism, SubtensorError.SettingWeightsTooFast);
    }
  }

  private void requireRate(AccountId who, int netuid, int mechanism, SubtensorError error) {
    new Neurons(state)
        .uid(netuid, who)
        .ifPresent(
            uid -> setting.requireRate(netuid, Mechanism.index(netuid, mechanism), uid, error));
  }

  private void requireTake(AccountId who, AccountId hotkey, int take) {
    require(
        take >= GlobalParameter.MIN_DELEGATE_TAKE.get(state), SubtensorError.DelegateTakeTooLow);
    require(
        take <= GlobalParameter.MAX_DELEGATE_TAKE.get(state), SubtensorError.DelegateTakeTooHigh);
    require(staking.hotkeys().exists(hotkey), SubtensorError.HotKeyAccountNotExists);
    require(staking.hotkeys().isOwner(who, hotkey), SubtensorError.NonAssociatedColdKey);
  }

  private void requireServing(AccountId who, NeuronCall call) {
    var serving = new Serving(state, block);
    switch (call) {
      case NeuronCall.ServeAxon c ->
          serving.requireMayServeAxon(who, c.netuid(), c.ip(), c.ipType(), c.port());
      case NeuronCall.ServeAxonTls c ->
          serving.requireMayServeAxon(who, c.netuid(), c.ip(), c.ipType(), c.port());
      case NeuronCall.ServePrometheus c ->
          serving.requireMayServePrometheus(who, c.netuid(), c.ip(), c.ipType(), c.port());
      case NeuronCall.AssociateEvmKey c ->
          new EvmKeyProof(state, block).requireMayAssociate(who, c.netuid());
    }
  }
}
