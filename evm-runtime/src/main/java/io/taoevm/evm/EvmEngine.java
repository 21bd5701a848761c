package io.taoevm.evm;

import io.taoevm.chain.block.BlockContext;
import java.util.Optional;

/** Runs EVM code. An engine is stateless and thread-safe; what it opens is neither. */
public interface EvmEngine {
  /** The name by which it is chosen on the command line. */
  String name();

  /**
   * Why it cannot run under these rules; empty if it can. Whoever puts a node together asks before
   * the first block, so that no engine runs by other rules than it was told.
   */
  default Optional<String> objection(EvmRules rules) {
    return Optional.empty();
  }

  /**
   * Prepares to run messages in one block under one rule set. The executor may be used for any
   * number of transactions, one after the other, by one thread at a time; deep recursion needs a
   * thread of {@link EvmThreads}.
   */
  Executor open(EvmRules rules, BlockContext block);
}
