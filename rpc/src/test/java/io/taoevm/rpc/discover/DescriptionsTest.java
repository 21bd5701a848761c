package io.taoevm.rpc.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code rpc_discover} says of the methods, held to what a node answers. */
final class DescriptionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CALLS = Path.of("src/test/resources/discover/calls.txt");

  /** Nothing but a WebSocket, a data directory or a dump can ask for these. */
  private static final List<String> NOT_ASKED =
      List.of(
          "eth_subscribe",
          "eth_unsubscribe",
          "tao_subscribe",
          "tao_unsubscribe",
          "tao_dev_checkpoint",
          "anvil_loadState",
          "hardhat_loadState");

  private static final Map<String, JsonNode> DESCRIBED = new HashMap<>();

  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start();
    for (var method : node.result("rpc_discover").get("methods")) {
      DESCRIBED.put(method.get("name").asText(), method);
    }
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void descriptions_shouldBeOfEveryMethod_withItsArguments() {
    var methods = node.node().methods();
    assertEquals(methods.names(), new TreeSet<>(DESCRIBED.keySet()));
    for (var name : methods.names()) {
      var described = DESCRIBED.get(name).get("params").size();
      var taken = methods.find(name).orElseThrow().maxArguments();
      var isOurs = !name.startsWith("eth_") && !name.startsWith("debug_");
      assertTrue(isOurs ? described == taken : described <= taken, name + " takes " + taken);
      var schema = DESCRIBED.get(name).at("/result/schema");
      assertFalse(schema.isMissingNode() || schema.isEmpty(), name + " has no schema");
    }
  }

  /** Lines of a method and its arguments; {@code NAME = method arguments} keeps the result. */
  private static List<String> lines() throws IOException {
    return Files.readAllLines(CALLS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Test
  void answers_shouldFitTheirSchemas() throws Exception {
    var kept = new HashMap<String, String>();
    var asked = new TreeSet<String>();
    for (var line : lines()) {
      var isKept = line.contains(" = ");
      var call = isKept ? line.substring(line.indexOf(" = ") + 3) : line;
      for (var value : kept.entrySet()) {
        call = call.replace("$" + value.getKey(), value.getValue());
      }
      var method = call.split(" ", 2)[0];
      var arguments = arguments(call.contains(" ") ? call.split(" ", 2)[1] : "");
      var answer = node.answer(method, arguments);
      assertTrue(answer.has("result"), call + " is answered by " + answer);
      var schema = DESCRIBED.get(method).at("/result/schema");
      JsonSchema.requireFits(method, schema, answer.get("result"));
      asked.add(method);
      if (isKept) {
        var words = line.substring(0, line.indexOf(" = ")).split("/", 2);
        var result = answer.get("result");
        kept.put(words[0], (words.length == 1 ? result : result.at("/" + words[1])).asText());
      }
    }
    var unasked = new TreeSet<>(DESCRIBED.keySet());
    unasked.removeAll(asked);
    unasked.removeAll(NOT_ASKED);
    assertEquals(List.of(), new ArrayList<>(unasked), "described and never asked");
    System.out.println("DescriptionsTest: " + asked.size() + " methods of " + DESCRIBED.size());
  }

  private static Object[] arguments(String text) throws IOException {
    return JSON.readValue("[" + text + "]", Object[].class);
  }

  @Test
  void judge_shouldSeeWhatDoesNotFit() throws Exception {
    var header = DESCRIBED.get("eth_getHeaderByNumber").at("/result/schema");
    var answer = node.result("eth_getHeaderByNumber", "0x0").deepCopy();
    JsonSchema.requireFits("", header, answer);
    ((com.fasterxml.jackson.databind.node.ObjectNode) answer).put("number", "0x01");
    assertThrows(AssertionError.class, () -> JsonSchema.requireFits("", header, answer));
    var odd = JSON.readTree("{\"format\": \"date\"}");
    assertThrows(AssertionError.class, () -> JsonSchema.requireFits("", odd, answer));
  }
}
