package io.taoevm.rpc.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.rpc.TestNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  @Test
  void text_shouldCountWhatHappenedBeforeTheMetersWereThere() throws Exception {
    try (var node = TestNode.start()) {
      var metrics = new Metrics(node.node().chain());
      metrics.called("eth_chainId", 1_000, false);
      metrics.called("eth_chainId", 1_000, true);
      metrics.onBlock(node.node().chain().head());
      var page = metrics.page().toCompletableFuture();
      metrics.called("eth_chainId", 1_000, false);
      var text = new String(page.get(1, TimeUnit.MINUTES).body(), UTF_8);
      requireLine(text, "taoevm_blocks_total 1.0");
      requireLine(text, "taoevm_rpc_duration_seconds_count{method=\"eth_chainId\"} 3");
      requireLine(text, "taoevm_rpc_errors_total{method=\"eth_chainId\"} 1.0");
    }
  }

  private static void requireLine(String text, String line) {
    assertTrue(text.lines().anyMatch(line::equals), line + " in\n" + text);
  }
}
