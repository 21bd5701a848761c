package io.taoevm.rpc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.Node;
import io.taoevm.rpc.TaoEvm;
import io.taoevm.rpc.TestNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces of transactions on a node, asked for as tools ask. */
final class TraceMethodsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** PUSH 1, PUSH 0, SSTORE; LOG0; returns slot 0. */
  private static final String STORING = "600160005560006000a060005460005260206000f3";

  private static Node node;
  private static String sender;
  private static String storing;
  private static String calling;
  private static String transaction;

  @BeforeAll
  static void start() throws Exception {
    node = TaoEvm.start(TestNode.config());
    sender = result("eth_accounts", "").get(0).asText();
    storing = deploy(STORING);
    // Calls the storing contract, then 0x805 without a selector, then reverts.
    calling =
        deploy(
            "6020600060006000600073"
                + storing.substring(2)
                + "61fffff150"
                + "600060006000600060006108056150 00f150".replace(" ", "")
                + "60006000fd");
    transaction = send("\"to\":\"" + calling + "\"");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode answer(String method, String params)
      throws IOException, InterruptedException {
    var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}";
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port()))
            .POST(BodyPublishers.ofString(body.formatted(method, params)))
            .build();
    return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  private static JsonNode result(String method, String params) throws Exception {
    var answer = answer(method, params);
    assertFalse(answer.has("error"), answer::toString);
    return answer.get("result");
  }

  private static String send(String members) throws Exception {
    var request = "{\"from\":\"" + sender + "\",\"gas\":\"0x60000\"," + members + "}";
    return result("eth_sendTransaction", request).asText();
  }

  private static String deploy(String code) throws Exception {
    var length = code.length() / 2;
    var init = "60%02x600c60003960%02x6000f3".formatted(length, length);
    var hash = send("\"data\":\"0x" + init + code + "\"");
    return result("eth_getTransactionReceipt", quoted(hash)).get("contractAddress").asText();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static JsonNode trace(String hash, String options) throws Exception {
    return result("debug_traceTransaction", quoted(hash) + "," + options);
  }

  private static long number(JsonNode quantity) {
    return Long.decode(quantity.asText());
  }

  @Test
  void callTracer_shouldShowFramesAndPrecompilesInWords() throws Exception {
    var frame = trace(transaction, "{\"tracer\":\"callTracer\"}");
    var receipt = result("eth_getTransactionReceipt", quoted(transaction));
    assertEquals(receipt.get("gasUsed"), frame.get("gasUsed"));
    assertEquals(0x60000, number(frame.get("gas")));
    assertEquals("execution reverted", frame.get("error").asText());
    assertEquals(2, frame.get("calls").size());
    assertEquals(storing, frame.at("/calls/0/to").asText());
    var precompile = frame.at("/calls/1");
    assertEquals("Tried to read selector out of bounds", precompile.get("revertReason").asText());
    assertEquals("stakingV2", precompile.at("/precompile/name").asText());
  }

  @Test
  void callTracer_shouldDecodeTheCallOfAPrecompile_andNameTheRefusal() throws Exception {
    var data = "0x1fc9b141" + "11".repeat(32) + "%064x%064x".formatted(5, 1);
    var call =
        "{\"from\":\"%s\",\"to\":\"0x%040x\",\"data\":\"%s\"}".formatted(sender, 0x805, data);
    var frame = result("debug_traceCall", call + ",\"latest\",{\"tracer\":\"callTracer\"}");
    var words = frame.get("precompile");
    assertEquals("addStake(bytes32,uint256,uint256)", words.get("function").asText());
    assertEquals("5", words.at("/arguments/amountRao").asText());
    assertEquals("1", words.at("/arguments/netuid").asText());
    assertEquals("dispatch execution failed: AmountTooLow", words.get("refusal").asText());
    assertEquals("dispatch execution failed: AmountTooLow", frame.get("error").asText());
  }

  @Test
  void callTracer_shouldShowLogs_unlessTheyAreUndone() throws Exception {
    var options = "{\"tracer\":\"callTracer\",\"tracerConfig\":{\"withLog\":true}}";
    var kept = trace(send("\"to\":\"" + storing + "\""), options);
    assertEquals(storing, kept.at("/logs/0/address").asText());
    assertEquals("0x0", kept.at("/logs/0/index").asText());
    assertTrue(trace(transaction, options).at("/calls/0/logs").isMissingNode());
  }

  @Test
  void structLogger_shouldShowEveryInstruction() throws Exception {
    var answer = trace(transaction, "{\"enableMemory\":true}");
    assertTrue(answer.get("failed").asBoolean());
    assertTrue(answer.get("gas").isNumber());
    var first = answer.at("/structLogs/0");
    assertEquals("PUSH1", first.get("op").asText());
    assertEquals(1, first.get("depth").asInt());
    assertTrue(first.get("gas").isNumber());
    var found = false;
    for (var step : answer.get("structLogs")) {
      if (step.get("op").asText().equals("SSTORE")) {
        assertEquals(22_100, step.get("gasCost").asLong());
        assertEquals("0x1", step.at("/stack/0").asText());
        assertEquals(2, step.get("depth").asInt());
        found = true;
      }
    }
    assertTrue(found);
    assertFalse(trace(transaction, "{\"disableStack\":true}").at("/structLogs/3").has("stack"));
    assertEquals(2, trace(transaction, "{\"limit\":2}").get("structLogs").size());
  }

  @Test
  void prestateTracer_shouldShowWhatWas_andWhatBecame() throws Exception {
    var fresh = deploy(STORING);
    var hash = send("\"to\":\"" + fresh + "\"");
    var before = trace(hash, "{\"tracer\":\"prestateTracer\"}");
    assertEquals("0x" + STORING, before.get(fresh).get("code").asText());
    var slot = "0x" + "0".repeat(64);
    assertEquals(slot, before.get(fresh).get("storage").get(slot).asText());
    var options = "{\"tracer\":\"prestateTracer\",\"tracerConfig\":{\"diffMode\":true}}";
    var difference = trace(hash, options);
    assertFalse(difference.get("pre").get(fresh).has("storage"));
    assertEquals(
        "0x" + "0".repeat(63) + "1",
        difference.get("post").get(fresh).get("storage").get(slot).asText());
    var nonce = difference.get("pre").get(sender).get("nonce").asLong();
    assertEquals(nonce + 1, difference.get("post").get(sender).get("nonce").asLong());
  }

  @Test
  void muxTracer_shouldRunSeveral() throws Exception {
    var config = "{\"callTracer\":{},\"4byteTracer\":{},\"noopTracer\":{}}";
    var answer = trace(transaction, "{\"tracer\":\"muxTracer\",\"tracerConfig\":" + config + "}");
    assertEquals(3, answer.size());
    assertEquals(2, answer.at("/callTracer/calls").size());
    assertEquals(0, answer.get("noopTracer").size());
  }

  @Test
  void selectors_shouldBeCounted() throws Exception {
    var hash = send("\"to\":\"" + storing + "\",\"data\":\"0xa9059cbb0000\"");
    var answer = trace(hash, "{\"tracer\":\"4byteTracer\"}");
    assertEquals(1, answer.get("0xa9059cbb-2").asInt());
  }

  @Test
  void blocks_shouldBeTraced_byNumberHashAndEncoding() throws Exception {
    var number = result("eth_getTransactionReceipt", quoted(transaction)).get("blockNumber");
    var hash = result("eth_getTransactionReceipt", quoted(transaction)).get("blockHash");
    var encoding = result("debug_getRawBlock", number.toString());
    var options = ",{\"tracer\":\"callTracer\"}";
    var byNumber = result("debug_traceBlockByNumber", number + options);
    assertEquals(transaction, byNumber.at("/0/txHash").asText());
    assertEquals(byNumber, result("debug_traceBlockByHash", hash + options));
    assertEquals(byNumber, result("debug_traceBlock", encoding + options));
  }

  @Test
  void flatFrames_shouldHavePathsAndPlaces() throws Exception {
    var frames = result("trace_transaction", quoted(transaction));
    assertEquals(3, frames.size());
    assertEquals("[]", frames.at("/0/traceAddress").toString());
    assertEquals("[1]", frames.at("/2/traceAddress").toString());
    assertEquals(2, frames.at("/0/subtraces").asInt());
    assertEquals("Reverted", frames.at("/0/error").asText());
    assertEquals(transaction, frames.at("/1/transactionHash").asText());
    assertEquals(0x60000 - 21_000, number(frames.at("/0/action/gas")));
    var one = result("trace_get", quoted(transaction) + ",[\"0x1\"]");
    assertEquals(frames.get(2), one);
    var flat = trace(transaction, "{\"tracer\":\"flatCallTracer\"}");
    assertEquals(0x60000, number(flat.at("/0/action/gas")), "geth shows the whole limit");
    assertEquals("execution reverted", flat.at("/0/error").asText());
  }

  @Test
  void filter_shouldFindFramesByAddress() throws Exception {
    var filter = "{\"fromBlock\":\"earliest\",\"toAddress\":[\"" + storing + "\"]%s}";
    var all = result("trace_filter", filter.formatted(""));
    assertTrue(all.size() >= 2, all::toString);
    var second = result("trace_filter", filter.formatted(",\"after\":1,\"count\":1"));
    assertEquals(1, second.size());
    assertEquals(all.get(1), second.get(0));
    assertEquals("create", all.at("/0/type").asText());
  }

  @Test
  void vmTrace_shouldShowWhatEveryInstructionLeft() throws Exception {
    var answer = result("trace_replayTransaction", quoted(transaction) + ",[\"vmTrace\"]");
    var operations = answer.at("/vmTrace/ops");
    var call = operations.get(7);
    assertEquals("CALL", call.get("op").asText());
    assertEquals("[\"0x1\"]", call.at("/ex/push").toString());
    assertEquals(
        "{\"data\":\"0x" + "0".repeat(63) + "1\",\"off\":0}", call.at("/ex/mem").toString());
    assertEquals("0x" + STORING, call.at("/sub/code").asText());
    var store = call.at("/sub/ops/2");
    assertEquals("SSTORE", store.get("op").asText());
    assertEquals(22_100, store.get("cost").asLong());
    assertEquals("{\"key\":\"0x0\",\"val\":\"0x1\"}", store.at("/ex/store").toString());
    var before = call.at("/sub/ops/1/ex/used").asLong();
    assertEquals(before - 22_100, store.at("/ex/used").asLong());
    assertTrue(operations.get(operations.size() - 1).get("ex").isObject(), "REVERT ran");
    var plain = result("trace_call", "{\"to\":\"" + sender + "\"},[\"vmTrace\"]");
    assertEquals("{\"code\":\"0x\",\"ops\":[]}", plain.get("vmTrace").toString());
  }

  @Test
  void replay_shouldShowWhatChanged() throws Exception {
    var fresh = deploy(STORING);
    var hash = send("\"to\":\"" + fresh + "\"");
    var answer = result("trace_replayTransaction", quoted(hash) + ",[\"trace\",\"stateDiff\"]");
    var slot = "0x" + "0".repeat(64);
    var change = answer.get("stateDiff").get(fresh).get("storage").get(slot);
    assertEquals(slot, change.at("/*/from").asText());
    assertEquals("=", answer.get("stateDiff").get(fresh).get("balance").asText());
    assertEquals(1, answer.get("trace").size());
    var block = result("trace_replayBlockTransactions", "\"latest\",[\"trace\"]");
    assertEquals(hash, block.at("/0/transactionHash").asText());
    var call = "{\"to\":\"" + fresh + "\"}";
    var many = result("trace_callMany", "[[" + call + ",[\"trace\"]],[" + call + ",[\"trace\"]]]");
    assertEquals(2, many.size());
    assertNotNull(result("trace_call", call + ",[\"trace\"]").get("output"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debug_traceTransaction|'\"0x%064x\"'|transaction not found",
        "debug_traceBlockByNumber|'\"0x0\"'|genesis is not traceable",
        "debug_traceBlockByNumber|'\"0xfffff\"'|block #1048575 not found",
        "trace_replayTransaction|'\"0x%064x\",[\"vmtrace\"]'|no trace type",
        "debug_traceCall|'{},\"latest\",{\"tracer\":\"x\"}'|tracer not found: x",
        "debug_traceCall|'{},\"latest\",{\"tracer\":5}'|expected a string",
        "debug_traceCall|'{},\"latest\",5'|expected an object"
      })
  void nonsense_shouldGetAnError(String method, String params, String words) throws Exception {
    var error = answer(method, params.formatted(7)).get("error");
    assertTrue(error.get("message").asText().contains(words), error::toString);
  }
}
