package io.taoevm.chain;

import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;

/**
 * A transaction and the block it is in.
 *
 * @param index its place among the block's transactions
 */
public record MinedTransaction(SealedBlock block, int index) {
  public SignedTransaction transaction() {
    return block.transactions().get(index);
  }

  public Receipt receipt() {
    return block.receipts().get(index);
  }
}
