package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short forms of the load and of the benches; docs/benchmarks.md has the long ones. */
final class LoadAndBenchTest {
  @TempDir private Path parent;

  private String run(String... arguments) throws Exception {
    var ended = NodeProcess.run(arguments);
    assertEquals(0, ended.exitCode(), ended.output());
    return ended.output();
  }

  @Test
  void load_shouldHaveNoErrors_besideBlockProduction() throws Exception {
    var directory = parent.resolve("load").toString();
    var output =
        run("load", "--start-node", directory, "--connections", "16", "--seconds", "6", "--heap");
    assertTrue(output.contains(" 0 errors"), output);
    assertTrue(output.contains("p99 "), output);
    assertTrue(output.contains("heap after a collection"), output);
    assertTrue(run("db", "check", directory).contains("sound"));
  }

  @Test
  void benches_shouldMeasure() throws Exception {
    var blocks = run("bench", "blocks", "--count", "300");
    assertTrue(blocks.contains("300 empty blocks"), blocks);
    var history =
        run("bench", "history", "--back", "200", "--data-dir", parent.resolve("h").toString());
    assertTrue(history.contains("200 blocks back"), history);
    var growth =
        run(
            "bench",
            "growth",
            "--accounts=2000",
            "--slots=2000",
            "--transfers=200",
            "--data-dir=" + parent.resolve("g"));
    assertTrue(
        growth.contains("2000 accounts and 2000 slots, to the same 2000 accounts: "), growth);
  }
}
