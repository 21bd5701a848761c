package io.taoevm.evm;

import io.taoevm.chain.block.BlockContext;

/** Runs EVM code. An engine is stateless and thread-safe; what it opens is neither. */
public interface EvmEngine {
  /** The name by which it is chosen on the command line. */
  String name();

  /**
   * Prepares to run messages in one block under one rule set. The executor may be used for any
   * number of transactions, one after the other, by one thread at a time; deep recursion needs a
   * thread of {@link EvmThreads}.
   */
  Executor open(EvmRules rules, BlockContext block);
}
