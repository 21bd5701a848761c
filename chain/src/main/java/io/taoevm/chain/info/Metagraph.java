package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Served;
import java.util.List;
import java.util.Optional;

/**
 * A subnet with all its neurons: one list or vector a kind, index = uid. Scores are parts of
 * 65,535.
 *
 * @param subnet market and schedule
 * @param parameters of the subnet
 * @param identities of the neurons' coldkeys
 * @param incentives in the mechanism that was asked for, likewise {@code lastUpdate}
 * @param alphaStake what each hotkey's stake counts on the subnet, in alpha
 * @param taoStake what it counts on root, in weighted rao
 * @param totalStake both together
 * @param alphaDividends of the last epoch
 */
public record Metagraph(
    DynamicInfo subnet,
    SubnetInfo parameters,
    long block,
    List<AccountId> hotkeys,
    List<AccountId> coldkeys,
    List<Optional<Identity>> identities,
    List<Served.Axon> axons,
    boolean[] active,
    boolean[] validatorPermit,
    long[] lastUpdate,
    long[] emission,
    int[] dividends,
    int[] incentives,
    int[] consensus,
    int[] validatorTrust,
    long[] blockAtRegistration,
    long[] alphaStake,
    long[] taoStake,
    long[] totalStake,
    long[] alphaDividends) {}
