package io.taoevm.chain;

import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.block.Withdrawal;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the node keeps bodies and receipts: as RLP of its own, with the senders, so that no signature
 * is recovered twice, and with what consensus leaves out.
 */
final class BlockRecord {
  private BlockRecord() {}

  static byte[] encodeBody(SealedBlock sealed) {
    var block = sealed.block();
    var writer = new RlpWriter(1024).beginList();
    writer.number(sealed.timestampMillis()).bytes(sealed.author().bytes()).number(sealed.size());
    writer.beginList();
    for (var signed : block.transactions()) {
      writer.bytes(signed.encoded()).address(signed.sender());
    }
    writer.endList().beginList();
    for (var ommer : block.ommers()) {
      ommer.writeTo(writer);
    }
    writer.endList();
    var withdrawals = block.withdrawals();
    if (withdrawals != null) {
      writer.beginList();
      for (var withdrawal : withdrawals) {
        withdrawal.writeTo(writer);
      }
      writer.endList();
    }
    return writer.endList().toBytes();
  }

  static byte[] encodeReceipts(List<Receipt> receipts) {
    var writer = new RlpWriter(1024).beginList();
    for (var receipt : receipts) {
      writer
          .beginList()
          .number(receipt.type().number())
          .number(receipt.succeeded() ? 1 : 0)
          .number(receipt.gasUsed())
          .number(receipt.cumulativeGasUsed())
          .number(receipt.gasPriceWei());
      Receipt.writeLogs(writer, receipt.logs());
      var created = receipt.created();
      if (created == null) {
        writer.empty();
      } else {
        writer.address(created);
      }
      var refusal = receipt.refusal();
      if (refusal != null) {
        writer.bytes(refusal.getBytes(StandardCharsets.UTF_8));
      }
      writer.endList();
    }
    return writer.endList().toBytes();
  }

  /** Empty if the parts do not belong to one block. */
  static Optional<SealedBlock> decode(
      Header header, Hash hash, byte[] body, byte @Nullable [] receipts) {
    var fields = RlpReader.ofList(body);
    var timestampMillis = fields.number();
    var author = AccountId.of(fields.bytes(AccountId.LENGTH));
    var size = (int) fields.number();
    var transactions = new ArrayList<SignedTransaction>();
    var items = fields.list();
    while (items.hasNext()) {
      transactions.add(SignedTransaction.restore(items.bytes(), items.address()));
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
    var decoded = receipts == null ? List.<Receipt>of() : decodeReceipts(receipts);
    if (decoded.size() != transactions.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new SealedBlock(
            new Block(header, transactions, ommers, withdrawals),
            hash,
            decoded,
            timestampMillis,
            author,
            size));
  }

  private static List<Receipt> decodeReceipts(byte[] encoded) {
    var receipts = new ArrayList<Receipt>();
    var items = RlpReader.ofList(encoded);
    while (items.hasNext()) {
      var fields = items.list();
      var type = TransactionType.values()[(int) fields.number()];
      var succeeded = fields.number() == 1;
      var gasUsed = fields.number();
      var cumulativeGasUsed = fields.number();
      var gasPriceWei = fields.word();
      var logs = readLogs(fields.list());
      var created = fields.optionalAddress().orElse(null);
      var refusal = fields.hasNext() ? new String(fields.bytes(), StandardCharsets.UTF_8) : null;
      receipts.add(
          new Receipt(
              type,
              succeeded,
              gasUsed,
              cumulativeGasUsed,
              gasPriceWei,
              logs,
              Bloom.of(logs),
              created,
              refusal));
    }
    return receipts;
  }

  private static List<Log> readLogs(RlpReader items) {
    var logs = new ArrayList<Log>();
    while (items.hasNext()) {
      var fields = items.list();
      var address = fields.address();
      var topics = new ArrayList<Hash>();
      var hashes = fields.list();
      while (hashes.hasNext()) {
        topics.add(hashes.hash());
      }
      logs.add(new Log(address, topics, fields.bytes()));
    }
    return logs;
  }
}
