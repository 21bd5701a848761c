package io.taoevm.chain.crowdloan;

import io.taoevm.chain.primitive.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What the creator of a crowdloan asks for. Amounts are rao, u64.
 *
 * @param end first block in which nobody may contribute any more
 * @param call the SCALE of the call that spends what was collected, or else
 * @param targetAddress who gets it: one of the two is absent
 */
public record CrowdloanTerms(
    long depositRao,
    long minContributionRao,
    long capRao,
    long end,
    byte @Nullable [] call,
    @Nullable AccountId targetAddress) {}
