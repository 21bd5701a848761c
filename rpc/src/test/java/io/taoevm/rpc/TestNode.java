package io.taoevm.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.engine.Engines;
import io.taoevm.rpc.cli.NodeConfig;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A development node of this process whose clock stands still, asked over HTTP. */
public final class TestNode implements AutoCloseable {
  /** The node's own engine, unless the tests run with another one's name in this property. */
  public static final EvmEngine ENGINE =
      Engines.named(System.getProperty("taoevm.engine", Engines.DEFAULT)).orElseThrow();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Node node;

  private TestNode(Node node) {
    this.node = node;
  }

  public static TestNode start() throws IOException {
    return start(config());
  }

  public static TestNode start(NodeConfig config) throws IOException {
    return start(config, line -> {});
  }

  /**
   * @param consoleLines takes what contracts write to the console
   */
  static TestNode start(NodeConfig config, Consumer<String> consoleLines) throws IOException {
    var clock = InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));
    return new TestNode(TaoEvm.start(config, clock, consoleLines));
  }

  static TestNode of(Node node) {
    return new TestNode(node);
  }

  /** Ten accounts with 10,000 TAO each. */
  public static NodeConfig config() {
    var balanceWei = Word.of(BigInteger.TEN.pow(22));
    return NodeConfig.forTests(DevAccounts.of(DevAccounts.MNEMONIC, 10, balanceWei)).on(ENGINE);
  }

  public Node node() {
    return node;
  }

  public String url() {
    return "http://127.0.0.1:" + node.port();
  }

  /** The whole answer to a call. */
  public JsonNode answer(String method, Object... arguments) throws Exception {
    var body = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(arguments));
    var request =
        HttpRequest.newBuilder(URI.create(url()))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  /** The result of a call that must succeed. */
  public JsonNode result(String method, Object... arguments) throws Exception {
    var answer = answer(method, arguments);
    if (!answer.has("result")) {
      throw new AssertionError(method + " is answered by " + answer);
    }
    return answer.get("result");
  }

  /** The message of a call that must fail. */
  public String error(String method, Object... arguments) throws Exception {
    var answer = answer(method, arguments);
    if (!answer.has("error")) {
      throw new AssertionError(method + " is answered by " + answer);
    }
    return answer.get("error").get("message").asText();
  }

  public HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    node.close();
  }
}
