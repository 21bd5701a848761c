package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.evm.engine.Engines;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault's tests and the tour, which are JavaScript, against a node of their own each. */
final class VaultScriptsTest {
  @TempDir private Path folder;

  @Test
  void vault_shouldPassItsTests_whenRunOnANode() throws Exception {
    // On disk and pruned, so that its proofs of old heights are read from the history of RocksDB.
    var data = folder.resolve("tests").toString();
    try (var node = NodeProcess.start("--data-dir", data, "--retain", "5000")) {
      var environment = Map.of("TAOEVM_RPC", node.url());
      assertEquals(0, NpmProject.CONTRACTS.run(environment, "test"), "exit code of npm run test");
    }
  }

  @Test
  void tour_shouldReachItsEnd_andGiveTheSameBlocksOnEveryEngine() throws Exception {
    var made = folder.resolve("made").toString();
    try (var node = NodeProcess.start("--data-dir", made)) {
      assertEquals(
          0,
          NpmProject.CONTRACTS.run(Map.of(), "tour", "--rpc", node.url()),
          "exit code of the tour");
    }
    var blocks = folder.resolve("blocks.gz").toString();
    NodeProcess.run("db", "export", made, blocks);
    for (var engine : Engines.names()) {
      var again = folder.resolve(engine).toString();
      var said = NodeProcess.run("db", "import", again, blocks, "--engine", engine);
      System.out.print("the tour's blocks on " + engine + ": " + said);
      assertTrue(said.contains(" blocks executed, 0 were there"), said);
    }
  }

  @Test
  void subnet_shouldLiveItsWholeLife_overRpcAlone() throws Exception {
    try (var node = NodeProcess.start()) {
      assertEquals(
          0,
          NpmProject.CONTRACTS.run(Map.of(), "subnet-life", "--rpc", node.url()),
          "exit code of the subnet's life");
    }
  }
}
