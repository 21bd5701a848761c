package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.ReceiptShape;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Transactions by hash, and signed ones from outside. */
public final class TransactionMethods {
  private final Chain chain;

  public TransactionMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods
        .read("eth_getTransactionByHash", 1, this::getTransaction)
        .read("eth_getTransactionReceipt", 1, this::getReceipt)
        .read("eth_getRawTransactionByHash", 1, this::getRawTransaction)
        .execute("eth_sendRawTransaction", 1, this::sendRaw);
  }

  private @Nullable Object getTransaction(Call call) {
    var hash = call.get(0, Decoders::hash);
    var mined = chain.transaction(hash);
    if (mined.isPresent()) {
      return TransactionShape.of(mined.get().block(), mined.get().index());
    }
    return chain.waiting(hash).map(TransactionShape::of).orElse(null);
  }

  private @Nullable Object getReceipt(Call call) {
    return chain
        .transaction(call.get(0, Decoders::hash))
        .map(mined -> ReceiptShape.of(mined.block(), mined.index()))
        .orElse(null);
  }

  private @Nullable Object getRawTransaction(Call call) {
    var hash = call.get(0, Decoders::hash);
    return chain
        .transaction(hash)
        .map(mined -> mined.transaction())
        .or(() -> chain.waiting(hash))
        .map(SignedTransaction::encoded)
        .orElse(null);
  }

  /** Decodes and recovers the sender here; the answer comes when the chain has taken it in. */
  private Object sendRaw(Call call) {
    return submit(chain, SignedTransaction.decode(call.get(0, Decoders::data)));
  }

  /** The hash of a transaction that the chain takes, or the error of its refusal. */
  static CompletableFuture<Hash> submit(Chain chain, SignedTransaction transaction) {
    return chain
        .submit(transaction)
        .thenApply(
            admission ->
                switch (admission) {
                  case Admission.Admitted(var hash) -> hash;
                  case Admission.Rejected(var reason) ->
                      throw RpcException.server(reason.message());
                });
  }
}
