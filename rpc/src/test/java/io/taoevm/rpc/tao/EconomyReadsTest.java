package io.taoevm.rpc.tao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.trie.Proof;
import io.taoevm.rpc.TestNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each read against a state that was computed by hand: subnet 1 of the development genesis with a
 * pool of 20,000 TAO and 10,000 alpha, a stake of 7 alpha, and a new neuron. The controls that set
 * them are blocks whose step has run before, so that nothing is emitted on top of the last.
 */
final class EconomyReadsTest {
  private static final String DEV1 = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final String DEV5 = "0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc";
  private static final String KEY =
      "0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start();
    node.result("tao_dev_setHyperparameter", 1, "IMMUNITY_PERIOD", 77);
    node.result("tao_dev_registerNeuron", 1, KEY, DEV5);
    node.result("tao_dev_setStake", 1, DEV1, DEV5, "7000000000");
    node.result("tao_dev_setPool", 1, "20000000000000", "10000000000000");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  /** A read by JSON-RPC, which REST must answer alike. */
  private static JsonNode read(String path, String method, Object... arguments) throws Exception {
    var answer = node.result(method, arguments);
    var rest = node.get("/api/v1/" + path);
    assertEquals(200, rest.statusCode(), rest.body());
    assertEquals(answer, JSON.readTree(rest.body()), path);
    return answer;
  }

  private static String ss58(String account) throws Exception {
    return node.result("tao_getAddressMapping", account).get("ss58").asText();
  }

  @Test
  void subnets_shouldShowPoolAndPrice() throws Exception {
    var subnets = read("subnets", "tao_getSubnets");
    assertEquals(3, subnets.size());
    var subnet = subnets.get(1);
    assertEquals("20000000000000", subnet.get("taoInPoolRao").asText());
    assertEquals("10000000000000", subnet.get("alphaInPool").asText());
    assertEquals("2000000000", subnet.get("priceRao").asText());
    assertEquals(3, subnet.get("neurons").asInt());
    var whole = read("subnets/1", "tao_getSubnet", 1);
    assertEquals(subnet, whole.get("subnet"));
    assertEquals("2", whole.get("price").asText());
    assertEquals("2000000000", read("prices", "tao_getPrices").get("1").asText());
  }

  @Test
  void metagraph_shouldShowTheNewNeuron() throws Exception {
    var neurons = read("subnets/1/metagraph", "tao_getMetagraph", 1);
    assertEquals(3, neurons.size());
    var neuron = neurons.get(2);
    assertEquals(neuron, read("subnets/1/neurons/2", "tao_getNeuron", 1, 2));
    assertEquals(neuron, node.result("tao_getNeuron", 1, KEY));
    assertEquals(2, neuron.get("uid").asInt());
    assertEquals(ss58(KEY), neuron.get("hotkey").asText());
    assertEquals(ss58(DEV5), neuron.get("coldkey").asText());
    assertEquals(false, neuron.get("validatorPermit").asBoolean());
  }

  @Test
  void stakes_shouldBeWorthTheirPrice() throws Exception {
    var stakes = read("accounts/" + DEV5 + "/stakes", "tao_getStakes", DEV5);
    assertEquals(1, stakes.get("asColdkey").size());
    var stake = stakes.get("asColdkey").get(0);
    assertEquals(1, stake.get("netuid").asInt());
    assertEquals(ss58(DEV1), stake.get("hotkey").asText());
    assertEquals("7000000000", stake.get("alpha").asText());
    assertEquals("14000000000", stake.get("worthRao").asText(), "at 2 TAO, before slippage");
  }

  @Test
  void hyperparameters_shouldBeThoseThatWereSet() throws Exception {
    var all = read("subnets/1/hyperparameters", "tao_getHyperparameters", 1);
    assertEquals("77", all.get("IMMUNITY_PERIOD").asText());
    assertEquals("100", all.get("TEMPO").asText());
  }

