package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.evm.Console;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** console.log from a contract to the developer's eyes. */
final class ConsoleTest {
  /** Hands its call data on to the console. */
  private static final String WRITES =
      "365f5f375f5f365f73" + Console.ADDRESS.toString().substring(2) + "5afa50";

  /** log("stake", 7). */
  private static final String STAKE_7 =
      "0xb60e72cc%064x%064x%064x7374616b65".formatted(64, 7, 5) + "0".repeat(54);

  private static final List<String> LINES = new CopyOnWriteArrayList<>();

  private static TestNode node;
  private static String sender;
  private static String writing;
  private static String reverting;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start(TestNode.config(), LINES::add);
    sender = node.result("eth_accounts").get(0).asText();
    writing = deploy(WRITES + "00");
    reverting = deploy(WRITES + "5f5ffd");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void forget() {
    LINES.clear();
  }

  private static String deploy(String code) throws Exception {
    var length = code.length() / 2;
    var init = "0x60%02x600c60003960%02x6000f3".formatted(length, length) + code;
    var hash = node.result("eth_sendTransaction", Map.of("from", sender, "data", init)).asText();
    return node.result("eth_getTransactionReceipt", hash).get("contractAddress").asText();
  }

  private static Map<String, String> call(String to) {
    return Map.of("from", sender, "to", to, "data", STAKE_7, "gas", "0x30000");
  }

  private static String send(String to) throws Exception {
    return node.result("eth_sendTransaction", call(to)).asText();
  }

  @Test
  void transactions_shouldWriteOnce_andNothingWhenTheyAreTracedOrEstimated() throws Exception {
    node.result("eth_estimateGas", call(writing));
    assertEquals(List.of(), List.copyOf(LINES));
    var hash = send(writing);
    node.result("debug_traceTransaction", hash, Map.of("tracer", "callTracer"));
    node.result("trace_replayTransaction", hash, List.of("trace"));
    node.result("eth_getBlockByNumber", "pending", true);
    assertEquals(List.of("console.log " + hash.substring(0, 10) + ": stake 7"), List.copyOf(LINES));
  }

  @Test
  void pendingBlock_shouldWriteNothing_untilItIsMined() throws Exception {
    node.result("evm_setAutomine", false);
    try {
      var hash = send(writing);
      node.result("eth_getBlockByNumber", "pending", true);
      node.result("eth_getBalance", sender, "pending");
      assertEquals(List.of(), List.copyOf(LINES));
      node.result("evm_mine");
      assertEquals(
          List.of("console.log " + hash.substring(0, 10) + ": stake 7"), List.copyOf(LINES));
    } finally {
      node.result("evm_setAutomine", true);
    }
  }

  @Test
  void failures_shouldWriteToo() throws Exception {
    var hash = send(reverting);
    node.answer("eth_call", call(reverting), "latest");
    node.answer("eth_estimateGas", call(reverting));
    assertEquals(
        List.of(
            "console.log " + hash.substring(0, 10) + ": stake 7",
            "console.log eth_call: stake 7",
            "console.log eth_estimateGas: stake 7"),
        List.copyOf(LINES));
  }

  @Test
  void terminal_shouldNotBeSteered() throws Exception {
    var escape = "0x41304fac%064x%064x1b5b324a".formatted(32, 4) + "0".repeat(56);
    node.result("eth_call", Map.of("to", writing, "data", escape), "latest");
    node.result("eth_call", Map.of("to", writing, "data", "0x1234"), "latest");
    assertEquals(
        List.of(
            "console.log eth_call: \\u001b[2J",
            "console.log eth_call: (2 bytes that are no call of console.sol) 0x1234"),
        List.copyOf(LINES));
  }

  @Test
  void traces_shouldShowTheCallInWords() throws Exception {
    var hash = send(writing);
    var frame = node.result("debug_traceTransaction", hash, Map.of("tracer", "callTracer"));
    var words = frame.at("/calls/0/precompile");
    assertEquals("STATICCALL", frame.at("/calls/0/type").asText());
    assertEquals("console", words.get("name").asText());
    assertEquals("log(string,uint256)", words.get("function").asText());
    assertEquals("7", words.at("/arguments/argument1").asText());
    assertEquals("stake 7", words.get("text").asText());
    var steps = node.result("debug_traceTransaction", hash).get("structLogs");
    var shown = 0;
    for (var step : steps) {
      if (step.has("precompile")) {
        assertEquals("STATICCALL", step.get("op").asText());
        assertEquals("stake 7", step.at("/precompile/text").asText());
        shown++;
      }
    }
    assertEquals(1, shown);
    var flat = node.result("trace_transaction", hash);
    assertTrue(flat.at("/1/precompile/text").asText().equals("stake 7"), flat::toString);
  }
}
