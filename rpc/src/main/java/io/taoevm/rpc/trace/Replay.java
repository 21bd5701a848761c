package io.taoevm.rpc.trace;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.state.State;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.trace.Subject.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs transactions of the chain again, as they ran, watched by tracers. */
final class Replay {
  private final Chain chain;
  private final TransactionProcessor processor;

  Replay(Chain chain, TransactionProcessor processor) {
    this.chain = chain;
    this.processor = processor;
  }

  /** What a watcher of one execution sees, and what it makes of it. */
  interface Watcher<T> {
    Tracer tracer();

    T result(Executed executed);
  }

  /** One transaction of a block. */
  <T> T transaction(SealedBlock block, int index, Function<Subject, Watcher<T>> watcher) {
    return run(chain.stateBefore(block, index), block, index, watcher);
  }

  /** All transactions of a block, in order; none of the genesis block. */
  <T> List<T> block(SealedBlock block, Function<Subject, Watcher<T>> watcher) {
    var results = new ArrayList<T>();
    if (!block.transactions().isEmpty()) {
      var state = chain.stateBefore(block, 0);
      for (var i = 0; i < block.transactions().size(); i++) {
        results.add(run(state, block, i, watcher));
        state.settle();
      }
    }
    return results;
  }

  private <T> T run(
      State state, SealedBlock block, int index, Function<Subject, Watcher<T>> watcher) {
    if (Thread.currentThread().isInterrupted()) {
      throw new RpcException(RpcError.timedOut());
    }
    var context = chain.context(block);
    var signed = block.transactions().get(index);
    var transaction = signed.transaction();
    var subject = new Subject(state, context, transaction, signed.sender(), Place.of(block, index));
    var watching = watcher.apply(subject);
    var result =
        processor.execute(
            state,
            context,
            transaction,
            signed.sender(),
            transaction.gasLimit(),
            watching.tracer());
    return watching.result(executed(result, block));
  }

  private static Executed executed(TransactionResult result, SealedBlock block) {
    return switch (result) {
      case Executed executed -> executed;
      case Refused refused ->
          throw new AssertionError(
              "block " + block.number() + " does not replay: " + refused.message());
    };
  }
}
