package io.taoevm.chain.weights;

/**
 * Weights as a validator submits them.
 *
 * @param netuid the subnet
 * @param mechanism its mechanism, 0 for the main one
 * @param uids the neurons that are weighed
 * @param values their weights, u16, one for each uid
 * @param versionKey of the validator's software, u64
 */
public record WeightSubmission(
    int netuid, int mechanism, int[] uids, int[] values, long versionKey) {}
