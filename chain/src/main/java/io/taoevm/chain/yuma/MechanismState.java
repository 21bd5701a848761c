package io.taoevm.chain.yuma;

/**
 * What one incentive mechanism of a subnet stores; index = uid. The arrays are read, never written
 * or kept.
 *
 * @param lastUpdate block of the last weights, u64; missing elements count as 0
 * @param oldestCommitBlock block of the oldest weight commit that is not expired (see {@link
 *     OldestCommits}), u64, all bits set for none; missing elements count as none, so that an empty
 *     array stands for a subnet without commit-reveal
 * @param weights rows of {@link SparseRow} entries in submitted order; one row for each uid
 * @param bonds rows that the epoch before stored; one row for each uid
 */
public record MechanismState(
    long[] lastUpdate, long[] oldestCommitBlock, int[][] weights, int[][] bonds) {}
