package io.taoevm.chain.genesis;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.List;
import java.util.Map;

/**
 * A subnet that exists from the beginning.
 *
 * @param netuid 1 and more
 * @param owner its coldkey
 * @param ownerHotkey the hotkey that gets the owner's cut; zero for none
 * @param taoRao TAO in the pool
 * @param alphaIn alpha in the pool; with {@code taoRao} it makes the first price
 * @param movingPriceRao average price in rao per whole alpha: the claim to emission
 * @param emissionEnabled whether it may receive TAO
 * @param started whether the start call was made: whether alpha can be staked
 * @param hyperparameters values other than those of a new subnet
 * @param neurons in the order of their uids
 * @param stakes alpha outside the pool
 */
public record GenesisSubnet(
    int netuid,
    AccountId owner,
    AccountId ownerHotkey,
    long taoRao,
    long alphaIn,
    long movingPriceRao,
    boolean emissionEnabled,
    boolean started,
    Map<Hyperparameter, Long> hyperparameters,
    List<Neuron> neurons,
    List<Stake> stakes) {

  /**
   * A registered hotkey.
   *
   * @param coldkey its owner
   * @param validatorPermit whether it may set weights from the beginning
   */
  public record Neuron(AccountId hotkey, AccountId coldkey, boolean validatorPermit) {}

  /**
   * Stake of a coldkey under a hotkey; both are made known.
   *
   * @param amount alpha, or rao on root
   */
  public record Stake(AccountId hotkey, AccountId coldkey, long amount) {}

  public GenesisSubnet {
    if (netuid < 1 || netuid > 0xFFFF) {
      throw new IllegalArgumentException("a subnet of genesis has netuid 1 to 65535: " + netuid);
    }
    hyperparameters = Map.copyOf(hyperparameters);
    neurons = List.copyOf(neurons);
    stakes = List.copyOf(stakes);
  }
}
