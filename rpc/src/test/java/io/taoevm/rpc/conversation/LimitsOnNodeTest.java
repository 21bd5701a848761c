package io.taoevm.rpc.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.cli.PlainFlags;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Hits the limits that flags set: those that a request can show in {@code
 * specification/limits.txt}, those of connections here. JsonRpcTest fills the queue, ShutdownTest
 * drains.
 */
final class LimitsOnNodeTest {
  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}";

  private static TestNode start(String flags) throws IOException {
    var all = new ArrayList<>(List.of("--port", "0", "--silent"));
    all.addAll(List.of(flags.split(" ")));
    return TestNode.start(PlainFlags.read(all.toArray(String[]::new)).orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> limits() {
    return Conversation.read("specification/limits.txt").stream()
        .map(
            one ->
                dynamicTest(
                    one.id(),
                    () -> {
                      try (var node = start(one.only("on"));
                          var player = new Player(node, Expected.ofAccounts())) {
                        player.play(one);
                      }
                    }));
  }

  @Test
  void webSocket_shouldNeedTheKeyToo() throws Exception {
    try (var node = start("--api-key secret");
        var client = HttpClient.newHttpClient()) {
      var refused =
          assertThrows(
              CompletionException.class,
              () -> Listener.connect(client, node.url().replace("http", "ws")));
      var handshake = (WebSocketHandshakeException) refused.getCause();
      assertEquals(401, handshake.getResponse().statusCode());
    }
  }

  @Test
  void connection_shouldBeAskedToSlowDown_whenItAsksTooOften() throws Exception {
    try (var node = start("--rate-limit 1");
        var client = HttpClient.newHttpClient();
        var socket = Listener.connect(client, node.url().replace("http", "ws"))) {
      var refused = 0;
      for (var i = 0; i < 100; i++) {
        var answer = Expected.json(socket.ask(CALL));
        if (answer.has("error")) {
          assertEquals(-32005, answer.get("error").get("code").asInt());
          assertEquals("rate limit exceeded", answer.get("error").get("message").asText());
          refused++;
        }
      }
      assertTrue(refused > 0, "a hundred requests within less than a hundred seconds");
      var other =
          HttpRequest.newBuilder(URI.create(node.url())).POST(BodyPublishers.ofString(CALL));
      var answer = client.send(other.build(), BodyHandlers.ofString()).body();
      assertEquals("0x2a", Expected.json(answer).path("result").asText(), "another connection");
    }
  }

  @Test
  void connections_shouldBeClosed_whenThereAreTooMany() throws Exception {
    try (var node = start("--max-connections 1")) {
      var port = node.node().port();
      try (var first = new Socket("127.0.0.1", port)) {
        assertTrue(answers(first));
        try (var second = new Socket("127.0.0.1", port)) {
          assertFalse(answers(second));
        }
        assertTrue(answers(first));
      }
      var answered = false;
      while (!answered) { // Until the node has noticed that the first is gone.
        try (var third = new Socket("127.0.0.1", port)) {
          answered = answers(third);
        }
      }
    }
  }

  /** Whether an HTTP request over the connection is answered. */
  private static boolean answers(Socket socket) {
    try {
      var request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      var said = new StringBuilder();
      while (!said.toString().contains("\r\n\r\n")) {
        var next = socket.getInputStream().read();
        if (next < 0) {
          return false;
        }
        said.append((char) next);
      }
      var length = said.toString().toLowerCase(Locale.ROOT).split("content-length: ")[1];
      socket.getInputStream().readNBytes(Integer.parseInt(length.split("\r")[0]));
      return said.toString().startsWith("HTTP/1.1 200");
    } catch (IOException closed) {
      return false;
    }
  }
}
