package io.taoevm.chain;

import io.taoevm.chain.event.Event;
import java.util.List;

/**
 * What the chain core reported in a block, in order.
 *
 * @param step by the block step, and by edits
 * @param transactions by each transaction
 */
public record BlockEvents(List<Event> step, List<List<Event>> transactions) {
  public BlockEvents {
    step = List.copyOf(step);
    transactions = List.copyOf(transactions);
  }
}
