package io.taoevm.chain.weights;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.TimelockedCommit;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights encrypted until a round of the randomness beacon (chain-core.md 11.5): the queue, its
 * limits, its events and its expiry. The beacon itself is not part of this chain, so no pulse ever
 * comes and what is committed expires unrevealed.
 */
public final class TimelockedWeights {
  private static final int MOST_COMMITS = 10;

  private final State state;
  private final long block;
  private final CommitReveal commits;

  public TimelockedWeights(State state, long block, CommitReveal commits) {
    this.state = state;
    this.block = block;
    this.commits = commits;
  }

  /**
   * Commits to a ciphertext.
   *
   * @param version of the format, the one that the chain reads
   * @throws Refusal the errors of chain-core.md 11.5, in its order
   */
  public void commit(
      AccountId hotkey, OnSubnet.Uid mechanism, byte[] ciphertext, long revealRound, int version) {
    var netuid = mechanism.netuid();
    Refusal.unless(
        Mechanism.exists(state, netuid, mechanism.uid()), SubtensorError.MechanismDoesNotExist);
    Refusal.unless(WeightSetting.commitReveal(state, netuid), SubtensorError.CommitRevealDisabled);
    Refusal.unless(
        version == GlobalParameter.COMMIT_REVEAL_WEIGHTS_VERSION.get(state),
        SubtensorError.IncorrectCommitRevealVersion);
    var uid = commits.requireMayCommit(hotkey, netuid, mechanism.uid());
    var index = Mechanism.index(netuid, mechanism.uid());
    var key = new TimelockedCommit.Epoch(index, RevealWindow.of(state, netuid, block).epoch());
    var queue = new ArrayList<>(state.get(TimelockedCommit.TABLE, key, List.of()));
    Refusal.unless(
        queue.stream().filter(commit -> commit.hotkey().equals(hotkey)).count() < MOST_COMMITS,
        SubtensorError.TooManyUnrevealedCommits);
    queue.add(new TimelockedCommit(hotkey, block, ciphertext, revealRound));
    state.put(TimelockedCommit.TABLE, key, List.copyOf(queue));
    var hash = Hash.of(Blake2b.hash256(ciphertext));
    state.emit(new SubtensorEvent.TimelockedWeightsCommitted(hotkey, index, hash, revealRound));
    NeuronVectors.set(state, NeuronVectors.LAST_UPDATE, index, uid, block);
  }

  /** Drops what can no longer be revealed; in every block, for subnets that are not put off. */
  public static void dropExpired(State state, int netuid, long block) {
    var window = RevealWindow.of(state, netuid, block);
    var oldest = U64.subtract(window.epoch(), window.period());
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      for (var row : state.rows(TimelockedCommit.TABLE, OnSubnet.prefix(index))) {
        if (U64.isLess(row.key().epoch(), oldest)) {
          state.remove(TimelockedCommit.TABLE, row.key());
        }
      }
    }
  }
}
