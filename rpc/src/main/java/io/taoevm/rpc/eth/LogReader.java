package io.taoevm.rpc.eth;

import io.taoevm.chain.BlockNotFoundException;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.LogFilter;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.LogShape;
import io.taoevm.rpc.shape.ShapeList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds logs in blocks that are part of the chain. */
final class LogReader {
  static final String INVALID_RANGE = "invalid block range params";

  private static final int MAX_LOGS = 10_000;

  private final ChainReader reader;
  private final boolean clampsRanges;

  /**
   * @param clampsRanges whether a range that reaches beyond the head ends there, as on the real
   *     chain, and is no error
   */
  LogReader(ChainReader reader, boolean clampsRanges) {
    this.reader = reader;
    this.clampsRanges = clampsRanges;
  }

  /** The logs of a query, oldest first; both ends of its range are the head unless given. */
  List<LogShape> logs(LogQuery query) {
    var filter = filter(query);
    try {
      var found = reader.chain().logs(filter, MAX_LOGS);
      return new ShapeList<>(found.size(), index -> LogShape.of(found.get(index), false));
    } catch (BlockNotFoundException e) {
      throw e;
    } catch (ChainException tooMany) {
      throw new RpcException(
          new RpcError(
              RpcError.LIMIT_EXCEEDED, "query returned more than " + MAX_LOGS + " results"));
    }
  }

  private LogFilter filter(LogQuery query) {
    var hash = query.blockHash();
    if (hash != null) {
      var block =
          reader
              .find(new BlockSelector.ByHash(hash))
              .orElseThrow(() -> RpcException.server("unknown block"));
      return new LogFilter(block.number(), block.number(), query.addresses(), query.topics());
    }
    var from = number(query.fromBlock());
    var to = number(query.toBlock());
    if (clampsRanges) {
      var head = reader.chain().head().number();
      return new LogFilter(
          from, Long.compareUnsigned(to, head) > 0 ? head : to, query.addresses(), query.topics());
    }
    if (Long.compareUnsigned(from, to) > 0) {
      throw RpcException.invalidParams(INVALID_RANGE);
    }
    if (Long.compareUnsigned(to, reader.chain().head().number()) > 0) {
      throw RpcException.invalidParams("block range extends beyond current head block");
    }
    return new LogFilter(from, to, query.addresses(), query.topics());
  }

  private long number(@Nullable BlockSelector selector) {
    return reader.number(selector == null ? Tag.LATEST : selector);
  }
}
