package io.taoevm.chain.spec;

import java.util.List;

/**
 * A release of the real chain's rules. Code that differs between releases asks a named property of
 * it and never compares versions; a new release is a new constant here. A rule whose first release
 * is not known belongs to the newest one only.
 *
 * @param version the runtime's spec version
 * @param capsOverAsking whether moves and transfers of more stake than there is take what is there
 *     (precompiles-next.md 2.1); where false they are refused
 * @param guardsBorrowedFrames whether precompiles that act in the caller's name refuse DELEGATECALL
 *     and CALLCODE (precompiles-next.md 2.2)
 * @param transfersSmallStakes whether transfers of stake have a minimum of their own, and moves
 *     within a subnet none (precompiles-next.md 2.3)
 * @param metersStakeReads whether reads of stake cost by what they read (precompiles-next.md 2.4)
 * @param indexesEvmKeys whether neurons are found by their EVM address in one read
 *     (precompiles-next.md 2.4)
 * @param guardsTransferCaller whether a transfer of TAO asks whether its caller's coldkey is about
 *     to be swapped (precompiles-next.md 2.5)
 * @param recordsKeySuccession whether the successors of swapped keys are remembered
 * @param dissolvesOverBlocks whether the data of a dissolved subnet goes in the weight that blocks
 *     leave over, and not in the call (precompiles-next.md 7.3)
 * @param locksNeedSubnets whether stake is only locked on a subnet that exists (precompiles-next.md
 *     2.8)
 */
public record ChainSpec(
    int version,
    boolean capsOverAsking,
    boolean guardsBorrowedFrames,
    boolean transfersSmallStakes,
    boolean metersStakeReads,
    boolean indexesEvmKeys,
    boolean guardsTransferCaller,
    boolean recordsKeySuccession,
    boolean dissolvesOverBlocks,
    boolean locksNeedSubnets) {
  /** The release of 2026-06-30. */
  public static final ChainSpec V425 =
      new ChainSpec(425, true, false, false, false, false, false, false, false, false);

  /** The newest release of which the rules are known, as far as they are. */
  public static final ChainSpec V471 =
      new ChainSpec(471, false, true, true, true, true, true, true, true, true);

  /** All releases, the oldest first. */
  public static final List<ChainSpec> ALL = List.of(V425, V471);

  /** Whether something that came with a release is there. */
  public boolean includes(int since) {
    return since <= version;
  }

  /**
   * @throws IllegalArgumentException if the rules of that release are not here
   */
  public static ChainSpec of(int version) {
    return ALL.stream()
        .filter(spec -> spec.version == version)
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the rules of spec version " + version + " are unknown"));
  }
}
