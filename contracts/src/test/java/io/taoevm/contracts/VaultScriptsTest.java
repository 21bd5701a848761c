package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vault's tests and the tour, which are JavaScript, against a node of their own each. */
final class VaultScriptsTest {
  @Test
  void vault_shouldPassItsTests_whenRunOnANode() throws Exception {
    try (var node = NodeProcess.start()) {
      var environment = Map.of("TAOEVM_RPC", node.url());
      assertEquals(0, NpmProject.CONTRACTS.run(environment, "test"), "exit code of npm run test");
    }
  }

  @Test
  void tour_shouldReachItsEnd_whenRunOnANode() throws Exception {
    try (var node = NodeProcess.start()) {
      assertEquals(
          0,
          NpmProject.CONTRACTS.run(Map.of(), "tour", "--rpc", node.url()),
          "exit code of the tour");
    }
  }
}
