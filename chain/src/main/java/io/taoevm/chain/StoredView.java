package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.AccountProof;
import io.taoevm.chain.world.StateProofs;
import java.util.List;

/** A block of the chain and the state after it, read from the store. */
record StoredView(SealedBlock block, BlockContext context, StateSource source)
    implements BlockView {
  @Override
  public State state() {
    return new State(source);
  }

  @Override
  public AccountProof proof(Address address, List<Word> slots) {
    return StateProofs.of(source, address, slots);
  }
}
