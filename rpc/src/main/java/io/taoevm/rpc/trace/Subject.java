package io.taoevm.rpc.trace;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.State;
import org.jspecify.annotations.Nullable;

/**
 * What is traced: a transaction about to run in a state of its own.
 *
 * @param place where it stands in the chain; null for a call that is in no block
 */
record Subject(
    State state,
    BlockContext context,
    Transaction transaction,
    Address sender,
    @Nullable Place place) {

  /**
   * A transaction's place in the chain.
   *
   * @param firstLogIndex how many logs of the block come before its own
   */
  record Place(
      Hash blockHash, long blockNumber, Hash transactionHash, int index, int firstLogIndex) {
    static Place of(SealedBlock block, int index) {
      return new Place(
          block.hash(),
          block.number(),
          block.transactions().get(index).hash(),
          index,
          block.firstLogIndex(index));
    }
  }
}
