package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.world.VersionedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What readers can see: everything up to the published head. The writer publishes a block after it
 * is written, and takes the head back before it removes one.
 */
final class ChainReader {
  private final ChainIds chainIds;
  private final Store store;
  private final VersionedState versions;
  private final BlockStore blocks;
  private volatile Head head;

  ChainReader(
      ChainIds chainIds,
      Store store,
      VersionedState versions,
      BlockStore blocks,
      SealedBlock head) {
    this.chainIds = chainIds;
    this.store = store;
    this.versions = versions;
    this.blocks = blocks;
    this.head = new Head(head, Rewinds.NONE);
  }

  ChainIds chainIds() {
    return chainIds;
  }

  Head head() {
    return head;
  }

  void publish(Head newHead) {
    head = newHead;
  }

  Optional<SealedBlock> block(long number) {
    var newest = head.block();
    if (number == newest.number()) {
      return Optional.of(newest);
    }
    return number < newest.number() ? blocks.block(number) : Optional.empty();
  }

  Optional<SealedBlock> block(Hash hash) {
    var number = blocks.number(hash);
    return number.isEmpty()
        ? Optional.empty()
        : block(number.getAsLong()).filter(block -> block.hash().equals(hash));
  }

  Optional<MinedTransaction> transaction(Hash hash) {
    return blocks
        .place(hash)
        .flatMap(
            place ->
                block(place.number())
                    .filter(block -> place.index() < block.transactions().size())
                    .map(block -> new MinedTransaction(block, place.index())))
        .filter(mined -> mined.transaction().hash().equals(hash));
  }

  List<LogEntry> logs(LogFilter filter, int limit) {
    var found = new ArrayList<LogEntry>();
    var toBlock = Math.min(filter.toBlock(), head.block().number());
    blocks
        .logIndex()
        .forEach(
            filter,
            toBlock,
            number -> {
              var before = found.size();
              blocks.block(number).ifPresent(block -> collect(block, filter, found));
              if (found.size() > limit) {
                return LogIndex.Found.ENOUGH;
              }
              return found.size() > before ? LogIndex.Found.A_MATCH : LogIndex.Found.NOTHING;
            });
    if (found.size() > limit) {
      throw new ChainException("query returned more than " + limit + " results");
    }
    return found;
  }

  static void collect(SealedBlock block, LogFilter filter, List<LogEntry> found) {
    var logIndex = 0;
    for (var i = 0; i < block.receipts().size(); i++) {
      for (var log : block.receipts().get(i).logs()) {
        if (filter.matches(log)) {
          found.add(new LogEntry(block, i, logIndex, log));
        }
        logIndex++;
      }
    }
  }

  StoredView view(long number) {
    while (true) {
      var seen = head.rewinds();
      var block = block(number).orElseThrow(BlockNotFoundException::new);
      if (head.rewinds().hasKept(number, seen)) {
        return view(block, seen);
      }
    }
  }

  StoredView view(SealedBlock block) {
    var seen = head.rewinds();
    if (!block(block.number()).map(SealedBlock::hash).equals(Optional.of(block.hash()))) {
      throw new BlockNotFoundException();
    }
    return view(block, seen);
  }

  private StoredView view(SealedBlock block, Rewinds seen) {
    versions.get(block.number(), Bytes.EMPTY); // Fails at once if the state is no longer kept.
    var source = new VersionedSource(versions, store, block.number(), new Liveness(block, seen));
    return new StoredView(block, context(block), source);
  }

  long oldestState() {
    return versions.oldest();
  }

  /** The state that the writer builds on, which no rewind can remove meanwhile. */
  StateSource headState() {
    return stateAfter(head.block().number());
  }

  /** The state after a block that no rewind can remove meanwhile. */
  StateSource stateAfter(long number) {
    return new VersionedSource(versions, store, number, () -> {});
  }

  BlockContext context(SealedBlock block) {
    var header = block.header();
    return new BlockContext(
        chainIds.at(header.number()),
        header.number(),
        block.timestampMillis(),
        header.gasLimit(),
        baseFee(header),
        header.coinbase(),
        block.author(),
        header.mixHash(),
        Word.ZERO,
        hashesBefore(header.number()));
  }

  /** The hashes of the blocks below a number. */
  LongFunction<Hash> hashesBefore(long number) {
    return earlier -> earlier < number ? blocks.hash(earlier) : Hash.ZERO;
  }

  static Word baseFee(Header header) {
    var fee = header.baseFeeWei();
    return fee == null ? Word.ZERO : fee;
  }

  /** Fails once a rewind has removed the block. */
  private final class Liveness implements Runnable {
    private final long number;
    private final Rewinds seen;

    Liveness(SealedBlock block, Rewinds seen) {
      this.number = block.number();
      this.seen = seen;
    }

    @Override
    public void run() {
      if (!head.rewinds().hasKept(number, seen)) {
        throw new BlockNotFoundException();
      }
    }
  }
}
