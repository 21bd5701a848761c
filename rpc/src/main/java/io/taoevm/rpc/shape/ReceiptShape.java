package io.taoevm.rpc.shape;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mined transaction.
 *
 * @param effectiveGasPrice what was charged, so that it times {@code gasUsed} is the fee
 * @param contractAddress null unless a contract was to be created
 */
public record ReceiptShape(
    long type,
    long status,
    long cumulativeGasUsed,
    List<LogShape> logs,
    String logsBloom,
    Hash transactionHash,
    long transactionIndex,
    Hash blockHash,
    long blockNumber,
    long gasUsed,
    Word effectiveGasPrice,
    Address from,
    @Nullable Address to,
    @Nullable Address contractAddress) {

  /** The same with another price. */
  public ReceiptShape withEffectiveGasPrice(Word price) {
    return new ReceiptShape(
        type,
        status,
        cumulativeGasUsed,
        logs,
        logsBloom,
        transactionHash,
        transactionIndex,
        blockHash,
        blockNumber,
        gasUsed,
        price,
        from,
        to,
        contractAddress);
  }

  /** The receipt at this place of a block. */
  public static ReceiptShape of(SealedBlock block, int index) {
    var receipt = block.receipts().get(index);
    var signed = block.transactions().get(index);
    return new ReceiptShape(
        receipt.type().number(),
        receipt.succeeded() ? 1 : 0,
        receipt.cumulativeGasUsed(),
        LogShape.of(block, index),
        receipt.bloom().toString(),
        signed.hash(),
        index,
        block.hash(),
        block.number(),
        receipt.gasUsed(),
        receipt.gasPriceWei(),
        signed.sender(),
        signed.transaction().to(),
        receipt.created());
  }
}
