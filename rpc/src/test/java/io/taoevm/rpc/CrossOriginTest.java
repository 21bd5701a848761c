package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.cli.PlainFlags;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a web page gets, by its origin, from a node with unlocked keys: reads and signed
 * transactions for any page; the keys and the controls for pages of this machine and for those that
 * {@code --cors-origin} names.
 */
final class CrossOriginTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int METHOD_NOT_FOUND = -32601;
  private static final String FOREIGN = "https://page.example";
  private static final String NAMED = "https://dapp.example";
  private static final String LOCAL = "http://localhost:3000";
  private static final String ACCOUNT = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String TRANSFER =
      "{\"from\":\"" + ACCOUNT + "\",\"to\":\"" + ACCOUNT + "\",\"gas\":\"0x5208\"}";

  /** Methods in the namespaces of controls that only read. */
  private static final Set<String> READS =
      Set.of(
          "anvil_getAutomine",
          "anvil_getBlobByHash",
          "anvil_getBlobsByTransactionHash",
          "anvil_getGenesisTime",
          "anvil_getIntervalMining",
          "anvil_metadata",
          "anvil_nodeInfo",
          "hardhat_getAutomine",
          "hardhat_metadata",
          "tao_dev_calls");

  private static Node node;

  /** The two ways to ask. */
  enum Transport {
    HTTP {
      @Override
      JsonNode ask(String origin, String body) throws Exception {
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port()))
                .header("origin", origin)
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        assertEquals("*", response.headers().firstValue("access-control-allow-origin").orElse(""));
        return JSON.readTree(response.body());
      }
    },
    WEB_SOCKET {
      @Override
      JsonNode ask(String origin, String body) throws Exception {
        var answer = new CompletableFuture<String>();
        var whole = new StringBuilder();
        var listener =
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                whole.append(part);
                if (last) {
                  answer.complete(whole.toString());
                }
                socket.request(1);
                return null;
              }
            };
        var url = URI.create("ws://127.0.0.1:" + node.port());
        var socket =
            CLIENT.newWebSocketBuilder().header("origin", origin).buildAsync(url, listener).join();
        try {
          socket.sendText(body, true).join();
          return JSON.readTree(answer.get(1, TimeUnit.MINUTES));
        } finally {
          socket.abort();
        }
      }
    };

    abstract JsonNode ask(String origin, String body) throws Exception;

    JsonNode call(String origin, String method, String params) throws Exception {
      return ask(
          origin,
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
              + method
              + "\",\"params\":["
              + params
              + "]}");
    }

    int errorCode(String origin, String method, String params) throws Exception {
      return call(origin, method, params).path("error").path("code").asInt();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    node = TaoEvm.start(PlainFlags.read("--port", "0", "--cors-origin", NAMED).orElseThrow());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @EnumSource
  void anyPage_shouldReadAndSendSignedTransactions(Transport transport) throws Exception {
    var account = "\"" + ACCOUNT + "\"";
    for (var read : List.of("eth_chainId", "eth_blockNumber", "eth_gasPrice", "net_version")) {
      assertTrue(transport.call(FOREIGN, read, "").has("result"), read);
    }
    assertTrue(transport.call(FOREIGN, "eth_getBalance", account).has("result"));
    assertTrue(transport.call(FOREIGN, "eth_call", TRANSFER).has("result"));
    assertTrue(transport.call(FOREIGN, "eth_estimateGas", TRANSFER).has("result"));
    assertTrue(transport.call(FOREIGN, "eth_getLogs", "{}").has("result"));
    var nonce = transport.call(LOCAL, "eth_getTransactionCount", account).get("result").asText();
    var price = "\"gasPrice\":\"0x4a817c800\",\"nonce\":\"" + nonce + "\"}";
    var signed =
        transport
            .call(LOCAL, "eth_signTransaction", TRANSFER.replace("}", "," + price))
            .at("/result/raw")
            .asText();
    var sent = transport.call(FOREIGN, "eth_sendRawTransaction", "\"" + signed + "\"");
    assertTrue(sent.has("result"), sent::toString);
  }

  @ParameterizedTest
  @EnumSource
  void foreignPage_shouldNotUseTheKeys(Transport transport) throws Exception {
    var before = node.chain().head().number();
    for (var keys :
        List.of(
            "eth_sendTransaction",
            "eth_sendTransactionSync",
            "eth_sendUnsignedTransaction",
            "eth_sign",
            "eth_signTransaction",
            "eth_signTypedData",
            "eth_signTypedData_v4",
            "eth_resend",
            "personal_sign")) {
      assertEquals(METHOD_NOT_FOUND, transport.errorCode(FOREIGN, keys, TRANSFER), keys);
    }
    assertEquals(before, node.chain().head().number());
    for (var origin : List.of(LOCAL, "http://127.0.0.1:5173", NAMED)) {
      assertTrue(transport.call(origin, "eth_sendTransaction", TRANSFER).has("result"), origin);
    }
    assertEquals(
        METHOD_NOT_FOUND,
        transport.errorCode("http://dapp.example", "eth_sendTransaction", TRANSFER),
        "the scheme is part of an origin");
    assertEquals(
        METHOD_NOT_FOUND, transport.errorCode("null", "eth_sendTransaction", TRANSFER), "a file");
  }

  @ParameterizedTest
  @EnumSource
  void foreignPage_shouldNotControlTheNode(Transport transport) throws Exception {
    var controls =
        node.methods().names().stream()
            .filter(name -> name.matches("(anvil|hardhat|evm|tao_dev|miner|txpool_drop)_.*"))
            .filter(name -> !READS.contains(name))
            .sorted()
            .toList();
    assertTrue(controls.size() > 50, () -> "controls: " + controls);
    for (var control : controls) {
      assertEquals(METHOD_NOT_FOUND, transport.errorCode(FOREIGN, control, ""), control);
    }
    for (var read : READS) {
      if (node.methods().names().contains(read)) {
        assertNotEquals(METHOD_NOT_FOUND, transport.errorCode(FOREIGN, read, ""), read);
      }
    }
    for (var origin : List.of(LOCAL, NAMED)) {
      assertTrue(transport.call(origin, "evm_mine", "").has("result"), origin);
    }
  }
}
