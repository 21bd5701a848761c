package io.taoevm.rpc.argument;

import io.taoevm.chain.primitive.Hash;

/** How a client names a block: a tag, a number, or a hash (EIP-1898). */
public sealed interface BlockSelector {
  /**
   * Blocks named for their place. A development node has no doubt about its head, so {@code SAFE}
   * and {@code FINALIZED} are the head too.
   */
  enum Tag implements BlockSelector {
    EARLIEST,
    FINALIZED,
    SAFE,
    LATEST,
    PENDING
  }

  /**
   * @param number unsigned
   */
  record ByNumber(long number) implements BlockSelector {}

  record ByHash(Hash hash) implements BlockSelector {}
}
