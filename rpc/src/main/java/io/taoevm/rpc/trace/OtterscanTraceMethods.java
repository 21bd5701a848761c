package io.taoevm.rpc.trace;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.eth.OtterscanMethods;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the explorer Otterscan asks of traces: frames and transfers within a transaction, who made a
 * contract, and which transactions touched an account. There is no index of frames, so that
 * searches execute blocks again.
 */
public final class OtterscanTraceMethods {
  private final Chain chain;
  private final Replay replay;
  private final FrameWords words;
  private final TransactionSearch search;

  public OtterscanTraceMethods(
      ChainReader reader, TransactionProcessor processor, FrameWords words) {
    this.chain = reader.chain();
    this.replay = new Replay(chain, processor);
    this.words = words;
    this.search = new TransactionSearch(chain, replay, TransactionSearch.MOST_EXECUTED);
  }

  public void register(Methods methods) {
    methods
        .trace("ots_getTransactionError", 1, call -> of(call, OtterscanTraceMethods::error))
        .trace("ots_traceTransaction", 1, call -> of(call, this::frames))
        .trace("ots_getInternalOperations", 1, call -> of(call, OtterscanTraceMethods::operations))
        .trace("ots_getContractCreator", 1, this::creator)
        .trace("ots_searchTransactionsBefore", 3, call -> searched(call, search::before))
        .trace("ots_searchTransactionsAfter", 3, call -> searched(call, search::after));
  }

  /** A search from an account and a block on, for a number of transactions. */
  @FunctionalInterface
  private interface Search {
    Object found(Address address, long block, long pageSize);
  }

  private static Object searched(Call call, Search search) {
    return search.found(
        call.get(0, Decoders::address),
        call.get(1, Decoders::count),
        OtterscanMethods.pageSize(call, 2));
  }

  /** What {@code read} makes of a transaction's outermost frame; null for an unknown one. */
  private @Nullable Object of(Call call, Function<CallFrame, Object> read) {
    return chain
        .transaction(call.get(0, Decoders::hash))
        .flatMap(
            mined -> replay.transaction(mined.block(), mined.index(), subject -> new FrameTree()))
        .map(read)
        .orElse(null);
  }

  /** What a transaction reverted with; nothing if it did not. */
  private static Object error(CallFrame top) {
    return top.outcome() instanceof Outcome.Reverted reverted ? reverted.output() : Bytes.EMPTY;
  }

  /**
   * A frame.
   *
   * @param type the instruction's name
   * @param value null where a frame can have none of its own
   */
  record Frame(
      String type,
      int depth,
      Address from,
      Address to,
      @Nullable Word value,
      byte[] input,
      byte[] output) {}

  private Object frames(CallFrame top) {
    var frames = new ArrayList<Frame>();
    add(frames, top, 0);
    return frames;
  }

  private void add(List<Frame> frames, CallFrame frame, int depth) {
    var hasValue =
        frame.type() != CallFrame.Type.DELEGATECALL && frame.type() != CallFrame.Type.STATICCALL;
    frames.add(
        new Frame(
            frame.type().name(),
            depth,
            frame.from(),
            frame.to(),
            hasValue ? frame.valueWei() : null,
            frame.input(),
            frame.outcome().output()));
    for (var inner : frame.calls()) {
      if (!inner.isPrecompile() || words.knows(inner.to()) || !inner.valueWei().isZero()) {
        add(frames, inner, depth + 1);
      }
    }
  }

  /**
   * What a contract did within a transaction.
   *
   * @param type 0 a transfer, 1 SELFDESTRUCT, 2 CREATE, 3 CREATE2
   */
  record Operation(int type, Address from, Address to, Word value) {}

  /** Those that lasted, without the transaction's own frame. */
  private static Object operations(CallFrame top) {
    var operations = new ArrayList<Operation>();
    addOperations(operations, top);
    return operations;
  }

  private static void addOperations(List<Operation> operations, CallFrame frame) {
    if (frame.hasFailed()) {
      return;
    }
    for (var inner : frame.calls()) {
      var type = operation(inner);
      if (type >= 0 && !inner.hasFailed()) {
        operations.add(new Operation(type, inner.from(), inner.to(), inner.valueWei()));
      }
      addOperations(operations, inner);
    }
  }

  private static int operation(CallFrame frame) {
    return switch (frame.type()) {
      case CALL -> frame.valueWei().isZero() ? -1 : 0;
      case SELFDESTRUCT -> 1;
      case CREATE -> 2;
      case CREATE2 -> 3;
      case CALLCODE, DELEGATECALL, STATICCALL -> -1;
    };
  }

  /** The transaction that made a contract, and the account that created it there. */
  record Creator(Hash hash, Address creator) {}

  private @Nullable Object creator(Call call) {
    var address = call.get(0, Decoders::address);
    return firstWithCode(address).flatMap(block -> creator(block, address)).orElse(null);
  }

  private Optional<Creator> creator(SealedBlock block, Address address) {
    var tops = replay.block(block, subject -> new FrameTree());
    for (var i = 0; i < tops.size(); i++) {
      var found = tops.get(i).flatMap(top -> creation(top, address));
      if (found.isPresent()) {
        var hash = block.transactions().get(i).hash();
        return Optional.of(new Creator(hash, found.get().from()));
      }
    }
    return Optional.empty();
  }

  private static Optional<CallFrame> creation(CallFrame frame, Address address) {
    if (frame.hasFailed()) {
      return Optional.empty();
    }
    if (frame.type().isCreation() && frame.to().equals(address)) {
      return Optional.of(frame);
    }
    return frame.calls().stream().flatMap(inner -> creation(inner, address).stream()).findFirst();
  }

  /** The first block after which the account had the code that it has now, by halving the chain. */
  private Optional<SealedBlock> firstWithCode(Address address) {
    var first = chain.genesis().number();
    var last = chain.head().number();
    if (!hasCode(last, address)) {
      return Optional.empty();
    }
    while (first < last) {
      var middle = first + (last - first) / 2;
      if (hasCode(middle, address)) {
        last = middle;
      } else {
        first = middle + 1;
      }
    }
    return chain.block(first);
  }

  private boolean hasCode(long number, Address address) {
    try {
      return chain.view(number).state().code(address).length > 0;
    } catch (StatePrunedException e) {
      return false;
    }
  }
}
