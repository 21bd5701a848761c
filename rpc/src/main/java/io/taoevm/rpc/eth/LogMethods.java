package io.taoevm.rpc.eth;

import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import org.jspecify.annotations.Nullable;

/** Logs, and filters that are polled for news. */
public final class LogMethods {
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
            call -> filters.add(new Filters.Kind.Transactions()))
        .execute("eth_getFilterChanges", 1, call -> filters.changes(id(call)))
        .execute("eth_getFilterLogs", 1, this::getFilterLogs)
        .read("eth_uninstallFilter", 1, call -> filters.remove(id(call)));
  }

  private static long id(Call call) {
    return call.get(0, Decoders::unsignedLong);
  }

  private Object newFilter(Call call) {
    var query = call.get(0, LogQuery::decode);
    var from = query.fromBlock();
    var to = query.toBlock();
    // Tags mean that news are wanted; a number bounds which news.
    var matcher =
        LogMatcher.of(
            query,
            from instanceof BlockSelector.ByNumber(var number) ? number : 0,
            to instanceof BlockSelector.ByNumber(var number) ? number : Long.MAX_VALUE);
    return filters.add(new Filters.Kind.Logs(query, matcher));
  }

  /** All logs in the filter's range; one that reaches beyond the head ends there for now. */
  private Object getFilterLogs(Call call) {
    var query = filters.query(id(call));
    if (query == null) {
      throw RpcException.server("filter not found");
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
    return to instanceof BlockSelector.ByNumber(var number) && number > head
        ? new BlockSelector.ByNumber(head)
        : to;
  }
}
