package io.taoevm.rpc.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.vector.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each release as a user meets it: a node in a process of its own, whose precompiles are called
 * over JSON-RPC by the ABI files of the real chain, and which runs the Solidity tests of {@code
 * contracts/test/contracts}.
 */
final class ReleasesOnNodeTest {
  private static final Path ROOT = Path.of(System.getProperty("repo.root"));
  private static final Path FILES = ROOT.resolve("precompiles/src/test/resources");
  private static final String UNKNOWN = "Unknown selector";

  /** The hotkey that the Solidity tests stake to. */
  private static final String HOTKEY = "0x" + "0000000000000007".repeat(4);

  /** The first subnet, rao and alpha in its pool: alpha is cheaper than TAO. */
  private static final String POOL = "[1,\"1000000000000\",\"4000000000000\"]";

  private static final String GAS = "0x989680";
  private static final String HUNDRED_TAO = "0x56bc75e2d63100000";

  /**
   * A function of the real chain.
   *
   * @param since the release that brought it
   */
  private record Signature(String address, String file, int since, String name) {
    String selector() {
      var bytes = Keccak.hash(name.getBytes(US_ASCII)).bytes();
      return HexFormat.of().formatHex(bytes, 0, 4);
    }
  }

  static List<ChainSpec> releases() {
    return ChainSpec.ALL;
  }

  private static NodeProcess start(ChainSpec release) throws IOException {
    return NodeProcess.start("--spec", String.valueOf(release.version()));
  }

