package io.taoevm.rpc.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.taoevm.chain.LogEntry;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.protocol.WrittenJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of a mined transaction. It writes itself: answers hold thousands of logs, and looking their
 * members up by reflection takes most of the time of such an answer.
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
    boolean removed)
    implements JsonSerializable {
  private static final byte[] ADDRESS = ascii("{'address':");
  private static final byte[] TOPICS = ascii(",'topics':[");
  private static final byte[] NEXT = ascii(",");
  private static final byte[] DATA = ascii("],'data':");
  private static final byte[] BLOCK_NUMBER = ascii(",'blockNumber':");
  private static final byte[] TRANSACTION_HASH = ascii(",'transactionHash':");
  private static final byte[] TRANSACTION_INDEX = ascii(",'transactionIndex':");
  private static final byte[] BLOCK_HASH = ascii(",'blockHash':");
  private static final byte[] BLOCK_TIMESTAMP = ascii(",'blockTimestamp':");
  private static final byte[] LOG_INDEX = ascii(",'logIndex':");
  private static final byte[] REMOVED = ascii(",'removed':true}");
  private static final byte[] NOT_REMOVED = ascii(",'removed':false}");

  private static byte[] ascii(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.US_ASCII);
  }

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

  @Override
  public void serialize(JsonGenerator to, SerializerProvider provider) throws IOException {
    var json = WrittenJson.of(provider);
    json.raw(ADDRESS).data(address.bytes()).raw(TOPICS);
    for (var i = 0; i < topics.size(); i++) {
      if (i > 0) {
        json.raw(NEXT);
      }
      json.data(topics.get(i).bytes());
    }
    json.raw(DATA).data(data);
    json.raw(BLOCK_NUMBER).quantity(blockNumber);
    json.raw(TRANSACTION_HASH).data(transactionHash.bytes());
    json.raw(TRANSACTION_INDEX).quantity(transactionIndex);
    json.raw(BLOCK_HASH).data(blockHash.bytes());
    json.raw(BLOCK_TIMESTAMP).quantity(blockTimestamp);
    json.raw(LOG_INDEX).quantity(logIndex);
    to.writeRawValue(json.raw(removed ? REMOVED : NOT_REMOVED));
  }

  @Override
  public void serializeWithType(JsonGenerator to, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(to, provider);
  }
}
