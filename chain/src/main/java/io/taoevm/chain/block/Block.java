package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as Ethereum exchanges it.
 *
 * @param ommers headers, none since the merge
 * @param withdrawals null before Shanghai and on the bittensor chain
 */
public record Block(
    Header header,
    List<SignedTransaction> transactions,
    List<Header> ommers,
    @Nullable List<Withdrawal> withdrawals) {

  public Block {
    transactions = List.copyOf(transactions);
    ommers = List.copyOf(ommers);
    withdrawals = withdrawals == null ? null : List.copyOf(withdrawals);
  }

  public byte[] encode() {
    var writer = new RlpWriter(2048).beginList();
    header.writeTo(writer);
    writer.beginList();
    for (var transaction : transactions) {
      transaction.writeTo(writer);
    }
    writer.endList().beginList();
    for (var ommer : ommers) {
      ommer.writeTo(writer);
    }
    writer.endList();
    if (withdrawals != null) {
      writer.beginList();
      for (var withdrawal : withdrawals) {
        withdrawal.writeTo(writer);
      }
      writer.endList();
    }
    return writer.endList().toBytes();
  }

  /**
   * Decodes a block and recovers its senders.
   *
   * @throws io.taoevm.chain.codec.RlpException if the bytes are no block
   * @throws MalformedTransactionException if a transaction of it is malformed
   */
  public static Block decode(byte[] encoded) {
    var reader = RlpReader.of(encoded);
    var block = read(reader);
    reader.expectEnd();
    return block;
  }

  /** As {@link #decode}, for the next item of a file of blocks. */
  public static Block read(RlpReader reader) {
    var fields = reader.list();
    var header = Header.read(fields);
    var transactions = new ArrayList<SignedTransaction>();
    var items = fields.list();
    while (items.hasNext()) {
      transactions.add(SignedTransaction.decode(encodedTransaction(items)));
    }
    var ommers = new ArrayList<Header>();
    var headers = fields.list();
    while (headers.hasNext()) {
      ommers.add(Header.read(headers));
    }
    List<Withdrawal> withdrawals = null;
    if (fields.hasNext()) {
      withdrawals = new ArrayList<>();
      var payments = fields.list();
      while (payments.hasNext()) {
        withdrawals.add(Withdrawal.read(payments));
      }
    }
    fields.expectEnd();
    return new Block(header, transactions, ommers, withdrawals);
  }

  private static byte[] encodedTransaction(RlpReader items) {
    if (items.isList()) {
      return items.raw();
    }
    var typed = items.bytes();
    if (typed.length > 0 && typed[0] < 0) {
      throw new RlpException("a legacy transaction of a block is wrapped in a string");
    }
    return typed;
  }
}
