package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of clients in {@code clients/}, each as a user would run it, on one node. */
final class ClientsTest {
  @Test
  void clients_shouldConnectDeploySendSubscribeAndStake_whenRunOnANode() throws Exception {
    try (var node = NodeProcess.start()) {
      var environment = Map.of("TAOEVM_RPC", node.url());
      assertEquals(0, NpmProject.CLIENTS.run(environment, "test"), "exit code of npm run test");
    }
  }
}
