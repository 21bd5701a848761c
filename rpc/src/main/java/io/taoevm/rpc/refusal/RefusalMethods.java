package io.taoevm.rpc.refusal;

import io.taoevm.chain.Chain;
import io.taoevm.chain.MinedTransaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import org.jspecify.annotations.Nullable;

/** Tells why the chain core refused a mined transaction. */
public final class RefusalMethods {
  private final Chain chain;
  private final Refusals refusals;

  public RefusalMethods(Chain chain, Refusals refusals) {
    this.chain = chain;
    this.refusals = refusals;
  }

  public void register(Methods methods) {
    methods.execute("tao_getRefusal", 1, this::getRefusal);
  }

  /** As {@link Refusals.Explained}, with the transaction's hash. */
  record Answer(
      Hash transactionHash,
      String refusal,
      @Nullable Address precompile,
      @Nullable String function,
      @Nullable String meaning,
      @Nullable String hint) {}

  /** Null if there is no such transaction, or the chain core refused nothing in it. */
  private @Nullable Object getRefusal(Call call) {
    return chain.transaction(call.get(0, Decoders::hash)).map(this::answer).orElse(null);
  }

  private @Nullable Answer answer(MinedTransaction mined) {
    var refusal = mined.receipt().refusal();
    if (refusal == null) {
      return null;
    }
    var signed = mined.transaction();
    var explained =
        refusals.ofTransaction(
            refusal,
            chain.stateBefore(mined.block(), mined.index()),
            chain.context(mined.block()),
            signed.transaction(),
            signed.sender());
    return new Answer(
        signed.hash(),
        refusal,
        explained.precompile(),
        explained.function(),
        explained.meaning(),
        explained.hint());
  }
}
