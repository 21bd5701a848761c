package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.Served;
import java.util.List;

/**
 * One neuron, the fields of the reference that mean something in their wire order. Scores are parts
 * of 65,535.
 *
 * @param stakeAlpha all stake under the hotkey on the subnet
 * @param emissionAlpha of the last epoch
 * @param incentive in the main mechanism
 * @param lastUpdate block of the last weights or commit in the main mechanism
 * @param weights in the main mechanism, those above 0; empty in the lite form
 * @param bonds in the main mechanism, those above 0; empty in the lite form
 */
public record NeuronInfo(
    AccountId hotkey,
    AccountId coldkey,
    int uid,
    int netuid,
    boolean active,
    Served.Axon axon,
    Served.Prometheus prometheus,
    long stakeAlpha,
    long emissionAlpha,
    int incentive,
    int consensus,
    int validatorTrust,
    int dividends,
    long lastUpdate,
    boolean validatorPermit,
    List<Entry> weights,
    List<Entry> bonds) {
  /** A weight or a bond towards a neuron. */
  public record Entry(int uid, int value) {}

  public NeuronInfo {
    weights = List.copyOf(weights);
    bonds = List.copyOf(bonds);
  }
}
