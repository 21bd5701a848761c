package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;

/**
 * A stake.
 *
 * @param stake alpha, or rao on root
 * @param emissionAlpha dividends that the hotkey's stakers got in the last epoch
 * @param isRegistered whether the hotkey has a uid on the subnet
 */
public record StakeInfo(
    AccountId hotkey,
    AccountId coldkey,
    int netuid,
    long stake,
    long emissionAlpha,
    boolean isRegistered) {}
