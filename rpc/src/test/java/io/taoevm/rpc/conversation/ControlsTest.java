package io.taoevm.rpc.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.conversation.Conversation.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays {@code specification/controls.txt}: every method that changes the node, under each of its
 * names. What {@code evm} and {@code tao} ask is asked three times: before the control, when at
 * least one answer of each side must be another; after it, when the answers are those of the file;
 * and after evm_revert, when they must be those of before. {@code lasting} says why evm_revert does
 * not undo a control, {@code noEvm} and {@code noEconomy} why it shows on one side alone, and
 * {@code because} where else a control is tested.
 */
final class ControlsTest {
  private static final List<Conversation> CASES = Conversation.read("specification/controls.txt");
  private static final String CONTROLS = "(anvil|hardhat|evm|tenderly|tao_dev)_.*";

  private static TestNode node;

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  /** The names that a case is for: its title has them all. */
  private static List<String> names(Conversation one) {
    return List.of(one.title().split(" "));
  }

  /** What changes the node or uses its keys, and whatever else has the namespace of a control. */
  private static Set<String> controls() {
    var methods = node.node().methods();
    var controls = new TreeSet<String>();
    for (var name : methods.names()) {
      if (name.matches(CONTROLS) || methods.find(name).orElseThrow().trustedOnly()) {
        controls.add(name);
      }
    }
    return controls;
  }

  @Test
  void controls_shouldAllHaveACase() {
    var named = new TreeSet<String>();
    CASES.forEach(one -> named.addAll(names(one)));
    assertEquals(controls(), named);
    System.out.println("ControlsTest: " + named.size() + " controls in " + CASES.size() + " cases");
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return CASES.stream()
        .filter(one -> one.only("because").isEmpty())
        .flatMap(one -> names(one).stream().map(name -> dynamicTest(name, () -> play(one, name))));
  }

  private static void play(Conversation one, String name) throws Exception {
    var chain = node.node().chain();
    var beginning = chain.snapshot().join();
    try {
      playFromTheBeginning(one, name);
    } finally {
      node.result("anvil_reset");
      chain.revert(beginning).join();
    }
  }

  private static void playFromTheBeginning(Conversation one, String name) throws Exception {
    var lines = one.lines();
    var control = lines.stream().map(Line::word).toList().indexOf("do");
    try (var player = new Player(node, Expected.ofAccounts())) {
      for (var line : lines.subList(0, control)) {
        player.say(line);
      }
      var before = reads(player, lines);
      var snapshot = node.result("evm_snapshot").asText();
      var line = lines.get(control);
      player.say(new Line(line.number(), "call", name + " " + line.rest()));
      var after = new ArrayList<String>();
      for (var next : lines.subList(control + 1, lines.size())) {
        say(player, next);
        if (isRead(next)) {
          after.add(player.answer());
        }
      }
      requireEffect(one, before, after);
      if (one.only("lasting").isEmpty()) {
        assertTrue(node.result("evm_revert", snapshot).asBoolean(), "evm_revert");
        assertEquals(before, reads(player, lines), name + " is not undone");
      }
    }
  }

  private static void say(Player player, Line line) throws Exception {
    try {
      player.say(line);
    } catch (AssertionError wrong) {
      throw new AssertionError("in line " + line.number() + ": " + wrong.getMessage(), wrong);
    }
  }

  private static boolean isRead(Line line) {
    return line.word().equals("evm") || line.word().equals("tao");
  }

  private static List<String> reads(Player player, List<Line> lines) throws Exception {
    var answers = new ArrayList<String>();
    for (var line : lines) {
      if (isRead(line)) {
        player.say(line);
        answers.add(player.answer());
      }
    }
    return answers;
  }

  /** One read of the EVM and one of the economy are answered otherwise than before. */
  private static void requireEffect(Conversation one, List<String> before, List<String> after) {
    var sides = one.lines().stream().filter(ControlsTest::isRead).map(Line::word).toList();
    for (var side : List.of("evm", "tao")) {
      var excuse = one.only(side.equals("evm") ? "noEvm" : "noEconomy");
      var changed = false;
      for (var i = 0; i < sides.size(); i++) {
        changed |= sides.get(i).equals(side) && !before.get(i).equals(after.get(i));
      }
      assertNotEquals(excuse.isEmpty(), !changed, one.title() + ": the side " + side);
    }
  }
}
