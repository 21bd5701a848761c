package io.taoevm.rpc.eth;

import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.LogShape;
import io.taoevm.rpc.shape.TransactionShape;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Filters that clients poll. The chain's thread only leaves blocks and transactions with each; what
 * they hold is made into an answer by who asks. A filter that nobody asks for goes away, and so
 * does one whose client is too far behind, since an answer with a gap would be a lie.
 */
public final class Filters implements ChainListener {
  static final String NOT_FOUND = "filter not found";

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int MAX_FILTERS = 10_000;
  private static final int MAX_WAITING = 20_000;

  private final Map<Long, Filter> byId = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final InstantSource clock;

  public Filters(InstantSource clock) {
    this.clock = clock;
  }

  /** What a filter tells of. */
  sealed interface Kind {
    record Blocks() implements Kind {}

    /**
     * @param full whether whole transactions are given, not their hashes
     */
    record Transactions(boolean full) implements Kind {}

    record Logs(LogQuery query, LogMatcher matcher) implements Kind {}
  }

  /** A block that came or went. */
  private record Change(SealedBlock block, boolean removed) {}

  private static final class Filter {
    final Kind kind;
    private final List<Change> changes = new ArrayList<>();
    private final List<SignedTransaction> waiting = new ArrayList<>();
    private long lastAskedMillis;

    Filter(Kind kind, long nowMillis) {
      this.kind = kind;
      this.lastAskedMillis = nowMillis;
    }

    /** False if it holds too much. */
    synchronized boolean addBlock(SealedBlock block, boolean removed) {
      var wanted =
          switch (kind) {
            case Kind.Blocks _ -> !removed;
            case Kind.Transactions _ -> false;
            case Kind.Logs logs -> logs.matcher().mayMatch(block);
          };
      if (wanted) {
        changes.add(new Change(block, removed));
      }
      return changes.size() <= MAX_WAITING;
    }

    synchronized boolean addTransaction(SignedTransaction transaction) {
      if (kind instanceof Kind.Transactions) {
        waiting.add(transaction);
      }
      return waiting.size() <= MAX_WAITING;
    }

    synchronized List<?> take(long nowMillis) {
      lastAskedMillis = nowMillis;
      var taken =
          switch (kind) {
            case Kind.Blocks _ -> changes.stream().map(change -> change.block().hash()).toList();
            case Kind.Transactions(var full) ->
                waiting.stream().map(one -> full ? TransactionShape.of(one) : one.hash()).toList();
            case Kind.Logs logs -> logs(logs.matcher());
          };
      changes.clear();
      waiting.clear();
      return taken;
    }

    private List<LogShape> logs(LogMatcher matcher) {
      return changes.stream()
          .flatMap(change -> matcher.logs(change.block(), change.removed()).stream())
          .toList();
    }

    synchronized boolean isForgotten(long nowMillis) {
      return nowMillis - lastAskedMillis > LIFETIME.toMillis();
    }
  }

  /** Adds a filter that tells of what happens from now on. */
  long add(Kind kind) {
    var now = clock.millis();
    byId.values().removeIf(filter -> filter.isForgotten(now));
    if (byId.size() >= MAX_FILTERS) {
      throw RpcException.server("too many filters, uninstall some");
    }
    var id = lastId.incrementAndGet();
    byId.put(id, new Filter(kind, now));
    return id;
  }

  /** What came since it was last asked for. */
  List<?> changes(long id) {
    return find(id).take(clock.millis());
  }

  /** The query of a filter of logs; null for other kinds. */
  @Nullable LogQuery query(long id) {
    return find(id).kind instanceof Kind.Logs(var query, var _) ? query : null;
  }

  /** False if there is no such filter. */
  boolean remove(long id) {
    return byId.remove(id) != null;
  }

  private Filter find(long id) {
    var filter = byId.get(id);
    if (filter == null || filter.isForgotten(clock.millis())) {
      byId.remove(id);
      throw RpcException.server(NOT_FOUND);
    }
    return filter;
  }

  @Override
  public void onWaiting(SignedTransaction transaction) {
    byId.values().removeIf(filter -> !filter.addTransaction(transaction));
  }

  @Override
  public void onBlock(SealedBlock block) {
    byId.values().removeIf(filter -> !filter.addBlock(block, false));
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    for (var block : removed) {
      byId.values().removeIf(filter -> !filter.addBlock(block, true));
    }
  }
}
