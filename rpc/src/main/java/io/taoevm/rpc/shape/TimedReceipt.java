package io.taoevm.rpc.shape;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taoevm.chain.block.SealedBlock;

/** A receipt with the time of its block, as the explorer Otterscan wants it. */
public record TimedReceipt(@JsonUnwrapped ReceiptShape receipt, long timestamp) {

  /** The receipt at this place of a block. */
  public static TimedReceipt of(SealedBlock block, int index) {
    return new TimedReceipt(ReceiptShape.of(block, index), block.header().timestampSeconds());
  }
}
