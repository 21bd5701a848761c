package io.taoevm.rpc.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonRpcTest {
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final Caller TRUSTED = new Caller(true, null);
  private static final Limits LIMITS = new Limits(1 << 20, 1_000, 100_000, 64, 30_000, 4, 0, 1);

  private final AtomicInteger counter = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Methods methods =
      new Methods()
          .read("test_none", 0, call -> "0x1")
          .read("test_echo", 2, call -> call.get(0, JsonNode::asText, "absent"))
          .read("test_need", 1, call -> call.get(0, JsonRpcTest::number))
          .read("test_values", 0, call -> new Values(255, -1, Word.MAX, new byte[] {1, 2}, 7))
          .read("test_revert", 0, call -> revert())
          .read("test_broken", 0, call -> broken())
          .read("test_known", 0, call -> known())
          .execute("test_fails_later", 0, call -> CompletableFuture.supplyAsync(JsonRpcTest::known))
          .readTakingObject("test_object", call -> "any")
          .execute("test_next", 0, call -> counter.incrementAndGet())
          .execute("test_later", 0, call -> CompletableFuture.supplyAsync(() -> "later"))
          .execute("test_block", 0, call -> hold())
          .execute("test_long", 0, call -> "x".repeat(60_000))
          .execute("test_deep", 0, call -> depth(100_000))
          .control("test_control", 0, call -> true);
  private final WorkerPool workers = new WorkerPool(LIMITS, JsonRpcTest::thread);
  private final JsonRpc rpc = new JsonRpc(methods, workers, LIMITS, JsonRpcTest::known);

  record Values(long small, long unsigned, Word word, byte[] data, int plain) {}

  @AfterEach
  void close() {
    release.countDown();
    workers.close();
  }

  private static long number(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("want hex");
    }
    return Long.decode(node.textValue());
  }

  private static Object revert() {
    throw new RpcException(new RpcError(RpcError.REVERTED, "execution reverted", "0x1234"));
  }

  private static Object broken() {
    throw new IllegalStateException("a secret of the node");
  }

  private static Object known() {
    throw new IllegalArgumentException("a failure that clients may know");
  }

  private static RpcError known(Throwable failure) {
    return failure instanceof IllegalArgumentException
        ? new RpcError(RpcError.SERVER_ERROR, failure.getMessage())
        : null;
  }

  private static Thread thread(Runnable work) {
    return new Thread(null, work, "test-worker", 64 << 20);
  }

  private static Object depth(int left) {
    return left == 0 ? "bottom" : depth(left - 1);
  }

  private Object hold() {
    held.countDown();
    try {
      release.await();
      return "held";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  private String answer(String body) {
    return new String(rpc.answer(body.getBytes(UTF_8), TRUSTED).join(), UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return PLAIN.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }

  private static String request(String id, String method, String params) {
    return """
    {"jsonrpc":"2.0","id":%s,"method":"%s","params":%s}\
    """
        .formatted(id, method, params);
  }

  private JsonNode error(String body) {
    var reply = tree(answer(body));
    assertTrue(reply.hasNonNull("error"), () -> "an error, not " + reply);
    assertFalse(reply.has("result"));
    return reply.get("error");
  }

  @Test
  void answer_shouldCarryVersionIdAndResult() {
    assertEquals(
        """
        {"jsonrpc":"2.0","id":1,"result":"0x1"}\
        """,
        answer(request("1", "test_none", "[]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-7", "\"abc\"", "null", "18446744073709551616", "1.50", "1E+400"})
  void answer_shouldReturnTheIdUnchanged(String id) {
    assertEquals(
        "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":\"0x1\"}",
        answer(request(id, "test_none", "[]")));
  }

  @Test
  void answer_shouldTakeAbsentAndNullParamsAsNone() {
    assertEquals("0x1", tree(answer("{\"id\":1,\"method\":\"test_none\"}")).get("result").asText());
    var withNull = answer(request("1", "test_none", "null"));
    assertEquals("0x1", tree(withNull).get("result").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jsonrpc\":\"2.0\",|-32700|parse error",
        "|-32700|parse error",
        "{} {}|-32700|parse error",
        "{\"id\":1}|-32600|invalid request",
        "17|-32600|invalid request",
        "\"text\"|-32600|invalid request",
        "null|-32600|invalid request",
        "{\"id\":{},\"method\":\"test_none\"}|-32600|invalid request",
        "{\"id\":1,\"method\":7}|-32600|invalid request",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"test_none\"}|-32600|invalid request",
        "[]|-32600|empty batch",
        "{\"id\":1,\"method\":\"no_such\"}|-32601|the method no_such does not exist/is not"
            + " available",
        "{\"id\":1,\"method\":\"test_none\",\"params\":{}}|-32602|invalid params: expected an"
            + " array",
        "{\"id\":1,\"method\":\"test_none\",\"params\":5}|-32602|invalid params: expected an array",
        "{\"id\":1,\"method\":\"test_none\",\"params\":[1]}|-32602|too many arguments, want at most"
            + " 0",
        "{\"id\":1,\"method\":\"test_need\"}|-32602|missing value for required argument 0",
        "{\"id\":1,\"method\":\"test_need\",\"params\":[null]}"
            + "|-32602|missing value for required argument 0",
        "{\"id\":1,\"method\":\"test_need\",\"params\":[5]}|-32602|invalid argument 0: want hex",
        "{\"id\":1,\"method\":\"test_broken\"}|-32603|internal error",
        "{\"id\":1,\"method\":\"test_known\"}|-32000|a failure that clients may know",
        "{\"id\":1,\"method\":\"test_fails_later\"}|-32000|a failure that clients may know",
      })
  void answer_shouldBeTheErrorOfTheCase(String body, int code, String message) {
    var error = error(body == null ? "" : body);
    assertEquals(code, error.get("code").asInt());
    assertEquals(message, error.get("message").asText());
    assertFalse(error.has("data"));
  }

  @Test
  void answer_shouldTakeAnObject_whenTheMethodSaysSo() {
    assertEquals(
        "any", tree(answer(request("1", "test_object", "{\"a\":1}"))).get("result").asText());
  }

  @Test
  void error_shouldCarryDataAsAString() {
    var error = error(request("1", "test_revert", "[]"));
    assertEquals(3, error.get("code").asInt());
    assertEquals("0x1234", error.get("data").asText());
  }

  @Test
  void result_shouldShowLongsAsQuantitiesAndBytesAsData() {
    var result = tree(answer(request("1", "test_values", "[]"))).get("result");
    assertEquals("0xff", result.get("small").asText());
    assertEquals("0xffffffffffffffff", result.get("unsigned").asText());
    assertEquals("0x" + "f".repeat(64), result.get("word").asText());
    assertEquals("0x0102", result.get("data").asText());
    assertEquals(7, result.get("plain").intValue());
  }

  @Test
  void notification_shouldRunWithoutAnswer() {
    assertEquals("", answer("{\"jsonrpc\":\"2.0\",\"method\":\"test_next\"}"));
    assertEquals(1, counter.get());
    assertEquals("", answer("[{\"jsonrpc\":\"2.0\",\"method\":\"test_next\"}]"));
    assertEquals(2, counter.get());
    assertEquals("", answer("{\"jsonrpc\":\"2.0\",\"method\":\"no_such\"}"));
  }

  @Test
  void batch_shouldAnswerEachMemberInOrder() {
    var reply =
        tree(
            answer(
                "["
                    + request("1", "test_none", "[]")
                    + ",{\"method\":\"test_none\"},1,"
                    + request("2", "nope", "[]")
                    + ","
                    + request("\"n\"", "test_next", "[]")
                    + ","
                    + request("3", "test_later", "[]")
                    + "]"));
    assertEquals(5, reply.size());
    assertEquals("0x1", reply.get(0).get("result").asText());
    assertEquals(-32600, reply.get(1).get("error").get("code").asInt());
    assertTrue(reply.get(1).get("id").isNull());
    assertEquals(-32601, reply.get(2).get("error").get("code").asInt());
    assertEquals(1, reply.get(3).get("result").intValue());
    assertEquals("later", reply.get(4).get("result").asText());
  }

  @Test
  void batch_shouldRunMembersOneAfterAnother() {
    var members = new StringBuilder("[");
    for (var i = 1; i <= 1_000; i++) {
      members.append(i == 1 ? "" : ",").append(request(String.valueOf(i), "test_next", "[]"));
    }
    var reply = tree(answer(members + "]"));
    assertEquals(1_000, reply.size());
    for (var i = 1; i <= 1_000; i++) {
      assertEquals(i, reply.get(i - 1).get("id").intValue());
      assertEquals(i, reply.get(i - 1).get("result").intValue());
    }
  }

  @Test
  void batch_shouldBeRefused_whenItHasTooManyMembers() {
    var members = String.join(",", Collections.nCopies(1_001, "1"));
    var error = error("[" + members + "]");
    assertEquals(-32600, error.get("code").asInt());
    assertEquals("batch too large", error.get("message").asText());
  }

  @Test
  void batch_shouldStayWithinTheReplyLimit() {
    var call = request("1", "test_long", "[]");
    var reply = tree(answer("[" + call + "," + call + "," + call + "]"));
    assertEquals(60_000, reply.get(0).get("result").asText().length());
    assertEquals(-32003, reply.get(1).get("error").get("code").asInt());
    assertEquals("response too large", reply.get(2).get("error").get("message").asText());
  }

  @Test
  void control_shouldLookAbsent_whenTheCallerIsNotTrusted() {
    var body = request("1", "test_control", "[]").getBytes(UTF_8);
    var refused = rpc.answer(body, new Caller(false, null)).join();
    assertEquals(-32601, tree(new String(refused, UTF_8)).get("error").get("code").asInt());
    assertTrue(tree(answer(request("1", "test_control", "[]"))).get("result").asBoolean());
  }

  @Test
  void pool_shouldAnswerServerBusy_whenItsQueueIsFull() {
    var blocked = request("1", "test_block", "[]").getBytes(UTF_8);
    var running = new ArrayList<CompletableFuture<byte[]>>();
    for (var i = 0; i < LIMITS.workers() + LIMITS.queued(); i++) {
      running.add(rpc.answer(blocked, TRUSTED));
    }
    var busy = error(request("2", "test_block", "[]"));
    assertEquals(-32005, busy.get("code").asInt());
    assertEquals("server busy", busy.get("message").asText());
    release.countDown();
    assertTrue(
        running.stream().anyMatch(reply -> new String(reply.join(), UTF_8).contains("held")));
    assertEquals("0x1", tree(answer(request("3", "test_none", "[]"))).get("result").asText());
  }

  @Test
  void traces_shouldHoldUpNoCalls() throws InterruptedException {
    var limits = new Limits(1 << 20, 1_000, 100_000, 64, 60_000, 4, 0, 1);
    var release = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var table =
        new Methods()
            .execute("test_call", 0, call -> "called")
            .trace(
                "test_trace",
                0,
                call -> {
                  begun.countDown();
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    return "interrupted";
                  }
                  return "traced";
                });
    try (var pool = new WorkerPool(limits, JsonRpcTest::thread)) {
      var rpc = new JsonRpc(table, pool, limits, JsonRpcTest::known);
      var trace = rpc.answer(request("1", "test_trace", "[]").getBytes(UTF_8), TRUSTED);
      begun.await();
      var batch = "[" + request("3", "test_trace", "[]") + "]";
      var waiting = rpc.answer(batch.getBytes(UTF_8), TRUSTED);
      var call = rpc.answer(request("2", "test_call", "[]").getBytes(UTF_8), TRUSTED).join();
      assertTrue(new String(call, UTF_8).contains("called"));
      assertFalse(trace.isDone() || waiting.isDone());
      release.countDown();
      assertTrue(new String(trace.join(), UTF_8).contains("traced"));
      assertTrue(new String(waiting.join(), UTF_8).contains("traced"));
    }
  }

  /** Deadlines that pass when the test says so. */
  private static final class Alarms extends ScheduledThreadPoolExecutor {
    final BlockingQueue<Runnable> set = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> millis = new LinkedBlockingQueue<>();

    Alarms() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable alarm, long delay, TimeUnit unit) {
      set.add(alarm);
      millis.add(unit.toMillis(delay));
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }
  }

  @Test
  @Timeout(120)
  void pool_shouldInterruptAndAnswer_whenTheTimeIsUp() throws InterruptedException {
    var alarms = new Alarms();
    try (var pool = new WorkerPool(LIMITS, JsonRpcTest::thread, alarms)) {
      var slow = new JsonRpc(methods, pool, LIMITS, JsonRpcTest::known);
      var reply = slow.answer(request("1", "test_block", "[]").getBytes(UTF_8), TRUSTED);
      held.await();
      assertEquals(LIMITS.timeoutMillis(), alarms.millis.take());
      alarms.set.take().run();
      var error = tree(new String(reply.join(), UTF_8)).get("error");
      assertEquals(-32002, error.get("code").asInt());
      assertEquals("request timed out", error.get("message").asText());
      // Only if the first job was interrupted is the one worker free for this one.
      var next = slow.answer(request("1", "test_next", "[]").getBytes(UTF_8), TRUSTED).join();
      assertTrue(new String(next, UTF_8).contains("result"));
    }
  }

  @Test
  void pool_shouldHaveDeepStacks() {
    assertEquals("bottom", tree(answer(request("1", "test_deep", "[]"))).get("result").asText());
  }

  @Test
  void answer_shouldBeAnError_whenNestingIsTooDeep() {
    assertEquals(-32700, error("[".repeat(100_000)).get("code").asInt());
    var nested = "[".repeat(70) + "]".repeat(70);
    assertEquals(-32700, error(request("1", "test_echo", nested)).get("code").asInt());
  }

  @Test
  void answer_shouldBeAnError_whenANumberIsHuge() {
    var digits = request("1", "test_need", "[" + "9".repeat(5_000) + "]");
    assertEquals(-32700, error(digits).get("code").asInt());
    var exponent = request("1", "test_need", "[1e999999999]");
    assertEquals(-32602, error(exponent).get("code").asInt());
  }

  @Test
  void answer_shouldAlwaysBeJson_whenBytesAreRandom() {
    var seed = 20261121L;
    System.out.println("JsonRpcTest seed " + seed);
    var random = new Random(seed);
    var valid = request("1", "test_echo", "[\"a\",{\"b\":[1,2.5,null]}]").getBytes(UTF_8);
    for (var i = 0; i < 20_000; i++) {
      var body = valid.clone();
      for (var change = random.nextInt(6); change >= 0; change--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      var reply = new String(rpc.answer(body, TRUSTED).join(), UTF_8);
      if (!reply.isEmpty()) {
        var node = tree(reply);
        assertTrue(node.has("result") != node.has("error"), reply);
      }
    }
  }
}