  @Test
  void accounts_shouldShowTheLedgerAndBothNames() throws Exception {
    var account = read("accounts/" + DEV1, "tao_getAccount", DEV1);
    assertEquals("10000000000500", account.get("freeRao").asText());
    assertEquals("0", account.get("reservedRao").asText());
    var mapping = read("accounts/" + DEV1 + "/addresses", "tao_getAddressMapping", DEV1);
    assertEquals(DEV1, mapping.get("evmAddress").asText());
    assertEquals(account.get("account"), mapping.get("ss58"));
    assertEquals(mapping, node.result("tao_getAddressMapping", mapping.get("ss58").asText()));
    // A key whose address the chain has never met has none.
    assertTrue(node.result("tao_getAddressMapping", KEY).get("evmAddress").isNull());
  }

  @Test
  void history_shouldHaveAPriceForEachBlock() throws Exception {
    var points =
        read("subnets/1/history?fromBlock=0&toBlock=4", "tao_getPriceHistory", 1, "0x0", "0x4");
    assertEquals(5, points.size());
    assertEquals("1000000000", points.get(0).get("priceRao").asText());
    assertEquals("2000000000", points.get(4).get("priceRao").asText());
  }

  @Test
  void events_shouldBeFoundByBlockTransactionAndName() throws Exception {
    var filter = Map.of("name", "NeuronRegistered", "fromBlock", "0x0");
    var events = read("events?name=NeuronRegistered&fromBlock=0", "tao_getEvents", filter);
    assertEquals(1, events.size());
    assertEquals("2", events.get(0).get("block").asText());
    var range = Map.of("fromBlock", "0x3", "toBlock", "0x4", "name", "NeuronRegistered");
    assertEquals(0, node.result("tao_getEvents", range).size());
  }

  private static List<byte[]> nodes(JsonNode list) {
    var nodes = new ArrayList<byte[]>();
    list.forEach(hex -> nodes.add(Bytes.fromHex(hex.asText())));
    return nodes;
  }

  @Test
  void proofs_shouldLeadFromTheHeadersRootToTheRow() throws Exception {
    var coldkey = node.result("tao_getAddressMapping", DEV5).get("accountId").asText();
    var hotkey = node.result("tao_getAddressMapping", DEV1).get("accountId").asText();
    var header = node.result("eth_getBlockByNumber", "latest", false);
    for (var what :
        Map.of(
                "market", List.of(1),
                "subnet", List.of(1),
                "emission", List.of(1),
                "account", List.of(coldkey),
                "hotkeyPool", List.of(1, hotkey),
                "stake", List.of(1, hotkey, coldkey))
            .entrySet()) {
      var proof = node.result("tao_getProof", what.getKey(), what.getValue());
      assertEquals(header.get("stateRoot"), proof.get("stateRoot"));
      var address = Bytes.fromHex(proof.get("address").asText());
      var root = Hash.fromHex(proof.get("stateRoot").asText());
      var account =
          Proof.verify(root, Keccak.hash(address).bytes(), nodes(proof.get("accountProof")));
      assertTrue(account instanceof Proof.Result.Present, what + ": " + account);
      var slot = Keccak.hash(Bytes.fromHex(proof.get("slot").asText())).bytes();
      var storageRoot = Hash.fromHex(proof.get("storageHash").asText());
      var found = Proof.verify(storageRoot, slot, nodes(proof.get("storageProof")));
      assertTrue(found instanceof Proof.Result.Present, what + ": " + found);
      var row = Bytes.fromHex(proof.get("preimage").asText());
      var word = row.length <= 32 && row[0] != 0 ? Word.of(row) : Word.of(Keccak.hash(row));
      assertEquals(word, Word.fromHex(proof.get("value").asText()), what.getKey());
    }
    var absent = node.result("tao_getProof", "stake", List.of(2, hotkey, coldkey));
    assertTrue(absent.get("preimage").isNull());
    assertEquals("0x0", absent.get("value").asText());
  }
}
