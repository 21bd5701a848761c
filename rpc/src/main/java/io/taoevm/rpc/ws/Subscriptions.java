package io.taoevm.rpc.ws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.eth.LogMatcher;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Connection;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.HeaderShape;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * eth_subscribe and eth_unsubscribe. The chain's thread only hands news to a thread that writes
 * them as JSON, once for each subscription, and the connection drops a reader that is too slow.
 */
public final class Subscriptions implements ChainListener, AutoCloseable {
  private static final int MAX_PER_CONNECTION = 1_000;

  private final Map<Long, Subscription> byId = new ConcurrentSkipListMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final ExecutorService writer;
  private final ObjectMapper mapper;

  /**
   * @param mapper writes what is pushed
   */
  public Subscriptions(ObjectMapper mapper) {
    this.mapper = mapper;
    this.writer =
        Executors.newSingleThreadExecutor(
            work -> {
              var thread = new Thread(work, "rpc-subscriptions");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What a subscription tells of. */
  private sealed interface Kind {
    record NewHeads() implements Kind {}

    /**
     * @param full whether whole transactions are sent
     */
    record Waiting(boolean full) implements Kind {}

    record Logs(LogMatcher matcher) implements Kind {}

    /** A single node never falls behind, so after the first answer there is nothing to tell. */
    record Syncing() implements Kind {}
  }

  private record Subscription(String id, Kind kind, Connection connection) {}

  public void register(Methods methods) {
    methods.read("eth_subscribe", 2, this::subscribe).read("eth_unsubscribe", 1, this::unsubscribe);
  }

  private static Connection connection(Call call) {
    var connection = call.caller().connection();
    if (connection == null) {
      throw new RpcException(
          new RpcError(RpcError.METHOD_NOT_FOUND, "notifications not supported"));
    }
    return connection;
  }

  private Object subscribe(Call call) {
    var connection = connection(call);
    var kind = kind(call);
    var held =
        byId.values().stream().filter(other -> other.connection().equals(connection)).count();
    if (held >= MAX_PER_CONNECTION) {
      throw RpcException.server("too many subscriptions");
    }
    var number = lastId.incrementAndGet();
    var id = "0x" + Long.toHexString(number);
    byId.put(number, new Subscription(id, kind, connection));
    connection.onClose(() -> byId.remove(number));
    if (kind instanceof Kind.Syncing) {
      writer.execute(() -> push(id, connection, false));
    }
    return id;
  }

  private static Kind kind(Call call) {
    var name = call.get(0, Decoders::string);
    return switch (name) {
      case "newHeads" -> new Kind.NewHeads();
      case "logs" ->
          new Kind.Logs(
              LogMatcher.of(
                  call.get(
                      1, LogQuery::decode, new LogQuery(null, null, null, Set.of(), List.of()))));
      case "newPendingTransactions" -> new Kind.Waiting(call.get(1, Subscriptions::isFull, false));
      case "syncing" -> new Kind.Syncing();
      default ->
          throw new RpcException(
              new RpcError(
                  RpcError.METHOD_NOT_FOUND, "no \"" + name + "\" subscription in eth namespace"));
    };
  }

  /** Some libraries send an empty object where a boolean belongs. */
  private static boolean isFull(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }

  private Object unsubscribe(Call call) {
    var connection = connection(call);
    var number = call.get(0, Decoders::unsignedLong);
    var subscription = byId.get(number);
    if (subscription == null || !subscription.connection().equals(connection)) {
      return false;
    }
    return byId.remove(number) != null;
  }

  @Override
  public void onWaiting(SignedTransaction transaction) {
    hand(
        subscription ->
            switch (subscription.kind()) {
              case Kind.Waiting(var full) ->
                  List.of(full ? TransactionShape.of(transaction) : transaction.hash());
              case Kind.NewHeads _, Kind.Logs _, Kind.Syncing _ -> List.of();
            });
  }

  @Override
  public void onBlock(SealedBlock block) {
    hand(
        subscription ->
            switch (subscription.kind()) {
              case Kind.NewHeads _ -> List.of(HeaderShape.of(block));
              case Kind.Logs(var matcher) -> matcher.logs(block, false);
              case Kind.Waiting _, Kind.Syncing _ -> List.of();
            });
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    for (var block : removed) {
      hand(
          subscription ->
              subscription.kind() instanceof Kind.Logs(var matcher)
                  ? matcher.logs(block, true)
                  : List.of());
    }
  }

  /** What a subscription is told. */
  @FunctionalInterface
  private interface News {
    List<?> forOne(Subscription subscription);
  }

  private void hand(News news) {
    if (byId.isEmpty()) {
      return;
    }
    writer.execute(
        () -> {
          for (var subscription : byId.values()) {
            for (var item : news.forOne(subscription)) {
              push(subscription.id(), subscription.connection(), item);
            }
          }
        });
  }

  /** The message of a push. */
  record Push(String jsonrpc, String method, Content params) {}

  record Content(String subscription, @Nullable Object result) {}

  private void push(String id, Connection connection, Object result) {
    var message = new Push("2.0", "eth_subscription", new Content(id, result));
    try {
      connection.push(mapper.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new AssertionError("a shape that cannot be written as JSON: " + result, e);
    }
  }

  @Override
  public void close() {
    writer.shutdownNow();
  }
}
