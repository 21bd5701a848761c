package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is committed for those who have no Node must be what the Solidity sources say. */
final class ArtifactsTest {
  @Test
  void artifacts_shouldMatchTheSources() throws Exception {
    assertEquals(0, NpmProject.CONTRACTS.run(Map.of(), "check"), "exit code of npm run check");
  }
}
