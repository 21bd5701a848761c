package io.taoevm.rpc.tao;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.call.DispatchResult.Dispatched;
import io.taoevm.chain.call.DispatchResult.Refused;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.rpc.protocol.RpcException;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Changes of the economy from outside, each in a block of its own; a refusal makes no block. */
final class Dispatches {
  private final Chain chain;
  private final ChainSpec spec;

  Dispatches(Chain chain, ChainSpec spec) {
    this.chain = chain;
    this.spec = spec;
  }

  /** What changes. */
  @FunctionalInterface
  interface Change {
    void apply(State state, Economy economy, BlockContext block);
  }

  /**
   * The block that a change is part of.
   *
   * @param weight that the call used; null for a change that is no call
   */
  record Changed(String block, String blockHash, @Nullable String weight) {
    static Changed in(SealedBlock block, @Nullable Long weight) {
      return new Changed(
          Long.toString(block.number()),
          block.hash().toString(),
          weight == null ? null : Long.toString(weight));
    }
  }

  /** Runs a call on somebody's authority. */
  Changed dispatch(Origin origin, RuntimeCall call) {
    var weight = new long[1];
    var block =
        edit((state, context) -> weight[0] = run(new Economy(state, context, spec), origin, call));
    return Changed.in(block, weight[0]);
  }

  /**
   * Runs a call within a change; the weight that it used.
   *
   * @throws Refusal as the chain refuses it
   */
  static long run(Economy economy, Origin origin, RuntimeCall call) {
    return switch (economy.dispatcher().dispatch(origin, call)) {
      case Dispatched dispatched -> dispatched.actualWeight();
      case Refused refused -> throw new Refusal(refused.error());
    };
  }

  /** Changes the economy without a call. */
  Changed change(Change change) {
    var block =
        edit((state, context) -> change.apply(state, new Economy(state, context, spec), context));
    return Changed.in(block, null);
  }

  private SealedBlock edit(BiConsumer<State, BlockContext> edit) {
    try {
      return chain.edit(edit).join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof ChainException refused)) {
        throw e;
      }
      throw switch (refused.getCause()) {
        case Refusal refusal ->
            RpcException.server("dispatch execution failed: " + refusal.error().name());
        case RpcException known -> known;
        case IllegalArgumentException wrong ->
            RpcException.invalidParams(String.valueOf(wrong.getMessage()));
        case null, default -> refused;
      };
    }
  }
}
