package io.taoevm.rpc.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taoevm.rpc.TestNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code specification/reads.txt}: every read of the economy and every path of the REST
 * interface, each with an answer that was computed by hand. NodePagesTest holds the answers of the
 * paths to the shapes of the OpenAPI document.
 */
final class ReadsTest {
  private static final List<Conversation> CASES = Conversation.read("specification/reads.txt");
  private static final Pattern READS =
      Pattern.compile(
          "(tao|subnetInfo|neuronInfo|delegateInfo|stakeInfo)_.*|(anvil|hardhat)_(get.*|metadata)|anvil_nodeInfo");

  private static TestNode node;

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static boolean isRead(String name) {
    var isControl = node.node().methods().find(name).orElseThrow().trustedOnly();
    return READS.matcher(name).matches() && !isControl;
  }

  @Test
  void reads_shouldAllHaveACase() {
    var reads = new TreeSet<String>();
    node.node().methods().names().stream().filter(ReadsTest::isRead).forEach(reads::add);
    var named = new TreeSet<String>();
    for (var one : CASES) {
      var names = one.title().isEmpty() ? List.<String>of() : List.of(one.title().split(" "));
      named.addAll(names);
      for (var name : names) {
        var isAsked =
            one.lines().stream().anyMatch(line -> (line.rest() + " ").startsWith(name + " "));
        assertTrue(isAsked || !one.only("because").isEmpty(), name + " is never asked");
      }
    }
    assertEquals(reads, named);
    System.out.println("ReadsTest: " + named.size() + " reads in " + CASES.size() + " cases");
  }

  @Test
  void paths_shouldAllHaveACase() throws Exception {
    var asked =
        CASES.stream()
            .flatMap(one -> one.lines().stream())
            .filter(line -> line.word().equals("http"))
            .map(line -> line.rest().replaceFirst("^GET /api/v1", "").replaceFirst("\\?.*", ""))
            .toList();
    var paths = Expected.json(node.get("/api/v1/openapi.json").body()).get("paths");
    assertTrue(paths.size() > 10, () -> "paths: " + paths.size());
    for (var path : paths.properties()) {
      var form = path.getKey().replaceAll("\\{[a-z]+}", "[^/]+");
      assertTrue(asked.stream().anyMatch(one -> one.matches(form)), path.getKey());
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return CASES.stream()
        .filter(Conversation::asks)
        .map(one -> dynamicTest(one.id(), () -> play(one)));
  }

  private static void play(Conversation one) throws Exception {
    var chain = node.node().chain();
    var before = chain.snapshot().join();
    try (var player = new Player(node, Expected.ofAccounts())) {
      player.play(one);
    } finally {
      chain.revert(before).join();
    }
  }
}
