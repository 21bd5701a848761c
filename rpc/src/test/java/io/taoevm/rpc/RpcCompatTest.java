package io.taoevm.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The cases of the Ethereum execution APIs that need nothing of the chain on which they were
 * recorded: those that expect an error. Codes must be equal, words may differ, as their own judge
 * has it. The others need 54 blocks under forks older than the engine knows and are counted only.
 */
final class RpcCompatTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REVERTED = 3;

  /** A case: what is asked and what was answered. */
  private record Case(String name, String request, JsonNode response) {
    static Case read(Path file) {
      try {
        String request = "";
        JsonNode response = JSON.nullNode();
        for (var line : Files.readAllLines(file)) {
          if (line.startsWith(">>")) {
            request = line.substring(2).strip();
          } else if (line.startsWith("<<")) {
            response = JSON.readTree(line.substring(2));
          }
        }
        return new Case(file.getFileName().toString(), request, response);
      } catch (IOException e) {
        throw new AssertionError("a case that cannot be read: " + file, e);
      }
    }

    int code() {
      return response.path("error").path("code").asInt();
    }

    /** Reverts need the recorded contracts. */
    boolean isJudged() {
      return response.has("error") && code() != REVERTED;
    }
  }

  private static Path folder() {
    var root = Path.of(System.getProperty("repo.root", ".."));
    var vectors = root.resolve(System.getProperty("vectors.dir", "../shared/vectors"));
    return vectors.resolve("rpc-compat").resolve("tests");
  }

  private static List<Case> cases() throws IOException {
    var folder = folder();
    if (!Files.isDirectory(folder)) {
      var why =
          "no rpc-compat/tests in "
              + folder.getParent().getParent()
              + ": get them from ethereum/execution-apis and name their folder with -Dvectors.dir";
      var isNamed = System.getProperty("vectors.dir") != null;
      assertTrue(isNamed || !Boolean.parseBoolean(System.getenv("VECTORS_REQUIRED")), why);
      System.out.println("skipped: " + why);
      Assumptions.abort(why);
    }
    try (var walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".io")).sorted().map(Case::read).toList();
    }
  }

  @Test
  void errors_shouldHaveTheRecordedCodes() throws Exception {
    var cases = cases();
    var failures = new ArrayList<String>();
    var judged = 0;
    try (var node = TestNode.start();
        var client = HttpClient.newHttpClient()) {
      for (var one : cases) {
        if (one.isJudged()) {
          judged++;
          var request =
              HttpRequest.newBuilder(URI.create(node.url()))
                  .POST(BodyPublishers.ofString(one.request))
                  .build();
          var answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
          if (answer.path("error").path("code").asInt() != one.code()) {
            failures.add(one.name + ": expected " + one.code() + ", got " + answer);
          }
        }
      }
    }
    System.out.println(
        "rpc-compat: "
            + judged
            + " cases judged, "
            + (cases.size() - judged)
            + " need their chain");
    assertTrue(judged > 0);
    assertEquals(List.of(), failures);
  }
}
