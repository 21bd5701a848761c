package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.Optional;

/**
 * A subnet in short.
 *
 * @param difficulty read by nothing
 * @param neurons how many uids are in use
 * @param burnRao what a neuron's registration costs
 * @param owner the owner's coldkey; zero for nobody
 */
public record SubnetInfo(
    int netuid,
    int rho,
    int kappa,
    long difficulty,
    int immunityPeriod,
    int maxAllowedValidators,
    int minAllowedWeights,
    int maxWeightsLimit,
    int neurons,
    int maxAllowedUids,
    long blocksSinceLastStep,
    int tempo,
    long burnRao,
    AccountId owner,
    Optional<SubnetIdentity> identity) {}
