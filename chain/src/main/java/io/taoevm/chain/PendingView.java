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

/**
 * The block that would come next.
 *
 * @param poolVersion of the pool that it was made of
 * @param settings that it was made with
 */
record PendingView(
    SealedBlock block,
    BlockContext context,
    StateSource source,
    long poolVersion,
    BlockSettings settings)
    implements BlockView {
  boolean isOf(SealedBlock head, long version, BlockSettings now) {
    return block.header().parentHash().equals(head.hash())
        && poolVersion == version
        && settings.equals(now);
  }

  @Override
  public State state() {
    return new State(source);
  }

  @Override
  public AccountProof proof(Address address, List<Word> slots) {
    return StateProofs.of(source, address, slots);
  }
}
