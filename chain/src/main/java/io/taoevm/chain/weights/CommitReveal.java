package io.taoevm.chain.weights;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.WeightCommit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Weights that are committed to first and revealed epochs later (chain-core.md 11.3 and 11.4). */
public final class CommitReveal {
  private static final int MOST_COMMITS = 10;

  private final State state;
  private final long block;
  private final WeightSetting setting;

  public CommitReveal(State state, long block, WeightSetting setting) {
    this.state = state;
    this.block = block;
    this.setting = setting;
  }

  /** The commits of a hotkey that may still be revealed or have expired, the oldest first. */
  public List<WeightCommit> commits(int index, AccountId hotkey) {
    return state.get(WeightCommit.TABLE, new OnSubnet.Account(index, hotkey), List.of());
  }

  /** The commit of a hotkey with that hash, expired or not. */
  public Optional<WeightCommit> find(int index, AccountId hotkey, Hash hash) {
    return commits(index, hotkey).stream().filter(commit -> commit.hash().equals(hash)).findFirst();
  }

  /**
   * Commits to a hash.
   *
   * @throws Refusal the errors of chain-core.md 11.3, in its order
   */
  public void commit(AccountId hotkey, int netuid, int mechanism, Hash hash) {
    var uid = requireMayCommit(hotkey, netuid, mechanism);
    var index = Mechanism.index(netuid, mechanism);
    var window = RevealWindow.of(state, netuid, block);
    var queue = withoutExpired(commits(index, hotkey), window, new ArrayList<>());
    Refusal.unless(queue.size() < MOST_COMMITS, SubtensorError.TooManyUnrevealedCommits);
    queue.add(new WeightCommit(hash, window.epoch(), block));
    store(index, hotkey, queue);
    state.emit(new SubtensorEvent.WeightsCommitted(hotkey, index, hash));
    NeuronVectors.set(state, NeuronVectors.LAST_UPDATE, index, uid, block);
  }

  /** The checks that every kind of commit begins with; returns the neuron's uid. */
  int requireMayCommit(AccountId hotkey, int netuid, int mechanism) {
    Refusal.unless(
        Mechanism.exists(state, netuid, mechanism), SubtensorError.MechanismDoesNotExist);
    Refusal.unless(WeightSetting.commitReveal(state, netuid), SubtensorError.CommitRevealDisabled);
    var uid = setting.requireUid(netuid, hotkey);
    setting.requireRate(
        netuid, Mechanism.index(netuid, mechanism), uid, SubtensorError.CommittingWeightsTooFast);
    return uid;
  }

  private static ArrayList<WeightCommit> withoutExpired(
      List<WeightCommit> commits, RevealWindow window, List<Hash> expired) {
    var queue = new ArrayList<>(commits);
    while (!queue.isEmpty() && window.isExpired(queue.getFirst().epoch())) {
      expired.add(queue.removeFirst().hash());
    }
    return queue;
  }

  private void store(int index, AccountId hotkey, List<WeightCommit> queue) {
    var key = new OnSubnet.Account(index, hotkey);
    if (queue.isEmpty()) {
      state.remove(WeightCommit.TABLE, key);
    } else {
      state.put(WeightCommit.TABLE, key, List.copyOf(queue));
    }
  }

  /**
   * Reveals weights and sets them.
   *
   * @throws Refusal the errors of chain-core.md 11.4, in its order, then those of setting weights
   */
  public void reveal(AccountId hotkey, WeightSubmission weights, int[] salt) {
    Refusal.unless(
        WeightSetting.commitReveal(state, weights.netuid()), SubtensorError.CommitRevealDisabled);
    var hash = CommitHash.of(hotkey, weights, salt);
    take(hotkey, weights.netuid(), Mechanism.index(weights.netuid(), weights.mechanism()), hash);
    setting.apply(hotkey, weights);
    var index = Mechanism.index(weights.netuid(), weights.mechanism());
    state.emit(new SubtensorEvent.WeightsRevealed(hotkey, index, hash));
  }

  /** Takes the commit of a hash, and all before it, off the queue. */
  private void take(AccountId hotkey, int netuid, int index, Hash hash) {
    var window = RevealWindow.of(state, netuid, block);
    var expired = new ArrayList<Hash>();
    var all = commits(index, hotkey);
    Refusal.unless(!all.isEmpty(), SubtensorError.NoWeightsCommitFound);
    var queue = withoutExpired(all, window, expired);
    if (queue.isEmpty()) {
      throw new Refusal(
          expired.contains(hash)
              ? SubtensorError.ExpiredWeightCommit
              : SubtensorError.NoWeightsCommitFound);
    }
    var position = position(queue, hash);
    if (position < 0) {
      throw new Refusal(
          expired.contains(hash)
              ? SubtensorError.ExpiredWeightCommit
              : SubtensorError.InvalidRevealCommitHashNotMatch);
    }
    Refusal.unless(window.isOpen(queue.get(position).epoch()), SubtensorError.RevealTooEarly);
    store(index, hotkey, queue.subList(position + 1, queue.size()));
  }

  private static int position(List<WeightCommit> queue, Hash hash) {
    for (var i = 0; i < queue.size(); i++) {
      if (queue.get(i).hash().equals(hash)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reveals several commits of the main mechanism: all, or none.
   *
   * @param weights of one subnet
   * @param salts one for each of the weights
   * @throws Refusal as {@link #reveal}
   */
  public void revealBatch(
      AccountId hotkey, int netuid, List<WeightSubmission> weights, List<int[]> salts) {
    Refusal.unless(WeightSetting.commitReveal(state, netuid), SubtensorError.CommitRevealDisabled);
    var index = Mechanism.index(netuid, 0);
    var hashes = new ArrayList<Hash>();
    for (var i = 0; i < weights.size(); i++) {
      hashes.add(CommitHash.of(hotkey, weights.get(i), salts.get(i)));
    }
    requireAllOpen(hotkey, netuid, index, hashes);
    for (var i = 0; i < hashes.size(); i++) {
      remove(hotkey, netuid, index, hashes.get(i));
      setting.apply(hotkey, weights.get(i));
    }
    state.emit(new SubtensorEvent.WeightsBatchRevealed(hotkey, netuid, List.copyOf(hashes)));
  }

  private void requireAllOpen(AccountId hotkey, int netuid, int index, List<Hash> hashes) {
    var window = RevealWindow.of(state, netuid, block);
    var all = commits(index, hotkey);
    Refusal.unless(!all.isEmpty(), SubtensorError.NoWeightsCommitFound);
    var expired = new ArrayList<Hash>();
    var queue = withoutExpired(all, window, expired);
    var gone = new HashSet<>(expired);
    for (var hash : hashes) {
      var position = position(queue, hash);
      if (position < 0) {
        throw new Refusal(
            gone.contains(hash)
                ? SubtensorError.ExpiredWeightCommit
                : SubtensorError.InvalidRevealCommitHashNotMatch);
      }
      Refusal.unless(window.isOpen(queue.get(position).epoch()), SubtensorError.RevealTooEarly);
    }
  }

  /** Takes one commit out of the queue, wherever it stands, and the expired ones. */
  private void remove(AccountId hotkey, int netuid, int index, Hash hash) {
    var window = RevealWindow.of(state, netuid, block);
    var queue = withoutExpired(commits(index, hotkey), window, new ArrayList<>());
    var position = position(queue, hash);
    if (position >= 0) {
      queue.remove(position);
    }
    store(index, hotkey, queue);
  }
}
