package io.taoevm.rpc.ws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.BlockNotFoundException;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * eth_subscribe and eth_unsubscribe. The chain's thread only hands news to a thread that writes
 * them as JSON, once for each subscription, and the connection drops a reader that is too slow.
 */
public final class Subscriptions implements ChainListener, AutoCloseable {
  private static final int MAX_PER_CONNECTION = 1_000;
  private static final String ETHEREUM = "eth_subscription";

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

    /** What is worked out of each new block, such as news of the economy. */
    record OfBlocks(Function<SealedBlock, List<?>> news) implements Kind {}
  }

  /**
   * @param notification the method of its pushes
   */
  private record Subscription(String id, Kind kind, Connection connection, String notification) {}

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
    return subscribe(call, kind(call), ETHEREUM);
  }

  /**
   * Subscribes a call's connection to what is worked out of each new block; the id.
   *
   * @param notification the method of its pushes
   */
  public Object subscribe(Call call, Function<SealedBlock, List<?>> news, String notification) {
    return subscribe(call, new Kind.OfBlocks(news), notification);
  }

  private Object subscribe(Call call, Kind kind, String notification) {
    var connection = connection(call);
    var held =
        byId.values().stream().filter(other -> other.connection().equals(connection)).count();
    if (held >= MAX_PER_CONNECTION) {
      throw RpcException.server("too many subscriptions");
    }
    var number = lastId.incrementAndGet();
    var id = "0x" + Long.toHexString(number);
    var subscription = new Subscription(id, kind, connection, notification);
    byId.put(number, subscription);
    connection.onClose(() -> byId.remove(number));
    if (kind instanceof Kind.Syncing) {
      writer.execute(() -> push(subscription, false));
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
      case "newPendingTransactions" -> new Kind.Waiting(call.get(1, Decoders::looseBool, false));
      case "syncing" -> new Kind.Syncing();
      default ->
          throw new RpcException(
              new RpcError(
                  RpcError.METHOD_NOT_FOUND, "no \"" + name + "\" subscription in eth namespace"));
    };
  }

  /** Ends a subscription of the call's connection; false if it has no such. */
  public Object unsubscribe(Call call) {
    var connection = connection(call);
    var given = call.get(0, Decoders::word);
    var number = given.a();
    // Ids of other nodes are longer.
    var subscription = given.fitsLong() ? byId.get(number) : null;
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
              case Kind.NewHeads _, Kind.Logs _, Kind.Syncing _, Kind.OfBlocks _ -> List.of();
            });
  }

  /** Whoever hears of a block's logs or news has heard of the block before. */
  @Override
  public void onBlock(SealedBlock block) {
    hand(
        subscription ->
            subscription.kind() instanceof Kind.NewHeads
                ? List.of(HeaderShape.of(block))
                : List.of());
    hand(
        subscription ->
            switch (subscription.kind()) {
              case Kind.Logs(var matcher) -> matcher.logs(block, false);
              case Kind.OfBlocks(var news) -> ofBlock(news, block);
              case Kind.NewHeads _, Kind.Waiting _, Kind.Syncing _ -> List.of();
            });
  }

  /** A block that a rewind has removed meanwhile brings no news. */
  private static List<?> ofBlock(Function<SealedBlock, List<?>> news, SealedBlock block) {
    try {
      return news.apply(block);
    } catch (BlockNotFoundException rewound) {
      return List.of();
    }
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
              push(subscription, item);
            }
          }
        });
  }

  /** The message of a push. */
  record Push(String jsonrpc, String method, Content params) {}

  record Content(String subscription, @Nullable Object result) {}

  private void push(Subscription subscription, Object result) {
    var content = new Content(subscription.id(), result);
    var message = new Push("2.0", subscription.notification(), content);
    try {
      subscription.connection().push(mapper.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new AssertionError("a shape that cannot be written as JSON: " + result, e);
    }
  }

  @Override
  public void close() {
    writer.shutdownNow();
  }
}
