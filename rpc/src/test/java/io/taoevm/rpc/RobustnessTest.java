package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes no sense gets an error over every transport, and the node goes on. */
final class RobustnessTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int TEN_MEGABYTES = 10 << 20;

  private static Node node;

  /** The ways to reach the node. */
  enum Transport {
    HTTP {
      @Override
      String send(String body) throws Exception {
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
      }
    },
    WEB_SOCKET {
      @Override
      String send(String body) throws Exception {
        var answers = new Answers();
        var socket =
            CLIENT
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + node.port()), answers)
                .join();
        try {
          socket.sendText(body, true).join();
          var answer = answers.whole.poll(60, TimeUnit.SECONDS);
          return answer == null ? "no answer" : answer;
        } finally {
          socket.abort();
        }
      }
    };

    abstract String send(String body) throws Exception;

    JsonNode answer(String body) throws Exception {
      var text = send(body);
      assertFalse(text.contains("\\tat ") || text.contains("Exception"), text);
      return JSON.readTree(text);
    }

    int errorCode(String body) throws Exception {
      var answer = answer(body);
      assertTrue(answer.path("error").isObject(), () -> body + " is answered by " + answer);
      assertFalse(answer.path("error").path("message").asText().isEmpty());
      return answer.path("error").path("code").asInt();
    }
  }

  private static final class Answers implements WebSocket.Listener {
    final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        whole.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    var balanceWei = Word.of(BigInteger.TEN.pow(22));
    node = TaoEvm.start(NodeConfig.forTests(DevAccounts.of(DevAccounts.MNEMONIC, 10, balanceWei)));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void stillAnswers() throws Exception {
    for (var transport : Transport.values()) {
      assertEquals("0x2a", transport.answer(call("eth_chainId", "[]")).path("result").asText());
    }
  }

  private static String call(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  @ParameterizedTest
  @EnumSource
  void malformedJson_shouldBeAParseError(Transport transport) throws Exception {
    var cut = call("eth_getBalance", "[\"0x0000000000000000000000000000000000000001\"]");
    for (var body :
        List.of("{", "}", "nonsense", "{\"id\":1,}", "{'id':1}", "[1", cut + "]", "\"", "\u0000")) {
      assertEquals(-32700, transport.errorCode(body), body);
    }
    assertEquals(-32700, transport.errorCode(call("eth_getBalance", "[184E3709551616]")));
    for (var length = 1; length < cut.length(); length++) {
      assertEquals(-32700, transport.errorCode(cut.substring(0, length)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void messagesThatAreNoRequests_shouldBeInvalid(Transport transport) throws Exception {
    for (var body :
        List.of(
            "1",
            "null",
            "\"eth_chainId\"",
            "{}",
            "[]",
            "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"eth_chainId\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"eth_chainId\"}")) {
      assertEquals(-32600, transport.errorCode(body), body);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrongTypesAndHugeNumbers_shouldBeInvalidParameters(Transport transport) throws Exception {
    var digits = "9".repeat(900);
    var address = "\"0x0000000000000000000000000000000000000001\"";
    var wrong =
        List.of("true", "{}", "[[]]", "1e400", "-1", "1.5", digits, "\"\"", "\"0x" + digits + "\"");
    for (var value : wrong) {
      assertEquals(-32602, transport.errorCode(call("eth_getBalance", "[" + value + "]")));
      assertEquals(
          -32602,
          transport.errorCode(call("eth_getBalance", "[" + address + "," + value + "]")),
          value);
      assertEquals(-32602, transport.errorCode(call("eth_getBlockByHash", "[" + value + "]")));
      assertEquals(
          -32602,
          transport.errorCode(call("eth_call", "[{\"to\":" + address + ",\"gas\":" + value + "}]")),
          value);
      assertEquals(-32602, transport.errorCode(call("evm_increaseTime", "[" + value + "]")));
      assertEquals(
          -32602, transport.errorCode(call("anvil_setNonce", "[" + address + "," + value + "]")));
    }
    assertEquals(-32602, transport.errorCode(call("eth_chainId", "{\"a\":1}")));
    assertEquals(-32602, transport.errorCode(call("eth_chainId", "\"text\"")));
    // A number of more digits than any limit allows is not even read.
    assertEquals(-32700, transport.errorCode(call("eth_getBalance", "[" + digits + digits + "]")));
  }

  @ParameterizedTest
  @EnumSource
  void unknownMethods_shouldNotBeFound(Transport transport) throws Exception {
    for (var method : List.of("", "eth_", "eth_call ", "ETH_CALL", "a".repeat(100_000), "π")) {
      assertEquals(-32601, transport.errorCode(call(method, "[]")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void longBodies_shouldBeAnsweredWithAnError(Transport transport) throws Exception {
    var frame = call("eth_getBalance", "[\"0x\"]").length();
    var fits = call("eth_getBalance", "[\"0x" + "a".repeat(TEN_MEGABYTES - frame) + "\"]");
    assertEquals(TEN_MEGABYTES, fits.length());
    assertEquals(-32602, transport.errorCode(fits));
    assertEquals(-32700, transport.errorCode("[".repeat(TEN_MEGABYTES)));
    if (transport == Transport.HTTP) {
      assertEquals(-32600, transport.errorCode(fits + " "));
    }
  }

  @ParameterizedTest
  @EnumSource
  void batches_shouldBeAnsweredMemberByMember(Transport transport) throws Exception {
    var members = new ArrayList<String>();
    for (var i = 0; i < 1_000; i++) {
      members.add(
          switch (i % 4) {
            case 0 -> "{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":\"eth_blockNumber\"}";
            case 1 -> String.valueOf(i);
            case 2 -> "{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":\"no_such\"}";
            default ->
                "{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":\"eth_call\",\"params\":[7]}";
          });
    }
    var answers = transport.answer("[" + String.join(",", members) + "]");
    assertEquals(1_000, answers.size());
    for (var i = 0; i < 1_000; i++) {
      var answer = answers.get(i);
      var code = answer.path("error").path("code").asInt();
      assertEquals(new int[] {0, -32600, -32601, -32602}[i % 4], code, answer::toString);
      assertEquals(i % 4 == 1 ? "null" : String.valueOf(i), answer.path("id").asText());
    }
    members.add("1");
    assertEquals(-32600, transport.errorCode("[" + String.join(",", members) + "]"));
  }
}
