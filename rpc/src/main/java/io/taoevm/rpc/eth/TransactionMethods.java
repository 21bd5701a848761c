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
  private static final long SYNC_TIMEOUT_MILLIS = 20_000;
  private static final long MAX_SYNC_TIMEOUT_MILLIS = 60_000;

  private final Chain chain;
  private final Inclusions inclusions;

  public TransactionMethods(Chain chain, Inclusions inclusions) {
    this.chain = chain;
    this.inclusions = inclusions;
  }

  public void register(Methods methods) {
    methods
        .read("eth_getTransactionByHash", 1, this::getTransaction)
        .read("eth_getTransactionReceipt", 1, this::getReceipt)
        .execute("eth_sendRawTransaction", 1, this::sendRaw)
        .execute("eth_sendRawTransactionSync", 2, this::sendRawSync);
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

  /** Decodes and recovers the sender here; the answer comes when the chain has taken it in. */
  private Object sendRaw(Call call) {
    return submit(chain, SignedTransaction.decode(call.get(0, Decoders::data)));
  }

  /** As {@link #sendRaw}, answered with the receipt once the transaction is in a block. */
  private Object sendRawSync(Call call) {
    var signed = SignedTransaction.decode(call.get(0, Decoders::data));
    var timeout = call.get(1, Decoders::count, SYNC_TIMEOUT_MILLIS);
    return submit(chain, signed)
        .thenCompose(
            hash -> inclusions.receipt(hash, Math.clamp(timeout, 1, MAX_SYNC_TIMEOUT_MILLIS)));
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