  private static List<Signature> signatures() throws IOException {
    try (var lines = Files.lines(FILES.resolve("functions.tsv"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(f -> new Signature(f[0], f[1], Integer.parseInt(f[2]), f[4]))
          .filter(signature -> !signature.file.endsWith("Verify"))
          .toList();
    }
  }

  /** The canonical signatures of an ABI file. */
  private static Set<String> ofFile(ChainSpec release, String name) throws IOException {
    var next = FILES.resolve("abi-next").resolve(name + ".json");
    var first = FILES.resolve("abi").resolve(name + ".json");
    var file = release.version() > 425 && Files.exists(next) ? next : first;
    var all = new TreeSet<String>();
    if (Files.exists(file)) {
      for (var entry : new ObjectMapper().readTree(file.toFile())) {
        all.add(entry.get("name").asText() + types(entry.get("inputs")));
      }
    }
    return all;
  }

  private static String types(JsonNode inputs) {
    var types = new ArrayList<String>();
    for (var input : inputs) {
      var type = input.get("type").asText();
      types.add(
          type.startsWith("tuple") ? types(input.get("components")) + type.substring(5) : type);
    }
    return "(" + String.join(",", types) + ")";
  }

  /** Calls an address with a selector and zeros; the whole answer. */
  private static JsonNode probe(NodeProcess node, String address, String selector)
      throws Exception {
    var to = "0x" + "0".repeat(40 - address.length() + 2) + address.substring(2);
    var data = "0x" + selector + "00".repeat(32 * 20);
    return node.answer(
        "eth_call",
        "[{\"to\":\"%s\",\"data\":\"%s\",\"gas\":\"%s\"},\"latest\"]".formatted(to, data, GAS));
  }

  private static boolean isUnknown(JsonNode answer) {
    var data = answer.path("error").path("data").asText();
    var text = HexFormat.of().formatHex(UNKNOWN.getBytes(US_ASCII));
    return data.contains(text);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void signatures_shouldAnswer_andAllOthersBeUnknown(ChainSpec release) throws Exception {
    var signatures = signatures();
    var answered = 0;
    var absent = 0;
    try (var node = start(release)) {
      for (var signature : signatures) {
        var answer = probe(node, signature.address, signature.selector());
        var file = ofFile(release, signature.file);
        if (release.includes(signature.since)) {
          assertTrue(file.contains(signature.name), signature.name);
          assertFalse(isUnknown(answer), signature::toString);
          answered++;
        } else if (file.isEmpty()) {
          assertEquals("0x", answer.path("result").asText(), signature::toString);
          absent++;
        } else {
          assertTrue(isUnknown(answer), () -> signature + ": " + answer);
          absent++;
        }
      }
      for (var address : signatures.stream().map(Signature::address).distinct().toList()) {
        assertIsThereOrNot(release, node, address);
      }
    }
    Vectors.report("signatures answered over RPC at " + release.version(), answered);
    if (release == ChainSpec.ALL.getLast()) {
      assertEquals(0, absent, "the newest release has every signature");
    } else {
      Vectors.report("signatures unknown over RPC at " + release.version(), absent);
    }
  }

  /** A precompile has code of one byte and knows its selectors; an empty account has neither. */
  private static void assertIsThereOrNot(ChainSpec release, NodeProcess node, String address)
      throws Exception {
    var isThere = release.version() > 425 || Integer.decode(address) < 0x80e;
    var to = "0x" + "0".repeat(40 - address.length() + 2) + address.substring(2);
    var probe = probe(node, address, "deadbeef");
    assertEquals(isThere, isUnknown(probe), () -> address + ": " + probe);
    // A contract that returns EXTCODESIZE of the address in its calldata.
    var size =
        node.call(
            "eth_call",
            "[{\"to\":\"0x%s\",\"data\":\"0x%s\"},\"latest\",{\"0x%s\":{\"code\":\"0x%s\"}}]"
                .formatted(
                    "c0de".repeat(10),
                    "00".repeat(12) + to.substring(2),
                    "c0de".repeat(10),
                    "6000353b60005260206000f3"));
    assertEquals(isThere ? "1" : "0", size.asText().substring(65), address);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void contract_shouldPassItsTests(ChainSpec release) throws Exception {
    var artifact =
        new ObjectMapper()
            .readTree(ROOT.resolve("contracts/artifacts/test/PrecompilesTest.json").toFile());
    var argument = "0".repeat(63) + (release.guardsBorrowedFrames() ? "1" : "0");
    var code = artifact.get("bytecode").asText() + argument;
    var passed = 0;
    try (var node = start(release)) {
      var sender = node.call("eth_accounts", "[]").get(9);
      node.call(
          "tao_dev_dispatch",
          "[\"%s\",\"try_associate_hotkey\",[\"%s\"]]".formatted(HOTKEY, HOTKEY));
      node.call("tao_dev_setPool", POOL);
      for (var entry : artifact.get("abi")) {
        var name = entry.path("name").asText();
        if (name.startsWith("test")) {
          var snapshot = node.call("evm_snapshot", "[]");
          run(node, sender.asText(), code, name);
          node.call("evm_revert", "[" + snapshot + "]");
          passed++;
        }
      }
    }
    Vectors.report("Solidity tests on a node at " + release.version(), passed);
    assertTrue(passed > 0);
  }

  private static void run(NodeProcess node, String sender, String code, String name)
      throws Exception {
    var creation =
        send(node, sender, "\"value\":\"" + HUNDRED_TAO + "\",\"data\":\"" + code + "\"");
    assertEquals("0x1", creation.get("status").asText(), "deployment");
    var selector = Bytes.toHex(Keccak.hash((name + "()").getBytes(US_ASCII)).bytes());
    var target = creation.get("contractAddress").asText();
    var call = "\"to\":\"" + target + "\",\"data\":\"" + selector.substring(0, 10) + "\"";
    var receipt = send(node, sender, call);
    if (!receipt.get("status").asText().equals("0x1")) {
      var why = node.answer("eth_call", "[{%s},\"latest\"]".formatted(call));
      throw new AssertionError(name + " failed: " + why);
    }
  }

  /** Sends a transaction, which is in a block at once; its receipt. */
  private static JsonNode send(NodeProcess node, String sender, String fields) throws Exception {
    var hash =
        node.call(
            "eth_sendTransaction",
            "[{\"from\":\"%s\",\"gas\":\"%s\",%s}]".formatted(sender, GAS, fields));
    return node.call("eth_getTransactionReceipt", "[" + hash + "]");
  }
}
