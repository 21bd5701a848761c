package io.taoevm.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.eth.ChainFailures;
import io.taoevm.rpc.protocol.Caller;
import io.taoevm.rpc.protocol.JsonRpc;
import io.taoevm.rpc.protocol.Limits;
import io.taoevm.rpc.protocol.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sends requests that are put together at random from what each method might take. Every answer is
 * JSON-RPC, tells nothing of the program's inside, and the node still knows its first block after
 * it. The usual run is short; {@code -Dfuzz.requests=1000000} makes it as long as is wanted.
 */
final class RequestFuzzTest {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What takes as long as it is told to, or brings blocks without end. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "evm_mine",
          "anvil_mine",
          "hardhat_mine",
          "tao_dev_advanceBlocks",
          "tao_dev_advanceToEpoch",
          "debug_freeOSMemory",
          "evm_setIntervalMining",
          "anvil_setIntervalMining",
          "eth_sendRawTransactionSync");

  private static final List<String> ATOMS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "1.5",
          "1e30",
          "18446744073709551616",
          "\"\"",
          "\"0x\"",
          "\"0x0\"",
          "\"0x00\"",
          "\"0x1\"",
          "\"0xffffffffffffffff\"",
          "\"0x10000000000000000\"",
          "\"latest\"",
          "\"pending\"",
          "\"earliest\"",
          "\"newHeads\"",
          "\"logs\"",
          "\"root\"",
          "\"add_stake\"",
          "\"sudo\"",
          "\"tempo\"",
          "\"account\"",
          "\"stake\"",
          "\"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266\"",
          "\"0x0000000000000000000000000000000000000805\"",
          "\"0x00000000000000000000000000000000000000aa\"",
          "\"0x1111111111111111111111111111111111111111111111111111111111111111\"",
          "\"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\"",
          "\"0x600160005260206000f3\"",
          "\"0x02f86c2a8080\"");

  private static final List<String> NAMES =
      List.of(
          "from",
          "to",
          "gas",
          "value",
          "data",
          "input",
          "nonce",
          "gasPrice",
          "maxFeePerGas",
          "type",
          "accessList",
          "address",
          "topics",
          "fromBlock",
          "toBlock",
          "blockHash",
          "blockStateCalls",
          "calls",
          "stateOverrides",
          "blockOverrides",
          "code",
          "balance",
          "netuid",
          "hotkey",
          "name",
          "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");

  private final Random random = new Random(SEED);

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String value(int depth) {
    var kind = depth == 0 ? 0 : random.nextInt(6);
    if (kind < 4) {
      return pick(ATOMS);
    }
    var parts = new ArrayList<String>();
    for (var i = random.nextInt(4); i > 0; i--) {
      parts.add(kind == 4 ? value(depth - 1) : "\"" + pick(NAMES) + "\":" + value(depth - 1));
    }
    var inside = String.join(",", parts);
    return kind == 4 ? "[" + inside + "]" : "{" + inside + "}";
  }

  private byte[] request(List<String> methods) {
    var arguments = new ArrayList<String>();
    for (var i = random.nextInt(5); i > 0; i--) {
      arguments.add(value(3));
    }
    var text =
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
            + pick(methods)
            + "\",\"params\":["
            + String.join(",", arguments)
            + "]}";
    var bytes = text.getBytes(UTF_8);
    if (random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void anyRequest_shouldGetAnAnswerWithoutTheProgramsInside() throws Exception {
    System.out.println("RequestFuzzTest seed " + SEED + ", " + REQUESTS + " requests");
    try (var node = TestNode.start()) {
      var table = node.node().methods();
      var methods = new ArrayList<>(table.names());
      methods.removeAll(LEFT_OUT);
      var limits = Limits.DEFAULT;
      try (var workers = new WorkerPool(limits, io.taoevm.evm.EvmThreads.factory("fuzz"))) {
        var rpc = new JsonRpc(table, workers, limits, ChainFailures::errorOf);
        var genesis = node.result("eth_getBlockByNumber", "0x0", false);
        for (var i = 0; i < REQUESTS; i++) {
          check(rpc, request(methods));
        }
        assertEquals(genesis, node.result("eth_getBlockByNumber", "0x0", false));
      }
    }
  }

  private static void check(JsonRpc rpc, byte[] request) throws Exception {
    var sent = new String(request, UTF_8);
    var reply = rpc.answer(request, new Caller(true, null)).get();
    if (reply.length == 0) {
      return; // The id was what became garbled.
    }
    var answer = JSON.readTree(reply);
    assertEquals("2.0", answer.path("jsonrpc").asText(), sent);
    assertTrue(answer.has("result") != answer.has("error"), sent);
    var message = answer.path("error").path("message").asText();
    assertFalse(message.equals("internal error"), sent);
    assertFalse(message.contains("Exception") || message.contains("java."), sent + message);
  }
}
