package io.taoevm.chain.yuma;

/**
 * Everything that one epoch of one mechanism depends on.
 *
 * @param parameters hyperparameters of the subnet
 * @param neurons the subnet's neurons
 * @param mechanism the mechanism's rows
 * @param block the current block, u64
 * @param lastMechanismStepBlock block of the subnet's last successful epoch, 0 for none, u64
 * @param emissionRao alpha to share out by this mechanism (see {@link Mechanisms#split}), u64
 */
public record EpochInput(
    EpochParameters parameters,
    Neurons neurons,
    MechanismState mechanism,
    long block,
    long lastMechanismStepBlock,
    long emissionRao) {
  /** Refuses rows that are not one for each neuron. */
  public EpochInput {
    int n = neurons.count();
    if (mechanism.weights().length != n || mechanism.bonds().length != n) {
      throw new IllegalArgumentException(
          "rows of weights: %d, of bonds: %d, neurons: %d"
              .formatted(mechanism.weights().length, mechanism.bonds().length, n));
    }
  }
}
