package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of clients in {@code clients/}, each as a user would run it, on one node. */
final class ClientsTest {
  private static final Path ROOT = Path.of(System.getProperty("repo.root"));
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- of (\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);

  /** What the page shows is what the tests run: it may leave lines out, but changes none. */
  @Test
  void snippets_shouldBeLinesOfTheExamplesInTheirOrder() throws Exception {
    var snippets = SNIPPET.matcher(Files.readString(ROOT.resolve("docs/clients.md")));
    var count = 0;
    for (; snippets.find(); count++) {
      var file = snippets.group(1);
      var example = Files.readAllLines(ROOT.resolve(file)).iterator();
      for (var line : snippets.group(2).lines().filter(text -> !text.isBlank()).toList()) {
        var found = false;
        while (!found && example.hasNext()) {
          found = example.next().strip().equals(line.strip());
        }
        assertTrue(found, file + " has not, or not in this order: " + line);
      }
    }
    assertTrue(count >= 8, "a snippet for each client, not " + count);
  }

  @Test
  void clients_shouldConnectDeploySendSubscribeAndStake_whenRunOnANode() throws Exception {
    try (var node = NodeProcess.start()) {
      var environment = Map.of("TAOEVM_RPC", node.url());
      assertEquals(0, NpmProject.CLIENTS.run(environment, "test"), "exit code of npm run test");
    }
  }
}
