package io.taoevm.rpc.trace;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.TimedReceipt;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for transactions that touched an account, block by block from where the caller stands: as
 * sender, receiver or in any frame. A page is full when it has as many as were asked for, and ends
 * with a whole block; within a page the newest come first.
 */
final class TransactionSearch {
  /** A search that would execute more transactions than that is refused. */
  static final int MOST_EXECUTED = 100_000;

  private final Chain chain;
  private final Replay replay;
  private final int mostExecuted;

  TransactionSearch(Chain chain, Replay replay, int mostExecuted) {
    this.chain = chain;
    this.replay = replay;
    this.mostExecuted = mostExecuted;
  }

  /**
   * @param firstPage whether nothing newer is left
   * @param lastPage whether nothing older is left
   */
  record Found(
      List<TransactionShape> txs,
      List<TimedReceipt> receipts,
      boolean firstPage,
      boolean lastPage) {}

  /** A transaction's place. */
  private record Place(SealedBlock block, int index) {}

  /** Before a block, which is not looked at; before none with 0. */
  Found before(Address address, long number, long size) {
    var head = chain.head().number();
    var isNewest = number == 0 || number > head;
    var budget = new Budget();
    var places = new ArrayList<Place>();
    var next = isNewest ? head : number - 1;
    while (next > chain.genesis().number() && places.size() < size) {
      add(places, next--, address, budget);
    }
    return found(places, isNewest, next <= chain.genesis().number());
  }

  /** After a block, which is not looked at; the oldest with 0. */
  Found after(Address address, long number, long size) {
    var head = chain.head().number();
    var budget = new Budget();
    var places = new ArrayList<Place>();
    var next = Math.max(chain.genesis().number(), number) + 1;
    while (next <= head && places.size() < size) {
      var ofBlock = new ArrayList<Place>();
      add(ofBlock, next++, address, budget);
      places.addAll(0, ofBlock);
    }
    return found(places, next > head, number <= chain.genesis().number());
  }

  /** How many transactions have been executed again. */
  private final class Budget {
    private int executed;

    void take(int transactions) {
      executed += transactions;
      if (executed > mostExecuted) {
        throw RpcException.server(
            "a search may execute at most "
                + mostExecuted
                + " transactions again: begin nearer to what is looked for");
      }
    }
  }

  private static Found found(List<Place> places, boolean firstPage, boolean lastPage) {
    return new Found(
        places.stream().map(place -> TransactionShape.of(place.block, place.index)).toList(),
        places.stream().map(place -> TimedReceipt.of(place.block, place.index)).toList(),
        firstPage,
        lastPage);
  }

  /** Adds a block's transactions that touched the account, the last one first. */
  private void add(List<Place> places, long number, Address address, Budget budget) {
    var found = chain.block(number);
    if (found.isEmpty() || found.get().transactions().isEmpty()) {
      return;
    }
    var block = found.get();
    budget.take(block.transactions().size());
    var tops = replay.block(block, subject -> new FrameTree());
    for (var i = tops.size() - 1; i >= 0; i--) {
      var signed = block.transactions().get(i);
      if (signed.sender().equals(address)
          || address.equals(signed.transaction().to())
          || tops.get(i).filter(top -> touches(top, address)).isPresent()) {
        places.add(new Place(block, i));
      }
    }
  }

  private static boolean touches(CallFrame frame, Address address) {
    return frame.from().equals(address)
        || frame.to().equals(address)
        || frame.calls().stream().anyMatch(inner -> touches(inner, address));
  }
}
