package io.taoevm.chain.pending;

import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.primitive.Hash;

/** What came of bringing a transaction to the pool. */
public sealed interface Admission {
  /** The pool has it, or a block already. */
  record Admitted(Hash hash) implements Admission {}

  /** It was refused; {@link Refused#message()} has the words for the client. */
  record Rejected(Refused reason) implements Admission {}
}
