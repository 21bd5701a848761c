package io.taoevm.chain.stake;

/**
 * The waiting times that differ between the production build and the fast one, in blocks.
 *
 * @param childkeyTakeBlocks between raises of a childkey take
 * @param childCooldownBlocks until new children take effect
 * @param hotkeySwapBlocks between hotkey swaps on one subnet
 * @param coldkeySwapBlocks from the announcement of a coldkey swap to the swap
 * @param coldkeyReannounceBlocks from the due block to another announcement
 */
public record StakeIntervals(
    long childkeyTakeBlocks,
    long childCooldownBlocks,
    long hotkeySwapBlocks,
    long coldkeySwapBlocks,
    long coldkeyReannounceBlocks) {
  public static final StakeIntervals PRODUCTION =
      new StakeIntervals(216_000, 7_200, 7_200, 36_000, 7_200);
  public static final StakeIntervals FAST = new StakeIntervals(5, 15, 1, 50, 10);
}
