package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.AccountProof;
import java.util.List;

/** A block and the state after it. Immutable and safe for any number of threads. */
public interface BlockView {
  SealedBlock block();

  /** The context in which the block's transactions ran; calls at this block run in it too. */
  BlockContext context();

  /** A state of the caller's own to read and to change, starting as it was after the block. */
  State state();

  /** The state after the block, for others to be built on. */
  StateSource source();

  /** Proves an account and slots of its storage against the block's state root (EIP-1186). */
  AccountProof proof(Address address, List<Word> slots);
}
