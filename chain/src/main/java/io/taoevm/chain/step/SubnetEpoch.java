package io.taoevm.chain.step;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.WeightCommit;
import io.taoevm.chain.weights.WeightedStake;
import io.taoevm.chain.yuma.Epoch;
import io.taoevm.chain.yuma.EpochInput;
import io.taoevm.chain.yuma.EpochOutput;
import io.taoevm.chain.yuma.EpochParameters;
import io.taoevm.chain.yuma.EpochParameters.LiquidAlpha;
import io.taoevm.chain.yuma.EpochScratch;
import io.taoevm.chain.yuma.MechanismState;
import io.taoevm.chain.yuma.Mechanisms;
import io.taoevm.chain.yuma.Mechanisms.Joined;
import io.taoevm.chain.yuma.Neurons;
import io.taoevm.chain.yuma.OldestCommits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The shell around Yuma: gathers what the epoch of a subnet reads, runs it for every mechanism and
 * stores what it yields (chain-core.md 4 and 12.3, yuma.md 13 and 14).
 */
final class SubnetEpoch {
  private final State state;
  private final long block;
  private final WeightedStake stake;
  private final EpochScratch scratch = new EpochScratch();

  SubnetEpoch(State state, long block, WeightedStake stake) {
    this.state = state;
    this.block = block;
    this.stake = stake;
  }

  /**
   * What an epoch earned a hotkey, in alpha.
   *
   * @param incentive as a miner
   * @param dividend as a validator: a share of the validators' alpha, not an amount to pay
   */
  record Earned(AccountId hotkey, long incentive, long dividend) {}

  /** The joined outcome of all mechanisms with the hotkeys by uid. */
  record Outcome(AccountId[] hotkeys, Joined joined) {
    /** In ascending order of the hotkeys. */
    List<Earned> earned() {
      var earned = new ArrayList<Earned>();
      for (var uid = 0; uid < hotkeys.length; uid++) {
        earned.add(
            new Earned(
                hotkeys[uid], joined.serverEmission()[uid], joined.validatorEmission()[uid]));
      }
      earned.sort((a, b) -> a.hotkey.compareTo(b.hotkey));
      return earned;
    }
  }

  /**
   * Runs the epoch.
   *
   * @param alpha to share out
   */
  Outcome run(int netuid, long alpha) {
    var hotkeys = new io.taoevm.chain.subnet.Neurons(state).hotkeys(netuid);
    var neurons = neurons(netuid, hotkeys);
    var count = Mechanism.count(state, netuid);
    var split = MechanismSplits.of(state, netuid).orElseGet(() -> new int[0]);
    var parts = Mechanisms.split(alpha, split, count);
    var outputs = new ArrayList<EpochOutput>();
    for (var mechanism = 0; mechanism < count; mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      var output =
          Epoch.run(
              new EpochInput(
                  parameters(netuid),
                  neurons,
                  mechanismState(netuid, index, hotkeys),
                  block,
                  EpochSchedule.of(state, netuid).lastMechanismStepBlock(),
                  parts[mechanism]),
              scratch);
      store(index, output);
      outputs.add(output);
    }
    var joined = Mechanisms.join(alpha, parts, outputs);
    store(netuid, joined);
    return new Outcome(hotkeys, joined);
  }

  private EpochParameters parameters(int netuid) {
    return new EpochParameters(
        Hyperparameter.TEMPO.getInt(state, netuid),
        Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI.get(state, netuid),
        Hyperparameter.KAPPA.getInt(state, netuid),
        Hyperparameter.BONDS_MOVING_AVERAGE.get(state, netuid),
        Hyperparameter.BONDS_PENALTY.getInt(state, netuid),
        Hyperparameter.YUMA3_ON.isOn(state, netuid),
        new LiquidAlpha(
            Hyperparameter.LIQUID_ALPHA_ON.isOn(state, netuid),
            Hyperparameter.ALPHA_LOW.getInt(state, netuid),
            Hyperparameter.ALPHA_HIGH.getInt(state, netuid),
            Hyperparameter.ALPHA_SIGMOID_STEEPNESS.getInt(state, netuid)),
        GlobalParameter.STAKE_THRESHOLD.get(state),
        GlobalParameter.TAO_WEIGHT.get(state),
        Hyperparameter.MAX_ALLOWED_VALIDATORS.getInt(state, netuid));
  }

