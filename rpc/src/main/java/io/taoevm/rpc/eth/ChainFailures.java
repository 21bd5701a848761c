package io.taoevm.rpc.eth;

import io.taoevm.chain.ChainException;
import io.taoevm.chain.block.MalformedTransactionException;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.store.StatePrunedException;
import io.taoevm.chain.store.StoreException;
import io.taoevm.rpc.protocol.RpcError;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What a client is told of the chain's own exceptions. */
public final class ChainFailures {
  private ChainFailures() {}

  /** The error for an exception of the chain; null for any other. */
  public static @Nullable RpcError errorOf(Throwable failure) {
    return switch (failure) {
      case ChainException refused -> server(refused.getMessage());
      case MalformedTransactionException malformed -> server(malformed.getMessage());
      case StatePrunedException pruned -> server(pruned.getMessage());
      case StoreException damaged -> server(damaged.getMessage());
      case Refusal refusal -> server(refusal.error().name());
      case CompletionException wrapped when wrapped.getCause() != null ->
          errorOf(wrapped.getCause());
      default -> null;
    };
  }

  private static RpcError server(@Nullable String message) {
    return new RpcError(RpcError.SERVER_ERROR, message == null ? "refused" : message);
  }
}
