package io.taoevm.chain.call;

/**
 * What a call costs at one release.
 *
 * @param declared weight before it runs; 40,000 make one gas
 * @param paysFee whether the caller pays for the weight; where false it must only be available
 * @param operational whether it may use the space reserved for operational calls; such calls are
 *     closed to EVM callers that dispatch SCALE
 */
public record CallWeight(long declared, boolean paysFee, boolean operational) {
  /** Weight in one unit of gas (precompiles.md 3.5). */
  public static final long PER_GAS = 40_000;

  /** The gas that must be available before the call runs: the weight in gas, rounded up. */
  public long gasNeeded() {
    return Math.ceilDiv(declared, PER_GAS);
  }

  /** The same weight without a fee. */
  CallWeight free() {
    return new CallWeight(declared, false, operational);
  }

  /** The same weight in the class of common calls. */
  CallWeight normal() {
    return new CallWeight(declared, paysFee, false);
  }

  CallWeight withDeclared(long weight) {
    return new CallWeight(weight, paysFee, operational);
  }
}
