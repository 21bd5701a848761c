package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.state.State;

/**
 * What a chain does by itself at the begin of every block, before its transactions. A failure is a
 * broken invariant: the block is not made.
 */
@FunctionalInterface
public interface BlockStep {
  /** Nothing happens by itself. */
  BlockStep NONE = (state, block) -> {};

  void run(State state, BlockContext block);
}
