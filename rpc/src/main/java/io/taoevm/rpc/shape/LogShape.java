package io.taoevm.rpc.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.taoevm.chain.LogEntry;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.protocol.Json;
import java.io.IOException;
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
  private static final SerializedString ADDRESS = new SerializedString("address");
  private static final SerializedString TOPICS = new SerializedString("topics");
  private static final SerializedString DATA = new SerializedString("data");
  private static final SerializedString BLOCK_NUMBER = new SerializedString("blockNumber");
  private static final SerializedString TRANSACTION_HASH = new SerializedString("transactionHash");
  private static final SerializedString TRANSACTION_INDEX =
      new SerializedString("transactionIndex");
  private static final SerializedString BLOCK_HASH = new SerializedString("blockHash");
  private static final SerializedString BLOCK_TIMESTAMP = new SerializedString("blockTimestamp");
  private static final SerializedString LOG_INDEX = new SerializedString("logIndex");
  private static final SerializedString REMOVED = new SerializedString("removed");

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
    to.writeStartObject();
    to.writeFieldName(ADDRESS);
    Json.data(address.bytes(), to);
    to.writeFieldName(TOPICS);
    to.writeStartArray();
    for (var topic : topics) {
      Json.data(topic.bytes(), to);
    }
    to.writeEndArray();
    to.writeFieldName(DATA);
    Json.data(data, to);
    to.writeFieldName(BLOCK_NUMBER);
    Json.quantity(blockNumber, to);
    to.writeFieldName(TRANSACTION_HASH);
    Json.data(transactionHash.bytes(), to);
    to.writeFieldName(TRANSACTION_INDEX);
    Json.quantity(transactionIndex, to);
    to.writeFieldName(BLOCK_HASH);
    Json.data(blockHash.bytes(), to);
    to.writeFieldName(BLOCK_TIMESTAMP);
    Json.quantity(blockTimestamp, to);
    to.writeFieldName(LOG_INDEX);
    Json.quantity(logIndex, to);
    to.writeFieldName(REMOVED);
    to.writeBoolean(removed);
    to.writeEndObject();
  }

  @Override
  public void serializeWithType(JsonGenerator to, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(to, provider);
  }
}
