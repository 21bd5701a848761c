package io.taoevm.rpc.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taoevm.chain.primitive.Address;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.cli.Compatibility;
import io.taoevm.rpc.protocol.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code specification/json-rpc.txt}: every row, point and paragraph of the sections 3 to 8
 * of the specification of JSON-RPC by its number, and what the node is asked and answers for it.
 * Where the specification itself is at hand, the numbers and their first words are compared with
 * it, so that none can be left out.
 */
final class SpecificationTest {
  private static final String FILE = "specification/json-rpc.txt";
  private static final List<Conversation> ROWS = Conversation.read(FILE);

  private static final Limits USUAL = Limits.DEFAULT;

  /** Answers of at most 1 MiB. */
  private static final Limits SMALL =
      new Limits(USUAL.bodyBytes(), USUAL.batchMembers(), 1 << 20, 64, 30_000, 64, 0, 2);

  /** A time limit for what no time suffices for, since calls may have any gas. */
  private static final Limits HURRIED =
      new Limits(
          USUAL.bodyBytes(), USUAL.batchMembers(), 1 << 20, 64, 1_000, 64, Long.MAX_VALUE, 2);

  private static final Map<String, TestNode> NODES = new TreeMap<>();

  @AfterAll
  static void stop() {
    NODES.values().forEach(TestNode::close);
    NODES.clear();
  }

  private static TestNode node(String name) throws IOException {
    var running = NODES.get(name);
    if (running == null) {
      running =
          TestNode.start(
              switch (name) {
                case "" -> TestNode.config();
                case "subtensor" -> TestNode.config().with(Compatibility.SUBTENSOR);
                case "deployers" ->
                    TestNode.config()
                        .withDeployers(
                            Set.of(Address.fromHex("0x70997970c51812dc3a010c7d01b50e0d17dc79c8")));
                case "small" -> TestNode.config().with(SMALL);
                case "hurried" -> TestNode.config().with(HURRIED);
                default -> throw new AssertionError("no node " + name);
              });
      NODES.put(name, running);
    }
    return running;
  }

  @TestFactory
  Stream<DynamicTest> rows() {
    var asked = ROWS.stream().filter(Conversation::asks).count();
    System.out.println(
        "SpecificationTest: " + ROWS.size() + " rows, " + asked + " of them with answers");
    return ROWS.stream()
        .filter(Conversation::asks)
        .map(row -> dynamicTest(row.id() + " " + row.title(), () -> play(row)));
  }

  private static void play(Conversation row) throws Exception {
    var node = node(row.only("on"));
    var chain = node.node().chain();
    var before = chain.snapshot().join();
    try (var player = new Player(node, Expected.ofAccounts())) {
      player.play(row);
    } finally {
      chain.revert(before).join();
    }
  }

  @Test
  void rowsWithoutAnswers_shouldSayWhy() {
    var silent = ROWS.stream().filter(row -> !row.asks() && row.only("because").isEmpty());
    assertEquals(List.of(), silent.map(Conversation::id).toList());
  }

  @Test
  void rows_shouldBeThoseOfTheSpecification() throws IOException {
    var file = Path.of(System.getProperty("repo.root", "..")).resolve("../shared/spec/json-rpc.md");
    if (!Files.exists(file)) {
      System.out.println("skipped: no specification to compare the rows with");
      Assumptions.abort("no specification");
    }
    var items = SpecificationItem.read(Files.readAllLines(file));
    var missing = new ArrayList<String>();
    for (var item : items) {
      if (ROWS.stream().noneMatch(row -> item.isNamedBy(row.id(), row.title()))) {
        missing.add(item.id() + " " + item.text());
      }
    }
    System.out.println("SpecificationTest: " + items.size() + " items of the specification");
    assertEquals(List.of(), missing);
    assertTrue(items.size() > 80, () -> "items: " + items.size());
  }
}
