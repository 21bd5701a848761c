package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.state.State;

/**
 * What a chain does by itself in every block, before its transactions and behind them. A failure is
 * a broken invariant: the block is not made.
 */
@FunctionalInterface
public interface BlockStep {
  /** Nothing happens by itself. */
  BlockStep NONE = (state, block) -> {};

  void run(State state, BlockContext block);

  /** What the chain does behind the transactions of a block, with what they have left over. */
  default void finish(State state, BlockContext block, long gasUsed) {}
}
