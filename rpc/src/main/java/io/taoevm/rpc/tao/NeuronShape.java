package io.taoevm.rpc.tao;

import io.taoevm.chain.call.Economy;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import org.jspecify.annotations.Nullable;

/**
 * A neuron as clients are shown it.
 *
 * @param stakeAlpha all stake at the hotkey on the subnet, in the smallest unit of alpha
 * @param emissionAlpha what the last epoch gave it
 * @param incentive part of 65,535, as are the next four
 */
record NeuronShape(
    int uid,
    String hotkey,
    @Nullable String coldkey,
    boolean active,
    boolean validatorPermit,
    String stakeAlpha,
    String emissionAlpha,
    int incentive,
    int consensus,
    int dividends,
    int validatorTrust,
    int stakeWeight,
    String lastUpdateBlock,
    String registeredAtBlock) {

  static NeuronShape of(State state, Economy economy, int netuid, int uid, AccountId hotkey) {
    var first = Mechanism.index(netuid, 0);
    var hotkeys = economy.staking().hotkeys();
    return new NeuronShape(
        uid,
        Shown.account(hotkey),
        hotkeys.exists(hotkey) ? Shown.account(hotkeys.owner(hotkey)) : null,
        NeuronVectors.flag(state, NeuronVectors.ACTIVE, netuid, uid),
        NeuronVectors.flag(state, NeuronVectors.VALIDATOR_PERMIT, netuid, uid),
        Shown.amount(economy.staking().stakes().total(netuid, hotkey)),
        Shown.amount(NeuronVectors.longAt(state, NeuronVectors.EMISSION, netuid, uid)),
        NeuronVectors.intAt(state, NeuronVectors.INCENTIVE, first, uid),
        NeuronVectors.intAt(state, NeuronVectors.CONSENSUS, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.DIVIDENDS, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.VALIDATOR_TRUST, netuid, uid),
        NeuronVectors.intAt(state, NeuronVectors.STAKE_WEIGHT, netuid, uid),
        Shown.amount(NeuronVectors.longAt(state, NeuronVectors.LAST_UPDATE, first, uid)),
        Shown.amount(
            NeuronVectors.longAt(state, NeuronVectors.BLOCK_AT_REGISTRATION, netuid, uid)));
  }
}
