package io.taoevm.chain.info;

import io.taoevm.chain.primitive.AccountId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A hotkey that others stake on.
 *
 * @param take parts of 65,535
 * @param nominators what each staker has by netuid: alpha, or rao on root
 * @param registrations the subnets on which it is registered
 * @param validatorPermits those on which it may set weights
 * @param returnPer1000Rao of a day for 1,000 TAO on root
 * @param totalDailyReturnRao emission of a day over all subnets
 */
public record DelegateInfo(
    AccountId delegate,
    int take,
    SortedMap<AccountId, SortedMap<Integer, Long>> nominators,
    AccountId owner,
    List<Integer> registrations,
    List<Integer> validatorPermits,
    long returnPer1000Rao,
    long totalDailyReturnRao) {
  DelegateInfo withoutNominators() {
    return new DelegateInfo(
        delegate,
        take,
        Collections.emptySortedMap(),
        owner,
        registrations,
        validatorPermits,
        returnPer1000Rao,
        totalDailyReturnRao);
  }
}
