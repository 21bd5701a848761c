package io.taoevm.chain.store;

/** What a store on disk promises about a batch when {@link Store#commit} returns. */
public enum Durability {
  /** It is on the disk: neither the end of the process nor a power failure loses it. */
  BLOCK,
  /**
   * The operating system has it: the end of the process does not lose it, a power failure may lose
   * the batches of the last second.
   */
  INTERVAL,
  /**
   * It is in memory, and reaches the disk when the store is closed or its buffers are full. What a
   * crash leaves is the state after an earlier batch.
   */
  NONE
}
