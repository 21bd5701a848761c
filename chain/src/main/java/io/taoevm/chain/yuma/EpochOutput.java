package io.taoevm.chain.yuma;

/**
 * What one epoch of one mechanism yields; index = uid. Shares are u16 of 65,535, cut and not
 * rounded.
 *
 * @param active whether the neuron updated its weights within the activity cutoff
 * @param validatorPermit permits for the next epoch
 * @param stake weighted stake before the threshold, rao, u64
 * @param stakeWeight share of the stake
 * @param consensus weight of the neuron on which the stake agrees
 * @param validatorTrust sum of the validator's weights after clipping at consensus
 * @param incentive share of the rank
 * @param dividend share of the return on bonds
 * @param serverEmission alpha for incentive, rao, u64
 * @param validatorEmission alpha for dividends, rao, u64
 * @param emission alpha for both, by the combined share, rao, u64
 * @param bonds rows to store, of {@link SparseRow} entries; empty without new permit
 */
public record EpochOutput(
    boolean[] active,
    boolean[] validatorPermit,
    long[] stake,
    int[] stakeWeight,
    int[] consensus,
    int[] validatorTrust,
    int[] incentive,
    int[] dividend,
    long[] serverEmission,
    long[] validatorEmission,
    long[] emission,
    int[][] bonds) {}