  private Neurons neurons(int netuid, AccountId[] hotkeys) {
    var alpha = new long[hotkeys.length];
    var tao = new long[hotkeys.length];
    for (var uid = 0; uid < hotkeys.length; uid++) {
      alpha[uid] = stake.inheritedAlpha(netuid, hotkeys[uid]);
      tao[uid] = stake.inheritedRootRao(netuid, hotkeys[uid]);
    }
    return new Neurons(
        Arrays.asList(hotkeys).indexOf(new Subnets(state).ownerHotkey(netuid)),
        alpha,
        tao,
        NeuronVectors.longs(state, NeuronVectors.BLOCK_AT_REGISTRATION, netuid),
        NeuronVectors.flags(state, NeuronVectors.VALIDATOR_PERMIT, netuid));
  }

  private MechanismState mechanismState(int netuid, int index, AccountId[] hotkeys) {
    var weights = new int[hotkeys.length][];
    var bonds = new int[hotkeys.length][];
    for (var uid = 0; uid < hotkeys.length; uid++) {
      weights[uid] = Mechanism.row(state, Mechanism.WEIGHTS, index, uid);
      bonds[uid] = Mechanism.row(state, Mechanism.BONDS, index, uid);
    }
    return new MechanismState(
        NeuronVectors.longs(state, NeuronVectors.LAST_UPDATE, index),
        oldestCommits(netuid, index, hotkeys).map(OldestCommits::blocks).orElse(new long[0]),
        weights,
        bonds);
  }

  private Optional<OldestCommits> oldestCommits(int netuid, int index, AccountId[] hotkeys) {
    if (!Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(state, netuid)) {
      return Optional.empty();
    }
    var schedule = EpochSchedule.of(state, netuid);
    var oldest =
        new OldestCommits(
            hotkeys.length,
            schedule.effectiveEpoch(block, Hyperparameter.TEMPO.getInt(state, netuid)),
            Hyperparameter.REVEAL_PERIOD_EPOCHS.get(state, netuid));
    var uids = new HashMap<AccountId, Integer>();
    for (var uid = 0; uid < hotkeys.length; uid++) {
      uids.put(hotkeys[uid], uid);
      var commits =
          state.get(WeightCommit.TABLE, new OnSubnet.Account(index, hotkeys[uid]), List.of());
      oldest.addHashCommits(
          uid,
          commits.stream().mapToLong(WeightCommit::epoch).toArray(),
          commits.stream().mapToLong(WeightCommit::block).toArray());
    }
    for (var row : state.rows(TimelockedCommit.TABLE, OnSubnet.prefix(index))) {
      for (var commit : row.value()) {
        var uid = uids.get(commit.hotkey());
        if (uid != null) {
          oldest.addTimelocked(uid, row.key().epoch(), commit.block());
        }
      }
    }
    return Optional.of(oldest);
  }

  private void store(int index, EpochOutput output) {
    state.put(NeuronVectors.INCENTIVE, index, output.incentive());
    for (var uid = 0; uid < output.bonds().length; uid++) {
      Mechanism.store(state, Mechanism.BONDS, index, uid, output.bonds()[uid]);
    }
    state.emit(new SubtensorEvent.IncentiveAlphaEmittedToMiners(index, output.serverEmission()));
  }

  private void store(int netuid, Joined joined) {
    state.put(NeuronVectors.ACTIVE, netuid, joined.active());
    state.put(NeuronVectors.EMISSION, netuid, joined.emission());
    state.put(NeuronVectors.CONSENSUS, netuid, joined.consensus());
    state.put(NeuronVectors.DIVIDENDS, netuid, joined.dividend());
    state.put(NeuronVectors.VALIDATOR_TRUST, netuid, joined.validatorTrust());
    state.put(NeuronVectors.VALIDATOR_PERMIT, netuid, joined.validatorPermit());
    state.put(NeuronVectors.STAKE_WEIGHT, netuid, joined.stakeWeight());
  }
}
