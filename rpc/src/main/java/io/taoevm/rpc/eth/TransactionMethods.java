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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transactions by hash, and signed ones from outside. */
public final class TransactionMethods {

  private final Chain chain;
  private final Inclusions inclusions;
  private final NonceSearch byNonce;

  public TransactionMethods(Chain chain, Inclusions inclusions) {
    this.chain = chain;
    this.inclusions = inclusions;
    this.byNonce = new NonceSearch(chain);
  }

  public void register(Methods methods) {
    methods
        .read("eth_getTransactionByHash", 1, this::getTransaction)
        .read("eth_getTransactionReceipt", 1, this::getReceipt)
        .execute("eth_getTransactionBySenderAndNonce", 2, this::getBySenderAndNonce)
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

  private @Nullable Object getBySenderAndNonce(Call call) {
    var sender = call.get(0, Decoders::address);
    long nonce = call.get(1, Decoders::unsignedLong);
    var mined = byNonce.find(sender, nonce);
    if (mined.isPresent()) {
      return TransactionShape.of(mined.get().block(), mined.get().index());
    }
    return Stream.of(chain.pool().pending(), chain.pool().queued())
        .flatMap(part -> part.getOrDefault(sender, List.of()).stream())
        .filter(waiting -> waiting.transaction().nonce() == nonce)
        .findFirst()
        .map(TransactionShape::of)
        .orElse(null);
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
    var timeout = call.get(1, Decoders::count, Inclusions.TIMEOUT_MILLIS);
    return submit(chain, signed).thenCompose(hash -> inclusions.receipt(hash, timeout));
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
