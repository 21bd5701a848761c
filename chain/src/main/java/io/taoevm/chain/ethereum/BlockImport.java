package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.world.SealedState;

/** What came of a block that others have made. */
public sealed interface BlockImport {
  /** The block is valid, and this is what it makes of its parent's state. */
  record Imported(SealedBlock block, SealedState state) implements BlockImport {}

  /**
   * The block breaks a rule.
   *
   * @param reason what was found
   */
  record Invalid(String reason) implements BlockImport {}
}
