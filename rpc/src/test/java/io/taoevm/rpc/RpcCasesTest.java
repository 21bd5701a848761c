package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays the cases in {@code src/test/resources/rpc/METHOD/CASE.json} against a node of this
 * process, each on a chain that stands as after genesis. A case is a list of requests with their
 * responses. The string {@code *} in a response stands for any value. {@code -Dupdate.expected}
 * writes what was answered into the files, but for what a star stands for; the difference is the
 * review.
 */
final class RpcCasesTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Path CASES = Path.of("src/test/resources/rpc");
  private static final boolean UPDATE = System.getProperty("update.expected") != null;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Node node;

  @BeforeAll
  static void start() throws IOException {
    node =
        TaoEvm.start(TestNode.config(), InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000)));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> files;
    try (var walk = Files.walk(CASES)) {
      files = walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    System.out.println("RpcCasesTest: " + files.size() + " cases");
    return files.stream()
        .map(file -> dynamicTest(CASES.relativize(file).toString(), () -> play(file)));
  }

  private static void play(Path file) throws Exception {
    var before = node.chain().snapshot().join();
    var exchanges = (ArrayNode) JSON.readTree(file.toFile());
    try {
      for (var exchange : exchanges) {
        play((ObjectNode) exchange);
      }
    } finally {
      node.chain().revert(before).join();
    }
    if (UPDATE) {
      Files.writeString(file, JSON.writeValueAsString(exchanges) + "\n");
    }
  }

  private static void play(ObjectNode exchange) throws Exception {
    var answer = post(exchange.get("request"));
    var expected = exchange.path("response");
    if (UPDATE) {
      exchange.set("response", withStars(expected, answer));
    } else {
      assertEquals(
          JSON.writeValueAsString(expected), JSON.writeValueAsString(withStars(expected, answer)));
    }
  }

  private static JsonNode post(JsonNode request) throws IOException, InterruptedException {
    var http =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port()))
            .POST(BodyPublishers.ofString(request.toString()))
            .build();
    return JSON.readTree(CLIENT.send(http, BodyHandlers.ofString()).body());
  }

  /** The answer with a star wherever the expectation has one. */
  private static JsonNode withStars(JsonNode expected, JsonNode answer) {
    if (expected.isTextual() && expected.textValue().equals("*")) {
      return expected;
    }
    if (expected.isObject() && answer.isObject()) {
      var copy = JSON.createObjectNode();
      answer
          .properties()
          .forEach(
              entry ->
                  copy.set(
                      entry.getKey(), withStars(expected.path(entry.getKey()), entry.getValue())));
      return copy;
    }
    if (expected.isArray() && answer.isArray()) {
      var copy = JSON.createArrayNode();
      for (var i = 0; i < answer.size(); i++) {
        copy.add(withStars(expected.path(i), answer.get(i)));
      }
      return copy;
    }
    return answer;
  }
}
