package io.taoevm.chain.yuma;

/**
 * What an epoch knows of a subnet's neurons whatever the mechanism; index = uid, n = length of
 * {@code alphaStake}. The arrays are read, never written or kept.
 *
 * @param ownerUid uid of the subnet owner's hotkey, or -1 when it has none here
 * @param alphaStake alpha of each hotkey on the subnet after inheritance (see {@link
 *     InheritedStake}), rao, u64
 * @param taoStake root stake of each hotkey after inheritance, rao, u64; n elements
 * @param registrationBlock block of registration, u64; missing elements count as 0
 * @param validatorPermit permits that the epoch before gave; missing elements count as false
 */
public record Neurons(
    int ownerUid,
    long[] alphaStake,
    long[] taoStake,
    long[] registrationBlock,
    boolean[] validatorPermit) {
  /** The largest subnet: a uid is a u16. */
  public static final int MAX_COUNT = 65_536;

  /** The uid of an owner without neuron. */
  public static final int NO_OWNER = -1;

  /** Refuses contradicting lengths and an owner outside the subnet. */
  public Neurons {
    if (alphaStake.length > MAX_COUNT || taoStake.length != alphaStake.length) {
      throw new IllegalArgumentException(
          "stake arrays of " + alphaStake.length + " and " + taoStake.length + " neurons");
    }
    if (ownerUid < NO_OWNER || ownerUid >= alphaStake.length) {
      throw new IllegalArgumentException(
          "owner uid " + ownerUid + " of " + alphaStake.length + " neurons");
    }
  }

  /** How many neurons the subnet has; uids are 0 to count - 1. */
  public int count() {
    return alphaStake.length;
  }
}
