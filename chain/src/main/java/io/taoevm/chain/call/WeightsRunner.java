package io.taoevm.chain.call;

import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.weights.CommitReveal;
import io.taoevm.chain.weights.TimelockedWeights;
import io.taoevm.chain.weights.WeightSetting;
import io.taoevm.chain.weights.WeightSubmission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Carries out the calls that set, commit and reveal weights. */
final class WeightsRunner {
  /** The format of ciphertexts that the older call stands for. */
  private static final int CRV3_VERSION = 4;

  private final State state;
  private final WeightSetting setting;
  private final CommitReveal commits;
  private final TimelockedWeights timelocked;

  WeightsRunner(State state, long block, WeightSetting setting) {
    this.state = state;
    this.setting = setting;
    this.commits = new CommitReveal(state, block, setting);
    this.timelocked = new TimelockedWeights(state, block, commits);
  }

  void run(AccountId who, WeightsCall call) {
    switch (call) {
      case WeightsCall.SetWeights c ->
          setting.set(
              who, new WeightSubmission(c.netuid(), 0, c.dests(), c.weights(), c.versionKey()));
      case WeightsCall.SetMechanismWeights c ->
          setting.set(
              who,
              new WeightSubmission(c.netuid(), c.mecid(), c.dests(), c.weights(), c.versionKey()));
      case WeightsCall.BatchSetWeights c -> setBatch(who, c);
      case WeightsCall.CommitWeights c -> commits.commit(who, c.netuid(), 0, c.commitHash());
      case WeightsCall.CommitMechanismWeights c ->
          commits.commit(who, c.netuid(), c.mecid(), c.commitHash());
      case WeightsCall.BatchCommitWeights c -> commitBatch(who, c.netuids(), c.commitHashes());
      case WeightsCall.RevealWeights c ->
          commits.reveal(
              who,
              new WeightSubmission(c.netuid(), 0, c.uids(), c.values(), c.versionKey()),
              c.salt());
      case WeightsCall.RevealMechanismWeights c ->
          commits.reveal(
              who,
              new WeightSubmission(c.netuid(), c.mecid(), c.uids(), c.values(), c.versionKey()),
              c.salt());
      case WeightsCall.BatchRevealWeights c -> revealBatch(who, c);
      case WeightsCall.CommitTimelockedWeights c ->
          timelocked.commit(
              who,
              new OnSubnet.Uid(c.netuid(), 0),
              c.commit(),
              c.revealRound(),
              c.commitRevealVersion());
      case WeightsCall.CommitTimelockedMechanismWeights c ->
          timelocked.commit(
              who,
              new OnSubnet.Uid(c.netuid(), c.mecid()),
              c.commit(),
              c.revealRound(),
              c.commitRevealVersion());
      case WeightsCall.CommitCrv3MechanismWeights c ->
          timelocked.commit(
              who,
              new OnSubnet.Uid(c.netuid(), c.mecid()),
              c.commit(),
              c.revealRound(),
              CRV3_VERSION);
    }
  }

  private void setBatch(AccountId who, WeightsCall.BatchSetWeights call) {
    Refusal.unless(
        call.netuids().length == call.weights().size()
            && call.netuids().length == call.versionKeys().length,
        SubtensorError.InputLengthsUnequal);
    var items = new ArrayList<Runnable>();
    for (var i = 0; i < call.netuids().length; i++) {
      var pairs = call.weights().get(i);
      var weights =
          new WeightSubmission(
              call.netuids()[i],
              0,
              Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
              Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray(),
              call.versionKeys()[i]);
      items.add(() -> setting.set(who, weights));
    }
    runEach(who, call.netuids(), items);
  }

  private void commitBatch(AccountId who, int[] netuids, List<Hash> hashes) {
    Refusal.unless(netuids.length == hashes.size(), SubtensorError.InputLengthsUnequal);
    var items = new ArrayList<Runnable>();
    for (var i = 0; i < netuids.length; i++) {
      var netuid = netuids[i];
      var hash = hashes.get(i);
      items.add(() -> commits.commit(who, netuid, 0, hash));
    }
    runEach(who, netuids, items);
  }

  /** Runs items that may fail for themselves; the batch always succeeds. */
  private void runEach(AccountId who, int[] netuids, List<Runnable> items) {
    var failed = false;
    for (var i = 0; i < items.size(); i++) {
      var checkpoint = state.checkpoint();
      try {
        items.get(i).run();
      } catch (Refusal refused) {
        state.rollback(checkpoint);
        if (!failed) {
          state.emit(new SubtensorEvent.BatchCompletedWithErrors());
          failed = true;
        }
        state.emit(new SubtensorEvent.BatchWeightItemFailed(netuids[i], refused.error()));
      }
    }
    state.emit(
        new SubtensorEvent.BatchWeightsCompleted(Arrays.stream(netuids).boxed().toList(), who));
  }

  private void revealBatch(AccountId who, WeightsCall.BatchRevealWeights call) {
    var count = call.uidsList().size();
    Refusal.unless(
        call.valuesList().size() == count
            && call.saltsList().size() == count
            && call.versionKeys().length == count,
        SubtensorError.InputLengthsUnequal);
    var weights = new ArrayList<WeightSubmission>();
    for (var i = 0; i < count; i++) {
      weights.add(
          new WeightSubmission(
              call.netuid(),
              0,
              call.uidsList().get(i),
              call.valuesList().get(i),
              call.versionKeys()[i]));
    }
    commits.revealBatch(who, call.netuid(), weights, call.saltsList());
  }
}
