package io.taoevm.chain.weights;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.yuma.SparseRow;
import io.taoevm.chain.yuma.SubmittedWeights;
import java.util.Arrays;

/** Sets the weights of a validator, with all checks (chain-core.md 10). */
public final class WeightSetting {
  private final State state;
  private final long block;
  private final WeightedStake stake;
  private final Neurons neurons;

  public WeightSetting(State state, long block, WeightedStake stake) {
    this.state = state;
    this.block = block;
    this.stake = stake;
    this.neurons = new Neurons(state);
  }

  static boolean commitReveal(State state, int netuid) {
    return Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(state, netuid);
  }

  /**
   * Sets weights at once, where that is allowed.
   *
   * @throws Refusal {@code CommitRevealEnabled}, or as {@link #apply}
   */
  public void set(AccountId hotkey, WeightSubmission weights) {
    Refusal.unless(!commitReveal(state, weights.netuid()), SubtensorError.CommitRevealEnabled);
    apply(hotkey, weights);
  }

  /**
   * Stores weights, set or revealed.
   *
   * @throws Refusal the errors of chain-core.md 10, in its order
   */
  void apply(AccountId hotkey, WeightSubmission weights) {
    var netuid = weights.netuid();
    var uids = weights.uids();
    Refusal.unless(netuid != Subnets.ROOT, SubtensorError.CanNotSetRootNetworkWeights);
    Refusal.unless(uids.length == weights.values().length, SubtensorError.WeightVecNotEqualSize);
    Refusal.unless(
        Mechanism.exists(state, netuid, weights.mechanism()), SubtensorError.MechanismDoesNotExist);
    var count = neurons.count(netuid);
    Refusal.unless(uids.length <= count, SubtensorError.UidsLengthExceedUidsInSubNet);
    var uid = requireUid(netuid, hotkey);
    Refusal.unless(stake.mayWeigh(netuid, hotkey), SubtensorError.NotEnoughStakeToSetWeights);
    var networkKey = Hyperparameter.WEIGHTS_VERSION_KEY.get(state, netuid);
    Refusal.unless(
        networkKey == 0 || !U64.isLess(weights.versionKey(), networkKey),
        SubtensorError.IncorrectWeightVersionKey);
    var index = Mechanism.index(netuid, weights.mechanism());
    var direct = !commitReveal(state, netuid);
    if (direct) {
      requireRate(netuid, index, uid, SubtensorError.SettingWeightsTooFast);
    }
    requireShape(netuid, uid, hotkey, uids, count);
    store(index, uid, uids, SubmittedWeights.upscale(weights.values()));
    if (direct) {
      NeuronVectors.set(state, NeuronVectors.LAST_UPDATE, index, uid, block);
    }
    state.emit(new SubtensorEvent.WeightsSet(index, uid));
  }

  private void requireShape(int netuid, int uid, AccountId hotkey, int[] uids, int count) {
    var selfOnly = uids.length == 1 && uids[0] == uid;
    Refusal.unless(
        selfOnly
            || new Subnets(state).ownerHotkey(netuid).equals(hotkey)
            || NeuronVectors.flag(state, NeuronVectors.VALIDATOR_PERMIT, netuid, uid),
        SubtensorError.NeuronNoValidatorPermit);
    Refusal.unless(
        Arrays.stream(uids).distinct().count() == uids.length, SubtensorError.DuplicateUids);
    Refusal.unless(
        Arrays.stream(uids).allMatch(target -> target < count),
        SubtensorError.UidVecContainInvalidOne);
    var least = Math.min(count, Hyperparameter.MIN_ALLOWED_WEIGHTS.getInt(state, netuid));
    Refusal.unless(selfOnly || uids.length >= least, SubtensorError.WeightVecLengthIsLow);
  }

  private void store(int index, int uid, int[] uids, int[] values) {
    var row = new int[uids.length];
    for (var i = 0; i < row.length; i++) {
      row[i] = SparseRow.entry(uids[i], values[i]);
    }
    Mechanism.store(state, Mechanism.WEIGHTS, index, uid, row);
  }

  /**
   * The uid of a neuron.
   *
   * @throws Refusal {@code HotKeyNotRegisteredInSubNet}
   */
  int requireUid(int netuid, AccountId hotkey) {
    return neurons
        .uid(netuid, hotkey)
        .orElseThrow(() -> new Refusal(SubtensorError.HotKeyNotRegisteredInSubNet));
  }

  /**
   * @throws Refusal {@code error} if the neuron's last weights or commit are too recent
   */
  public void requireRate(int netuid, int index, int uid, SubtensorError error) {
    var last = NeuronVectors.longAt(state, NeuronVectors.LAST_UPDATE, index, uid);
    var limit = Hyperparameter.WEIGHTS_SET_RATE_LIMIT.get(state, netuid);
    Refusal.unless(last == 0 || !U64.isLess(U64.subtract(block, last), limit), error);
  }
}
