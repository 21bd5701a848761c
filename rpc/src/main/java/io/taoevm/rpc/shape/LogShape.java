package io.taoevm.rpc.shape;

import io.taoevm.chain.LogEntry;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of a mined transaction.
 *
 * @param removed whether its block is no longer part of the chain
 */
public record LogShape(
    Address address,
    List<Hash> topics,
    byte[] data,
    long blockNumber,
    Hash transactionHash,
    long transactionIndex,
    Hash blockHash,
    long blockTimestamp,
    long logIndex,
    boolean removed) {

  public static LogShape of(LogEntry entry, boolean removed) {
    var block = entry.block();
    return new LogShape(
        entry.log().address(),
        entry.log().topics(),
        entry.log().data(),
        block.number(),
        block.transactions().get(entry.transactionIndex()).hash(),
        entry.transactionIndex(),
        block.hash(),
        block.header().timestampSeconds(),
        entry.logIndex(),
        removed);
  }

  /** All logs of a transaction of a block. */
  static List<LogShape> of(SealedBlock block, int transactionIndex) {
    var shapes = new ArrayList<LogShape>();
    var index = block.firstLogIndex(transactionIndex);
    for (var log : block.receipts().get(transactionIndex).logs()) {
      shapes.add(of(new LogEntry(block, transactionIndex, index++, log), false));
    }
    return shapes;
  }
}
