package io.taoevm.chain.block;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import java.util.List;

/**
 * A block of the chain with all that is known of it.
 *
 * @param hash of the header
 * @param receipts one for each transaction
 * @param timestampMillis consensus time; the header shows whole seconds
 * @param author the chain core's account that got the fees; zero if there is none
 * @param size bytes of the block's encoding
 */
public record SealedBlock(
    Block block,
    Hash hash,
    List<Receipt> receipts,
    long timestampMillis,
    AccountId author,
    int size) {

  public SealedBlock {
    receipts = List.copyOf(receipts);
    if (receipts.size() != block.transactions().size()) {
      throw new IllegalArgumentException(
          "block "
              + block.header().number()
              + " has "
              + block.transactions().size()
              + " transactions and "
              + receipts.size()
              + " receipts");
    }
  }

  public Header header() {
    return block.header();
  }

  public long number() {
    return block.header().number();
  }

  public List<SignedTransaction> transactions() {
    return block.transactions();
  }

  /** The same block with its transactions decoded anew. */
  public SealedBlock withTransactions(List<SignedTransaction> transactions) {
    var same = new Block(header(), transactions, block.ommers(), block.withdrawals());
    return new SealedBlock(same, hash, receipts, timestampMillis, author, size);
  }

  /** How many logs of the block come before the first of this transaction. */
  public int firstLogIndex(int transactionIndex) {
    var count = 0;
    for (var receipt : receipts.subList(0, transactionIndex)) {
      count += receipt.logs().size();
    }
    return count;
  }
}
