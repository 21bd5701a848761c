package io.taoevm.rpc.page;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.rpc.protocol.JsonRpc;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * All pages of a node: {@code /health} answers as long as the process does, {@code /ready} while
 * the chain can grow, {@code /metrics} for Prometheus, and REST.
 */
public final class NodePages implements Pages, ChainListener {
  private final Chain chain;
  private final Metrics metrics;
  private final RestPages rest;
  private volatile boolean broken;

  public NodePages(Chain chain, Metrics metrics, JsonRpc rpc) {
    this.chain = chain;
    this.metrics = metrics;
    this.rest = new RestPages(rpc);
  }

  @Override
  public Optional<CompletionStage<Page>> get(String path, Map<String, String> query) {
    return switch (path) {
      case "/health" -> now(Page.text(200, "ok\n"));
      case "/ready" ->
          now(
              broken
                  ? Page.text(503, "the chain is broken\n")
                  : Page.text(200, "ready at block " + chain.head().number() + "\n"));
      case "/metrics" -> Optional.of(metrics.page());
      default -> rest.get(path, query);
    };
  }

  private static Optional<CompletionStage<Page>> now(Page page) {
    return Optional.of(CompletableFuture.completedFuture(page));
  }

  @Override
  public void onFailure(Throwable cause) {
    broken = true;
  }
}
