package io.taoevm.rpc.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.rpc.TestNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PrecompileOverrideTest {
  private static final String SHA256 = "0x0000000000000000000000000000000000000002";
  private static final String STAKING = "0x0000000000000000000000000000000000000805";
  private static final String ELSEWHERE = "0xc200000000000000000000000000000000000000";
  private static final String HASH =
      "0x3a103a4e5729ad68c02a678ae39accfbc0ae208096437401b7ceab63cca0622f";

  /** Returns the word 7. */
  private static final String STUB = "0x60075f5260205ff3";

  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Map<String, String> call(String to) {
    return Map.of("to", to, "data", "0x1234");
  }

  @Test
  void call_shouldRunTheCodeThatAPrecompileIsGiven() throws Exception {
    var overrides = Map.of(STAKING, Map.of("code", STUB));
    var seven = "0x" + "0".repeat(63) + "7";
    assertEquals(seven, node.result("eth_call", call(STAKING), "latest", overrides).asText());
    var gas = node.result("eth_estimateGas", call(STAKING), "latest", overrides).asText();
    assertTrue(Integer.decode(gas) < 25_000, gas);
    var options = Map.of("tracer", "callTracer", "stateOverrides", overrides);
    var trace = node.result("debug_traceCall", call(STAKING), "latest", options);
    assertEquals(seven, trace.get("output").asText());
    assertTrue(node.answer("eth_call", call(STAKING), "latest").has("error"));
  }

  @Test
  void call_shouldFindAPrecompileWhereItWasMoved() throws Exception {
    var moved = Map.of(SHA256, Map.of("movePrecompileToAddress", ELSEWHERE));
    assertEquals(HASH, node.result("eth_call", call(ELSEWHERE), "latest", moved).asText());
    assertEquals("0x", node.result("eth_call", call(SHA256), "latest", moved).asText());
    assertEquals(HASH, node.result("eth_call", call(SHA256), "latest").asText());
    assertEquals("0x", node.result("eth_call", call(ELSEWHERE), "latest").asText());
  }

  @Test
  void simulation_shouldKeepAMoveInTheBlocksThatFollow() throws Exception {
    var third = "0xc300000000000000000000000000000000000000";
    var first =
        Map.of(
            "stateOverrides",
            Map.of(SHA256, Map.of("movePrecompileToAddress", ELSEWHERE)),
            "calls",
            List.of(call(ELSEWHERE)));
    var second =
        Map.of(
            "stateOverrides",
            Map.of(ELSEWHERE, Map.of("movePrecompileToAddress", third)),
            "calls",
            List.of(call(SHA256), call(ELSEWHERE), call(third)));
    var blocks =
        node.result("eth_simulateV1", Map.of("blockStateCalls", List.of(first, second)), "latest");
    assertEquals(HASH, blocks.at("/0/calls/0/returnData").asText());
    assertEquals("0x", blocks.at("/1/calls/0/returnData").asText());
    assertEquals("0x", blocks.at("/1/calls/1/returnData").asText());
    assertEquals(HASH, blocks.at("/1/calls/2/returnData").asText());
  }

  @Test
  void move_shouldBeRefused_whenThereIsNoPrecompileOrItsPlaceIsTaken() throws Exception {
    var none = Map.of(ELSEWHERE, Map.of("movePrecompileToAddress", SHA256));
    assertEquals(
        "account " + ELSEWHERE + " is not a precompile",
        node.error("eth_call", call(SHA256), "latest", none));
    var taken =
        Map.of(
            SHA256,
            Map.of("movePrecompileToAddress", ELSEWHERE),
            ELSEWHERE,
            Map.of("balance", "0x1"));
    assertEquals(
        "account " + ELSEWHERE + " is already overridden",
        node.error("eth_call", call(SHA256), "latest", taken));
  }
}
