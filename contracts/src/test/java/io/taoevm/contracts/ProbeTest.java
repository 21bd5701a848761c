package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/rpc-differences.md is what a node answers: where the conformance probe is at
 * hand, beside the repository or where the environment variable CONFORMANCE says, it asks a fresh
 * node.
 */
final class ProbeTest {
  private static final String BESIDE = "../shared/bench/conformance";

  private static Path folder() {
    var named = System.getenv("CONFORMANCE");
    return named == null
        ? Path.of(System.getProperty("repo.root")).resolve(BESIDE)
        : Path.of(named);
  }

  @Test
  void table_shouldHaveTheAnswersOfTheProbe() throws Exception {
    var folder = folder().toAbsolutePath().normalize();
    if (!Files.exists(folder.resolve("probe.mjs"))) {
      System.out.println("skipped: no probe.mjs to compare docs/rpc-differences.md with");
      Assumptions.abort("no probe");
    }
    try (var node = NodeProcess.start()) {
      var environment = Map.of("TAOEVM_RPC", node.url(), "CONFORMANCE", folder.toString());
      assertEquals(0, NpmProject.CONTRACTS.run(environment, "probe"), "exit code of the probe");
    }
  }
}
