package io.taoevm.rpc.eth;

import io.taoevm.chain.LogEntry;
import io.taoevm.chain.LogFilter;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.rpc.argument.LogQuery;
import io.taoevm.rpc.shape.LogShape;
import java.util.ArrayList;
import java.util.List;

/** Picks the logs of new and removed blocks that a filter or a subscription asks for. */
public final class LogMatcher {
  private final LogFilter filter;

  private LogMatcher(LogFilter filter) {
    this.filter = filter;
  }

  /** Matches by addresses and topics, in blocks of any number. */
  public static LogMatcher of(LogQuery query) {
    return of(query, 0, Long.MAX_VALUE);
  }

  /** Matches in blocks from one number to another, both inclusive. */
  static LogMatcher of(LogQuery query, long fromBlock, long toBlock) {
    return new LogMatcher(new LogFilter(fromBlock, toBlock, query.addresses(), query.topics()));
  }

  /** False only if no log of the block is asked for. */
  boolean mayMatch(SealedBlock block) {
    return block.number() >= filter.fromBlock()
        && block.number() <= filter.toBlock()
        && filter.mayMatch(block.header().logsBloom());
  }

  /** The block's logs that are asked for. */
  public List<LogShape> logs(SealedBlock block, boolean removed) {
    var found = new ArrayList<LogShape>();
    if (!mayMatch(block)) {
      return found;
    }
    var index = 0;
    for (var transaction = 0; transaction < block.receipts().size(); transaction++) {
      for (var log : block.receipts().get(transaction).logs()) {
        if (filter.matches(log)) {
          found.add(LogShape.of(new LogEntry(block, transaction, index, log), removed));
        }
        index++;
      }
    }
    return found;
  }
}
