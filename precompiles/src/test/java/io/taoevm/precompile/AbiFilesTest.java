package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.precompile.abi.AbiType;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The precompiles' signatures against the ABI files of the real chain's runtime. */
final class AbiFilesTest {
  private static String parameters(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> type(node) + " " + node.get("name").asText())
        .collect(Collectors.joining(", "));
  }

  private static String type(JsonNode node) {
    var type = node.get("type").asText();
    return type.startsWith("tuple")
        ? "(" + parameters(node.get("components")) + ")" + type.substring("tuple".length())
        : type;
  }

  private static String parameters(Iterable<AbiType.Parameter> list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(parameter -> type(parameter.type()) + " " + parameter.name())
        .collect(Collectors.joining(", "));
  }

  private static String type(AbiType type) {
    return switch (type) {
      case AbiType.Tuple tuple -> "(" + parameters(tuple.fields()) + ")";
      case AbiType.ListOf list -> type(list.element()) + "[]";
      default -> type.canonical();
    };
  }

  private static Map<String, String> ofFile(String folder, String name) throws IOException {
    try (var in = AbiFilesTest.class.getResourceAsStream(folder + name + ".json")) {
      assertNotNull(in, () -> "no ABI file of " + name);
      var functions = new TreeMap<String, String>();
      for (var node : new ObjectMapper().readTree(in)) {
        functions.put(
            node.get("name").asText() + "(" + parameters(node.get("inputs")) + ")",
            node.get("stateMutability").asText()
                + " returns ("
                + parameters(node.get("outputs"))
                + ")");
      }
      return functions;
    }
  }

  private static Map<String, String> ofPrecompile(AbiPrecompile precompile) {
    var functions = new TreeMap<String, String>();
    for (AbiFunction function : precompile.functions()) {
      functions.put(
          function.name() + "(" + parameters(function.inputs()) + ")",
          function.mutability().solidity() + " returns (" + parameters(function.outputs()) + ")");
    }
    return functions;
  }

  @Test
  void signatures_shouldBeThoseOfTheRuntime() throws IOException {
    var functions = 0;
    for (var precompile : BittensorPrecompiles.described(ChainSpec.V425)) {
      assertEquals(ofFile("/abi/", precompile.name()), ofPrecompile(precompile), precompile.name());
      functions += precompile.functions().size();
    }
    Vectors.report("signatures at 425", functions);
    assertEquals(159, functions);
  }

  /** Where the newest release changed no signature of a precompile, the older file holds. */
  @Test
  void signatures_shouldBeThoseOfTheNewestRelease() throws IOException {
    var functions = 0;
    for (var precompile : BittensorPrecompiles.described(ChainSpec.V471)) {
      var name = precompile.name();
      var isNew = AbiFilesTest.class.getResource("/abi-next/" + name + ".json") != null;
      var actual = ofPrecompile(precompile);
      assertEquals(ofFile(isNew ? "/abi-next/" : "/abi/", name), actual, name);
      functions += actual.size();
    }
    Vectors.report("signatures at 471", functions);
  }
}
