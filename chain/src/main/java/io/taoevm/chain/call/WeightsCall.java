package io.taoevm.chain.call;

/** What validators say of neurons (chain-core.md 10 to 12). */
public sealed interface WeightsCall extends RuntimeCall {
  /** {@code set_weights}. */
  record SetWeights(int netuid, int[] dests, int[] weights, long versionKey)
      implements WeightsCall {}

  /** {@code set_mechanism_weights}. */
  record SetMechanismWeights(int netuid, int mecid, int[] dests, int[] weights, long versionKey)
      implements WeightsCall {}
}
