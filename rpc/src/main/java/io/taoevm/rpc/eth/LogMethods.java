package io.taoevm.rpc.eth;

import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs, and filters that are polled for news. */
public final class LogMethods {
  /** The first filter's id is 1. */
  private static final long NO_FILTER = 0;

  private final LogReader logs;
  private final Filters filters;
  private final ChainReader reader;

  /**
   * @param clampsRanges whether ranges beyond the head are no error
   */
  public LogMethods(ChainReader reader, Filters filters, boolean clampsRanges) {
    this.logs = new LogReader(reader, clampsRanges);
    this.filters = filters;
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .execute("eth_getLogs", 1, call -> logs.logs(call.get(0, LogQuery::decode)))
        .read("eth_newFilter", 1, this::newFilter)
        .read("eth_newBlockFilter", 0, call -> filters.add(new Filters.Kind.Blocks()))
        .read(
            "eth_newPendingTransactionFilter",
            1,
            call ->
                filters.add(new Filters.Kind.Transactions(call.get(0, Decoders::looseBool, false))))
        .execute("eth_getFilterChanges", 1, call -> filters.changes(id(call)))
        .execute("eth_getFilterLogs", 1, this::getFilterLogs)
        .read("eth_uninstallFilter", 1, call -> filters.remove(id(call)));
  }

  /** The id of a filter; one of another node, whose ids are longer, is of no filter here. */
  private static long id(Call call) {
    var id = call.get(0, Decoders::word);
    return id.fitsLong() ? id.a() : NO_FILTER;
  }

  private Object newFilter(Call call) {
    var query = call.get(0, LogQuery::decode);
    // Tags mean that news are wanted; a number bounds which news.
    var from = number(query.fromBlock(), 0);
    var to = number(query.toBlock(), Long.MAX_VALUE);
    if (from > to) {
      throw RpcException.invalidParams(LogReader.INVALID_RANGE);
    }
    return filters.add(new Filters.Kind.Logs(query, LogMatcher.of(query, from, to)));
  }

  private static long number(@Nullable BlockSelector selector, long otherwise) {
    return selector instanceof BlockSelector.ByNumber(var number)
        ? number < 0 ? Long.MAX_VALUE : number
        : otherwise;
  }

  /** All logs in the filter's range; one that reaches beyond the head ends there for now. */
  private Object getFilterLogs(Call call) {
    var query = filters.query(id(call));
    if (query == null) {
      throw RpcException.server(Filters.NOT_FOUND);
    }
    if (number(query.fromBlock(), 0) > reader.chain().head().number()) {
      return List.of();
    }
    return logs.logs(
        new LogQuery(
            query.fromBlock(),
            atMostHead(query.toBlock()),
            query.blockHash(),
            query.addresses(),
            query.topics()));
  }

  private @Nullable BlockSelector atMostHead(@Nullable BlockSelector to) {
    var head = reader.chain().head().number();
    return number(to, 0) > head ? new BlockSelector.ByNumber(head) : to;
  }
}
