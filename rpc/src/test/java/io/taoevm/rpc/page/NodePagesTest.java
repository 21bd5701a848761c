package io.taoevm.rpc.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.discover.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the development genesis says, read over REST; and that answers are as OpenAPI has them. */
final class NodePagesTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Path OPEN_API =
      Path.of(System.getProperty("repo.root", ".."), "docs", "openapi.json");
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";

  private static TestNode node;

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode read(String path) throws Exception {
    var response = node.get("/api/v1/" + path);
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body());
  }

  private static int status(String path) throws Exception {
    return node.get(path).statusCode();
  }

  @Test
  void subnets_shouldBeThoseOfTheGenesis() throws Exception {
    var subnets = read("subnets?block=0");
    assertEquals(3, subnets.size());
    var first = subnets.get(1);
    assertEquals(1, first.get("netuid").asInt());
    assertEquals("1000000000", first.get("priceRao").asText());
    assertEquals("10000000000000", first.get("taoInPoolRao").asText());
    assertEquals("10000000000000", first.get("alphaInPool").asText());
    assertEquals(2, first.get("neurons").asInt());
    assertEquals(100, first.get("tempoBlocks").asInt());
    assertTrue(first.get("started").asBoolean());
    var whole = read("subnets/1?block=0");
    assertEquals("0.75", whole.get("movingPrice").asText());
    assertEquals("1", whole.get("price").asText());
    assertEquals(first, whole.get("subnet"));
    assertEquals("100", read("subnets/1/hyperparameters?block=0").get("TEMPO").asText());
    assertEquals("1000000000", read("prices?block=0").get("2").asText());
  }

  @Test
  void neuronsAndStakes_shouldBeThoseOfTheGenesis() throws Exception {
    var neurons = read("subnets/1/metagraph?block=0");
    assertEquals(2, neurons.size());
    assertTrue(neurons.get(0).get("validatorPermit").asBoolean());
    assertFalse(neurons.get(1).get("validatorPermit").asBoolean());
    assertEquals(neurons.get(1), read("subnets/1/neurons/1?block=0"));
    var stakes = read("accounts/" + DEV0 + "/stakes?block=0").get("asColdkey");
    var root = stakes.get(0);
    assertEquals(0, root.get("netuid").asInt());
    assertEquals("1000000000000", root.get("alpha").asText());
    assertEquals("1000000000000", root.get("worthRao").asText());
    assertEquals(neurons.get(0).get("hotkey"), root.get("hotkey"));
    var account = read("accounts/" + DEV0 + "?block=0");
    assertEquals("10000000000500", account.get("freeRao").asText());
    var mapping = read("accounts/" + DEV0 + "/addresses?block=0");
    assertEquals(DEV0, mapping.get("evmAddress").asText());
    assertEquals(account.get("account"), mapping.get("ss58"));
    assertEquals(mapping, read("accounts/" + mapping.get("ss58").asText() + "/addresses?block=0"));
  }

  @Test
  void history_shouldHaveAPointForEachBlock() throws Exception {
    node.result("tao_dev_advanceBlocks", 5);
    var head = Integer.decode(node.result("eth_blockNumber").asText());
    var points = read("subnets/1/history?fromBlock=0&toBlock=" + head);
    assertEquals(head + 1, points.size());
    assertEquals("0", points.get(0).get("taoInRao").asText());
    assertTrue(points.get(head).get("taoInRao").asLong() > 0);
    assertEquals(400, status("/api/v1/subnets/1/history?fromBlock=0&toBlock=99999"));
  }

  @Test
  void events_shouldBeFoundByName() throws Exception {
    node.result("tao_dev_dispatch", DEV0, "remark_with_event", List.of("0x01"));
    assertEquals(1, read("events?name=Remarked").size());
    assertEquals("System", read("events?name=Remarked").get(0).get("pallet").asText());
    assertEquals(0, read("events?name=Nothing").size());
  }

  @Test
  void wrongPathsAndParameters_shouldHaveTheirStatus() throws Exception {
    assertEquals(404, status("/api/v1/nothing"));
    assertEquals(404, status("/api/v1/subnets/77"));
    assertEquals(404, status("/api/v1/subnets/1/neurons/77"));
    assertEquals(404, status("/api/v1/subnets?block=9999999"));
    assertEquals(400, status("/api/v1/subnets?colour=red"));
    assertEquals(400, status("/api/v1/subnets/abc"));
    assertEquals(400, status("/api/v1/accounts/nobody"));
  }

  @Test
  void healthReadyAndMetrics_shouldAnswer() throws Exception {
    assertEquals(200, status("/health"));
    assertEquals(200, status("/ready"));
    assertEquals(200, status("/"));
    var head = Long.decode(node.result("eth_blockNumber").asText());
    node.result("evm_mine");
    node.result("eth_sendTransaction", Map.of("from", DEV0, "to", DEV0));
    node.answer("eth_getBalance", "nobody");
    var metrics = node.get("/metrics").body();
    assertEquals(head + 2, value(metrics, "taoevm_block_number"));
    assertTrue(value(metrics, "taoevm_blocks_total") >= 2, metrics);
    assertTrue(value(metrics, "taoevm_transactions_total") >= 1);
    assertTrue(value(metrics, "taoevm_gas_used_total") >= 21_000);
    assertTrue(value(metrics, "taoevm_pool_admitted_total") >= 1);
    assertEquals(0, value(metrics, "taoevm_pool_pending"));
    assertTrue(value(metrics, "taoevm_store_entries{part=\"headers\"}") >= 2 * head);
    assertTrue(value(metrics, "taoevm_rpc_duration_seconds_count{method=\"evm_mine\"}") >= 1);
    assertTrue(
        value(metrics, "taoevm_rpc_duration_seconds_bucket{method=\"evm_mine\",le=\"10.0\"}") >= 1);
    assertTrue(value(metrics, "taoevm_rpc_errors_total{method=\"eth_getBalance\"}") >= 1);
    for (var name : List.of("jvm_memory_used_bytes", "jvm_threads_live", "jvm_gc_collections")) {
      assertTrue(metrics.contains("\n" + name), name);
    }
  }

  /** The value of a line of Prometheus' text format. */
  private static double value(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + metrics));
  }

  @Test
  void answers_shouldHaveTheShapesOfTheOpenApiDocument() throws Exception {
    var document = read("openapi.json");
    var values = List.of("netuid", "1", "uid", "0", "account", DEV0);
    document
        .get("paths")
        .properties()
        .forEach(
            entry -> {
              var path = entry.getKey();
              for (var i = 0; i < values.size(); i += 2) {
                path = path.replace("{" + values.get(i) + "}", values.get(i + 1));
              }
              var schema =
                  entry.getValue().at("/get/responses/200/content/application~1json/schema");
              try {
                JsonSchema.requireFits(path, schema, read(path.substring(1)));
              } catch (Exception e) {
                throw new AssertionError(path, e);
              }
            });
  }

  @Test
  void document_shouldBeTheCommittedOne() throws Exception {
    var text = JSON.writeValueAsString(read("openapi.json")) + "\n";
    if (System.getProperty("update.expected") != null) {
      Files.writeString(OPEN_API, text);
    }
    assertEquals(Files.readString(OPEN_API), text);
  }
}
