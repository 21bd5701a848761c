package io.taoevm.chain.info;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.Optional;

/**
 * A subnet's market and its schedule.
 *
 * @param name what the subnet shows, UTF-8
 * @param symbol of its alpha, UTF-8
 * @param lastStep block of the last distribution
 * @param blocksSinceLastStep since then
 * @param alphaOutEmission alpha created by the last block; likewise the other two emissions
 * @param pendingAlphaEmission what waits for miners and validators
 * @param volume of all trades, in rao
 * @param movingPrice bits of I96F32
 */
public record DynamicInfo(
    int netuid,
    AccountId ownerHotkey,
    AccountId ownerColdkey,
    byte[] name,
    byte[] symbol,
    int tempo,
    long lastStep,
    long blocksSinceLastStep,
    long alphaIn,
    long alphaOut,
    long taoInRao,
    long alphaOutEmission,
    long alphaInEmission,
    long taoInEmissionRao,
    long pendingAlphaEmission,
    UInt128 volume,
    long networkRegisteredAt,
    Optional<SubnetIdentity> identity,
    UInt128 movingPrice) {}
