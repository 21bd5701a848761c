package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.ReceiptShape;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells when a transaction has got into a block. */
public final class Inclusions implements ChainListener {
  /** How long is waited unless a client says otherwise. */
  static final long TIMEOUT_MILLIS = 20_000;

  private static final long MAX_TIMEOUT_MILLIS = 60_000;
  private static final int NOT_IN_TIME = 4;

  private final Chain chain;
  private final Map<Hash, CompletableFuture<ReceiptShape>> awaited = new ConcurrentHashMap<>();

  public Inclusions(Chain chain) {
    this.chain = chain;
  }

  /**
   * The receipt of a transaction that the pool has taken, or error 4 with its hash when the time is
   * up (EIP-7966); the transaction waits on then.
   *
   * @param wantedMillis at most a minute is waited; 0 for as long as usual
   */
  CompletableFuture<ReceiptShape> receipt(Hash hash, long wantedMillis) {
    var timeoutMillis =
        wantedMillis == 0 ? TIMEOUT_MILLIS : Math.min(wantedMillis, MAX_TIMEOUT_MILLIS);
    var receipt = awaited.computeIfAbsent(hash, _ -> new CompletableFuture<>());
    // It may have been mined before it was awaited.
    chain
        .transaction(hash)
        .ifPresent(mined -> receipt.complete(ReceiptShape.of(mined.block(), mined.index())));
    return receipt
        .copy()
        .orTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
        .whenComplete((shape, error) -> awaited.remove(hash))
        .exceptionallyCompose(
            late ->
                CompletableFuture.failedFuture(
                    new RpcException(
                        new RpcError(
                            NOT_IN_TIME,
                            "the transaction was added to the pool but was not in a block within "
                                + timeoutMillis
                                + " ms",
                            hash.toString()))));
  }

  @Override
  public void onBlock(SealedBlock block) {
    if (awaited.isEmpty()) {
      return;
    }
    for (var i = 0; i < block.transactions().size(); i++) {
      var receipt = awaited.get(block.transactions().get(i).hash());
      if (receipt != null) {
        receipt.complete(ReceiptShape.of(block, i));
      }
    }
  }
}
