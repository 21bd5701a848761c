package io.taoevm.chain;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import java.util.List;

/** Hears what happens, after readers can see it, in order. */
public interface ChainListener {
  /** The pool took a transaction. */
  default void onWaiting(SignedTransaction transaction) {}

  /**
   * A transaction of a block that is about to be told of wrote to the developer's console.
   *
   * @param consoleCalls what was written, encoded as the contracts did
   */
  default void onConsole(SignedTransaction transaction, List<byte[]> consoleCalls) {}

  /** A block became the head. */
  default void onBlock(SealedBlock block) {}

  /**
   * Blocks were removed, newest first.
   *
   * @param removed what is known of them; at most the newest 256
   */
  default void onRewind(List<SealedBlock> removed) {}

  /** The chain is broken and will not change any more; the process should end. */
  default void onFailure(Throwable cause) {}
}
