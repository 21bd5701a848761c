package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an executed transaction. Consensus covers the status, the cumulative gas, the
 * bloom and the logs; the rest is kept for those who ask.
 *
 * @param gasUsed by this transaction, after refunds
 * @param cumulativeGasUsed by the block up to and with this transaction
 * @param gasPriceWei what a unit of gas was charged
 * @param bloom of {@code logs}
 * @param created the contract of a creation; null for a call
 * @param refusal why the chain core refused in the frame that failed, if it did
 */
public record Receipt(
    TransactionType type,
    boolean succeeded,
    long gasUsed,
    long cumulativeGasUsed,
    Word gasPriceWei,
    List<Log> logs,
    Bloom bloom,
    @Nullable Address created,
    @Nullable String refusal) {

  public Receipt {
    logs = List.copyOf(logs);
  }

  /** The consensus encoding, with its type byte (EIP-2718). */
  public byte[] encode() {
    var writer = new RlpWriter(512);
    if (type != TransactionType.LEGACY) {
      writer.raw(new byte[] {(byte) type.number()});
    }
    writer.beginList().number(succeeded ? 1 : 0).number(cumulativeGasUsed).bytes(bloom.bytes());
    writeLogs(writer, logs);
    return writer.endList().toBytes();
  }

  /** A list of logs as consensus encodes it; also what the reference tests hash. */
  public static void writeLogs(RlpWriter writer, List<Log> logs) {
    writer.beginList();
    for (var log : logs) {
      writer.beginList().address(log.address()).beginList();
      for (var topic : log.topics()) {
        writer.hash(topic);
      }
      writer.endList().bytes(log.data()).endList();
    }
    writer.endList();
  }
}
