package io.taoevm.chain.call;

import io.taoevm.chain.primitive.Hash;
import java.util.List;

/** What validators say of neurons (chain-core.md 10 to 12). */
public sealed interface WeightsCall extends RuntimeCall {
  /** {@code set_weights}. */
  record SetWeights(int netuid, int[] dests, int[] weights, long versionKey)
      implements WeightsCall {}

  /** {@code set_mechanism_weights}. */
  record SetMechanismWeights(int netuid, int mecid, int[] dests, int[] weights, long versionKey)
      implements WeightsCall {}

  /** {@code batch_set_weights}. */
  record BatchSetWeights(int[] netuids, List<int[][]> weights, long[] versionKeys)
      implements WeightsCall {}

  /** {@code commit_weights}. */
  record CommitWeights(int netuid, Hash commitHash) implements WeightsCall {}

  /** {@code commit_mechanism_weights}. */
  record CommitMechanismWeights(int netuid, int mecid, Hash commitHash) implements WeightsCall {}

  /** {@code batch_commit_weights}. */
  record BatchCommitWeights(int[] netuids, List<Hash> commitHashes) implements WeightsCall {}

  /** {@code reveal_weights}. */
  record RevealWeights(int netuid, int[] uids, int[] values, int[] salt, long versionKey)
      implements WeightsCall {}

  /** {@code reveal_mechanism_weights}. */
  record RevealMechanismWeights(
      int netuid, int mecid, int[] uids, int[] values, int[] salt, long versionKey)
      implements WeightsCall {}

  /** {@code batch_reveal_weights}. */
  record BatchRevealWeights(
      int netuid,
      List<int[]> uidsList,
      List<int[]> valuesList,
      List<int[]> saltsList,
      long[] versionKeys)
      implements WeightsCall {}

  /** {@code commit_timelocked_weights}. */
  record CommitTimelockedWeights(
      int netuid, byte[] commit, long revealRound, int commitRevealVersion)
      implements WeightsCall {}

  /** {@code commit_timelocked_mechanism_weights}. */
  record CommitTimelockedMechanismWeights(
      int netuid, int mecid, byte[] commit, long revealRound, int commitRevealVersion)
      implements WeightsCall {}

  /** {@code commit_crv3_mechanism_weights}. */
  record CommitCrv3MechanismWeights(int netuid, int mecid, byte[] commit, long revealRound)
      implements WeightsCall {}
}
