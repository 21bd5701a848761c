package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of the chain core by block, transaction and name. */
public final class EventMethods {
  private static final long MAX_BLOCKS = 1_024;
  private static final int MAX_EVENTS = 10_000;

  private final Chain chain;

  public EventMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods.execute("tao_getEvents", 1, this::getEvents);
  }

  /**
   * An event.
   *
   * @param transactionHash null if the block step or an edit caused it
   * @param name the reference's, such as {@code StakeAdded}
   */
  record EventShape(
      String block,
      @Nullable Hash transactionHash,
      String pallet,
      String name,
      Map<String, @Nullable Object> data) {
    static EventShape of(SealedBlock block, @Nullable Hash transaction, Event event) {
      return new EventShape(
          Long.toString(block.number()),
          transaction,
          event.pallet(),
          event.name(),
          Shown.record((Record) event));
    }
  }

  /** Which events are wanted; null for any. */
  private record Query(
      @Nullable Long fromBlock,
      @Nullable Long toBlock,
      @Nullable Hash transactionHash,
      @Nullable String name) {
    static Query decode(JsonNode node) {
      if (!node.isObject()) {
        throw new IllegalArgumentException("expected an object");
      }
      return new Query(
          node.hasNonNull("fromBlock") ? (Long) Decoders.count(node.get("fromBlock")) : null,
          node.hasNonNull("toBlock") ? (Long) Decoders.count(node.get("toBlock")) : null,
          node.hasNonNull("transactionHash") ? Decoders.hash(node.get("transactionHash")) : null,
          node.hasNonNull("name") ? Decoders.string(node.get("name")) : null);
    }
  }

  private Object getEvents(Call call) {
    var query = call.get(0, Query::decode, new Query(null, null, null, null));
    var hash = query.transactionHash;
    if (hash != null) {
      var mined = chain.transaction(hash);
      return mined.isEmpty()
          ? List.of()
          : of(mined.get().block(), query.name).stream()
              .filter(event -> hash.equals(event.transactionHash))
              .toList();
    }
    var head = chain.head().number();
    var to = query.toBlock == null ? head : query.toBlock;
    var from = query.fromBlock == null ? to : query.fromBlock;
    if (from > to || to > head || to - from >= MAX_BLOCKS) {
      throw RpcException.invalidParams(
          "expected a range of at most " + MAX_BLOCKS + " blocks up to " + head);
    }
    var found = new ArrayList<EventShape>();
    for (var number = from; number <= to && found.size() <= MAX_EVENTS; number++) {
      chain.block(number).ifPresent(block -> found.addAll(of(block, query.name)));
    }
    if (found.size() > MAX_EVENTS) {
      throw RpcException.server("query returned more than " + MAX_EVENTS + " results");
    }
    return found;
  }

  /** The events of a block in order; an error where they are no longer kept. */
  List<EventShape> of(SealedBlock block, @Nullable String name) {
    var events =
        chain
            .events(block.hash())
            .orElseThrow(
                () -> RpcException.server("the events of block " + block.number() + " are pruned"));
    var shown = new ArrayList<EventShape>();
    events.step().forEach(event -> shown.add(EventShape.of(block, null, event)));
    for (var i = 0; i < events.transactions().size(); i++) {
      var transaction = block.transactions().get(i).hash();
      events
          .transactions()
          .get(i)
          .forEach(event -> shown.add(EventShape.of(block, transaction, event)));
    }
    return shown.stream().filter(event -> name == null || event.name.equals(name)).toList();
  }
}
