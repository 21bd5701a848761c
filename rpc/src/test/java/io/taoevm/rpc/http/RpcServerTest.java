package io.taoevm.rpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.protocol.Connection;
import io.taoevm.rpc.protocol.JsonRpc;
import io.taoevm.rpc.protocol.Limits;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.WorkerPool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RpcServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Limits LIMITS = Limits.DEFAULT;
  private static final WorkerPool WORKERS = new WorkerPool(LIMITS, Thread::new);
  private static final BlockingQueue<Connection> CONNECTIONS = new LinkedBlockingQueue<>();
  private static final CountDownLatch INTERRUPTED = new CountDownLatch(1);
  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String READ = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_read\"}";
  private static final String CONTROL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_control\"}";

  private static RpcServer server;

  @BeforeAll
  static void start() throws IOException {
    var methods =
        new Methods()
            .read("t_read", 0, call -> "0x2a")
            .read("t_length", 1, call -> call.get(0, JsonNode::textValue).length())
            .read("t_long", 0, call -> "a".repeat(100_000))
            .execute("t_work", 0, call -> "worked")
            .execute("t_forever", 0, call -> forever())
            .read("t_connect", 0, call -> CONNECTIONS.add(call.caller().connection()))
            .control("t_control", 0, call -> true);
    server =
        RpcServer.start(
            new JsonRpc(methods, WORKERS, LIMITS, failure -> null),
            new ServerConfig("127.0.0.1", 0, Set.of(), Set.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
    WORKERS.close();
  }

  private static Object forever() {
    STARTED.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      INTERRUPTED.countDown();
    }
    return "gone";
  }

  private static HttpRequest.Builder builder() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()));
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    var request = builder().POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void post_shouldAnswerWithJson() throws Exception {
    var response = post(READ, "content-type", "application/json; charset=utf-8");
    assertEquals(200, response.statusCode());
    assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x2a\"}", response.body());
    assertEquals("application/json", response.headers().firstValue("content-type").orElseThrow());
    assertEquals(
        String.valueOf(response.body().length()),
        response.headers().firstValue("content-length").orElseThrow());
    assertEquals("*", response.headers().firstValue("access-control-allow-origin").orElseThrow());
  }

  @Test
  void post_shouldAnswerErrorsWithStatus200() throws Exception {
    var response = post("{\"jsonrpc\":");
    assertEquals(200, response.statusCode());
    assertEquals(-32700, JSON.readTree(response.body()).get("error").get("code").asInt());
  }

  @Test
  void post_shouldAnswer204_whenItIsANotification() throws Exception {
    assertEquals(204, post("{\"jsonrpc\":\"2.0\",\"method\":\"t_work\"}").statusCode());
  }

  @Test
  void post_shouldTakeLongBodiesAndRefuseTooLongOnes() throws Exception {
    var head = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_length\",\"params\":[\"";
    var fits = "a".repeat(LIMITS.bodyBytes() - head.length() - 3);
    assertEquals(
        fits.length(), JSON.readTree(post(head + fits + "\"]}").body()).get("result").intValue());
    for (var length : new int[] {LIMITS.bodyBytes() + 1, 20 << 20, 63 << 20}) {
      var refused = post("x".repeat(length));
      assertEquals(200, refused.statusCode());
      assertEquals(-32600, JSON.readTree(refused.body()).get("error").get("code").asInt());
    }
    assertEquals(200, post(READ).statusCode());
  }

  @Test
  void post_shouldBeToldToGoOn_whenItWaitsForThat() throws Exception {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      var head = "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
      socket.getOutputStream().write((head + READ.length() + "\r\n\r\n").getBytes(UTF_8));
      var goOn = "HTTP/1.1 100 Continue\r\n\r\n";
      assertEquals(goOn, new String(socket.getInputStream().readNBytes(goOn.length()), UTF_8));
      socket.getOutputStream().write(READ.getBytes(UTF_8));
      var answer = "HTTP/1.1 200 OK";
      assertEquals(answer, new String(socket.getInputStream().readNBytes(answer.length()), UTF_8));
    }
  }

  @Test
  void post_shouldCompress_whenAskedAndLong() throws Exception {
    var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_long\"}";
    var request =
        builder().header("accept-encoding", "gzip").POST(HttpRequest.BodyPublishers.ofString(body));
    var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("gzip", response.headers().firstValue("content-encoding").orElseThrow());
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertEquals(100_000, JSON.readTree(gzip).get("result").asText().length());
    }
  }

  @Test
  void post_shouldNotCompress_whenGzipIsRefusedOrTheAnswerShort() throws Exception {
    var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_long\"}";
    for (var asked : List.of("gzip;q=0", "br, gzip; q=0.0, deflate", "identity")) {
      var request = builder().header("accept-encoding", asked);
      var response = send(request, HttpRequest.BodyPublishers.ofString(body));
      assertTrue(response.headers().firstValue("content-encoding").isEmpty(), asked);
    }
    var request = builder().header("accept-encoding", "gzip;q=0.5");
    assertEquals(
        "gzip",
        send(request, HttpRequest.BodyPublishers.ofString(body))
            .headers()
            .firstValue("content-encoding")
            .orElseThrow());
    var small = builder().header("accept-encoding", "gzip");
    assertTrue(
        send(small, HttpRequest.BodyPublishers.ofString(READ))
            .headers()
            .firstValue("content-encoding")
            .isEmpty());
  }

  @Test
  void post_shouldUnpackBodies_andRefuseWhatIsNoneOrTooLong() throws Exception {
    var packed = builder().header("content-encoding", "gzip");
    var read =
        send(packed, HttpRequest.BodyPublishers.ofByteArray(Gzip.pack(READ.getBytes(UTF_8))));
    assertEquals(JSON.readTree(post(READ).body()), JSON.readTree(read.body()));

    var bomb = Gzip.pack(new byte[200 << 20]);
    var refused = send(packed, HttpRequest.BodyPublishers.ofByteArray(bomb));
    assertEquals(-32600, JSON.readTree(refused.body()).get("error").get("code").asInt());

    assertEquals(400, send(packed, HttpRequest.BodyPublishers.ofString(READ)).statusCode());
    assertEquals(200, post(READ).statusCode());
  }

  private static HttpResponse<byte[]> send(
      HttpRequest.Builder request, HttpRequest.BodyPublisher body) throws Exception {
    return CLIENT.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void get_shouldAnswer200() throws Exception {
    var response = CLIENT.send(builder().build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
  }

  @Test
  void otherMethods_shouldAnswer405() throws Exception {
    var response = CLIENT.send(builder().DELETE().build(), HttpResponse.BodyHandlers.discarding());
    assertEquals(405, response.statusCode());
  }

  @Test
  void preflight_shouldAllowPost() throws Exception {
    var request =
        builder()
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("origin", "https://dapp.example")
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type,x-other");
    var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
    assertEquals(204, response.statusCode());
    var headers = response.headers();
    assertEquals("*", headers.firstValue("access-control-allow-origin").orElseThrow());
    assertTrue(headers.firstValue("access-control-allow-methods").orElseThrow().contains("POST"));
    assertEquals(
        "content-type,x-other", headers.firstValue("access-control-allow-headers").orElseThrow());
  }

  @Test
  void foreignOrigin_shouldReadButNotControl() throws Exception {
    assertEquals(
        "0x2a",
        JSON.readTree(post(READ, "origin", "https://x.example").body()).get("result").asText());
    assertEquals(
        -32601,
        JSON.readTree(post(CONTROL, "origin", "https://x.example").body())
            .get("error")
            .get("code")
            .asInt());
    assertTrue(JSON.readTree(post(CONTROL).body()).get("result").asBoolean());
    assertTrue(
        JSON.readTree(post(CONTROL, "origin", "http://localhost:3000").body())
            .get("result")
            .asBoolean());
  }

  /** The JDK's client does not let a caller set Host. */
  private static String raw(String head) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readNBytes(12), UTF_8);
    }
  }

  @Test
  void foreignHost_shouldBeRefused() throws Exception {
    assertEquals("HTTP/1.1 403", raw("GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n"));
    assertEquals("HTTP/1.1 200", raw("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n"));
    assertEquals(
        "HTTP/1.1 403",
        raw(
            "GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
  }

  @Test
  void work_shouldBeInterrupted_whenItsClientLeaves() throws Exception {
    var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"t_forever\"}";
    try (var socket = new Socket("127.0.0.1", server.port())) {
      var head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length();
      socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(UTF_8));
      assertTrue(STARTED.await(60, TimeUnit.SECONDS));
    }
    assertTrue(INTERRUPTED.await(60, TimeUnit.SECONDS));
  }

  @Test
  void secondServer_shouldFail_whenThePortIsInUse() {
    var rpc = new JsonRpc(new Methods(), WORKERS, LIMITS, failure -> null);
    var config = new ServerConfig("127.0.0.1", server.port(), Set.of(), Set.of());
    assertThrows(IOException.class, () -> RpcServer.start(rpc, config));
  }

  /** Collects whole messages. */
  private static final class Messages implements WebSocket.Listener {
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        received.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.countDown();
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.countDown();
    }

    String next() throws InterruptedException {
      var message = received.poll(60, TimeUnit.SECONDS);
      return message == null ? "nothing came" : message;
    }
  }

  private static WebSocket connect(WebSocket.Listener listener, String... headers) {
    var builder = CLIENT.newWebSocketBuilder();
    for (var i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return builder.buildAsync(URI.create("ws://127.0.0.1:" + server.port()), listener).join();
  }

  @Test
  void webSocket_shouldAnswerRequestsBatchesAndPush() throws Exception {
    var messages = new Messages();
    var socket = connect(messages);
    socket.sendText(READ, true).join();
    assertEquals("0x2a", JSON.readTree(messages.next()).get("result").asText());
    socket.sendText("[" + READ + "," + CONTROL + "]", true).join();
    assertEquals(2, JSON.readTree(messages.next()).size());
    socket.sendText("{\"id\":1,\"method\":\"t_connect\"}", true).join();
    assertTrue(JSON.readTree(messages.next()).get("result").asBoolean());
    var connection = CONNECTIONS.poll(60, TimeUnit.SECONDS);
    connection.push("\"pushed\"".getBytes(UTF_8));
    assertEquals("\"pushed\"", messages.next());
    var closed = new CountDownLatch(1);
    connection.onClose(closed::countDown);
    socket.abort();
    assertTrue(closed.await(60, TimeUnit.SECONDS));
    var again = new CountDownLatch(1);
    connection.onClose(again::countDown);
    assertTrue(again.await(60, TimeUnit.SECONDS));
  }

  @Test
  void webSocket_shouldNotControl_whenItsOriginIsForeign() throws Exception {
    var messages = new Messages();
    var socket = connect(messages, "origin", "https://x.example");
    socket.sendText(CONTROL, true).join();
    assertEquals(-32601, JSON.readTree(messages.next()).get("error").get("code").asInt());
    socket.abort();
  }

  @Test
  void webSocket_shouldDropAReaderThatIsTooSlow() throws Exception {
    // This listener asks for one message and never for another.
    var first = new LinkedBlockingQueue<String>();
    var listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            first.add(data.toString());
            return null;
          }
        };
    var socket = connect(listener);
    socket.sendText("{\"id\":1,\"method\":\"t_connect\"}", true).join();
    var connection = CONNECTIONS.poll(60, TimeUnit.SECONDS);
    var closed = new CountDownLatch(1);
    connection.onClose(closed::countDown);
    var message = "x".repeat(64 << 10).getBytes(UTF_8);
    for (var i = 0; i < 2_000; i++) {
      connection.push(message);
    }
    assertTrue(closed.await(60, TimeUnit.SECONDS));
    assertEquals(200, post(READ).statusCode());
    socket.abort();
  }
}
