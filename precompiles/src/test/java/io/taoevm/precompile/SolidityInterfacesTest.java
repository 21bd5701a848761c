package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.precompile.abi.AbiType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The Solidity interfaces of {@code contracts/src/precompiles}. Those of release 425 that nobody
 * wrote by hand, and everything that later releases brought, are made from the table of functions;
 * what they all compile to must be the table.
 */
final class SolidityInterfacesTest {
  private static final int FIRST = 425;
  private static final int WIDTH = 118;
  private static final Path CONTRACTS = Path.of(System.getProperty("repo.root"), "contracts");

  /** Interfaces of release 425 with prose of their own. */
  private static final List<PreparedCase> CASES = PreparedCase.all();

  private static final Set<String> BY_HAND =
      Set.of("balanceTransfer", "stakingV2", "alpha", "addressMapping");

  private static final Set<String> RESERVED = Set.of("address", "call");

  @Test
  void interfaces_shouldBeCurrent() throws IOException {
    for (var precompile : BittensorPrecompiles.described(ChainSpec.V471)) {
      var first = precompile.table().stream().filter(f -> f.since() == FIRST).toList();
      var later = precompile.table().stream().filter(f -> f.since() > FIRST).toList();
      var name = interfaceName(precompile);
      if (!first.isEmpty() && !BY_HAND.contains(precompile.name())) {
        GeneratedTexts.assertCurrent(
            "contracts/src/precompiles/" + name + ".sol", source(precompile, name, "", first));
      }
      if (!later.isEmpty()) {
        var base = first.isEmpty() ? "" : name;
        var nameOfLater = first.isEmpty() ? name : name + "At471";
        GeneratedTexts.assertCurrent(
            "contracts/src/precompiles/spec471/" + nameOfLater + ".sol",
            source(precompile, nameOfLater, base, later));
      }
    }
  }

  @Test
  void artifacts_shouldHaveEveryFunctionOfTheTable() throws IOException {
    var checked = 0;
    for (var spec : ChainSpec.ALL) {
      for (var precompile : BittensorPrecompiles.described(spec)) {
        var expected = new TreeSet<String>();
        precompile.functions().forEach(function -> expected.add(line(function)));
        var hasLater = precompile.table().stream().anyMatch(f -> f.since() > FIRST);
        var hasFirst = precompile.table().stream().anyMatch(f -> f.since() == FIRST);
        var artifact = interfaceName(precompile) + (hasLater && hasFirst ? "At471" : "");
        assertEquals(expected, ofArtifact(artifact), artifact);
        checked += expected.size();
      }
    }
    Vectors.report("functions of Solidity interfaces", checked);
  }

  private static String interfaceName(AbiPrecompile precompile) {
    return "I" + capital(precompile.name());
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String line(AbiFunction function) {
    return function.canonical()
        + " "
        + function.mutability().solidity()
        + " "
        + new AbiType.Tuple(function.outputs()).canonical();
  }

  private static TreeSet<String> ofArtifact(String name) throws IOException {
    var file = CONTRACTS.resolve("artifacts/" + name + ".json");
    var functions = new TreeSet<String>();
    for (var entry : new ObjectMapper().readTree(Files.readAllBytes(file)).get("abi")) {
      if (entry.get("type").asText().equals("function")) {
        functions.add(
            entry.get("name").asText()
                + types(entry.get("inputs"))
                + " "
                + entry.get("stateMutability").asText()
                + " "
                + types(entry.get("outputs")));
      }
    }
    return functions;
  }

  private static String types(JsonNode parameters) {
    var types = new ArrayList<String>();
    for (var parameter : parameters) {
      var type = parameter.get("type").asText();
      types.add(
          type.startsWith("tuple")
              ? types(parameter.get("components")) + type.substring("tuple".length())
              : type);
    }
    return "(" + String.join(",", types) + ")";
  }

  private static String source(
      AbiPrecompile precompile, String name, String base, List<PrecompileFunction> functions) {
    var structs = new LinkedHashMap<String, AbiType.Tuple>();
    var body = new StringBuilder();
    for (var function : functions) {
      body.append('\n').append(function(precompile, function, structs));
    }
    var out = new StringBuilder("// SPDX-License-Identifier: Apache-2.0\n");
    out.append("pragma solidity ^0.8.28;\n\n");
    if (!base.isEmpty()) {
      out.append("import {").append(base).append("} from \"../").append(base).append(".sol\";\n\n");
    }
    var address = String.format("%040x", precompile.address().c());
    var release = functions.getFirst().since() > FIRST ? "471" : "425";
    out.append("/// @title ").append(precompile.name()).append(", release ").append(release);
    out.append("\n/// @notice Precompile at 0x").append(address).append(".\n");
    out.append(
        GeneratedTexts.wrapped(
            "@dev Made from the node's table of functions by SolidityInterfacesTest: do not edit."
                + " Acts as the account that 0x80c gives for `msg.sender`. A bad call reverts with"
                + " `Error(string)`; a refusal of the chain returns no data and CONSUMES ALL GAS"
                + " GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.",
            "/// ",
            WIDTH));
    out.append("interface ").append(name).append(base.isEmpty() ? "" : " is " + base).append(" {");
    structs.forEach((struct, tuple) -> out.append('\n').append(struct(struct, tuple)));
    return out.append(body).append("}\n").toString();
  }

  private static String struct(String name, AbiType.Tuple tuple) {
    var out = new StringBuilder("    struct " + name + " {\n");
    for (var field : tuple.fields()) {
      out.append("        " + field.type().canonical() + " " + field.name() + ";\n");
    }
    return out.append("    }\n").toString();
  }

  private static String function(
      AbiPrecompile precompile, PrecompileFunction function, Map<String, AbiType.Tuple> structs) {
    var abi = function.abi();
    var specification = SpecFunction.of((int) precompile.address().c(), abi.selector());
    var meaning = specification.meaning().replace("*", "x");
    var out =
        new StringBuilder(
            GeneratedTexts.wrapped("@notice " + notice(abi, meaning), "    /// ", WIDTH));
    var detail = new StringBuilder("@dev Selector 0x");
    detail.append(HexFormat.of().toHexDigits(abi.selector()));
    detail.append(". Gas: ").append(specification.gas().replace(" *", "").replace("*", "x"));
    detail.append(". Since release ").append(function.since()).append(". ");
    var units = Units.of(precompile.name(), abi);
    detail.append(units.isEmpty() ? "" : "Units: " + units + ". ");
    detail.append(failures((int) precompile.address().c(), function));
    out.append(GeneratedTexts.wrapped(detail.toString(), "    /// ", WIDTH));
    var inputs =
        abi.inputs().stream()
            .map(
                input ->
                    type(input.type(), "", structs) + location(input, "calldata") + name(input))
            .collect(Collectors.joining(", "));
    out.append("    function " + abi.name() + "(" + inputs + ") external");
    if (abi.mutability() != AbiFunction.Mutability.NONPAYABLE) {
      out.append(' ').append(abi.mutability().solidity());
    }
    if (!abi.outputs().isEmpty()) {
      var outputs =
          abi.outputs().stream()
              .map(
                  output ->
                      type(output.type(), structName(abi.name()), structs)
                          + location(output, "memory")
                          + name(output))
              .map(String::stripTrailing)
              .collect(Collectors.joining(", "));
      out.append(" returns (" + outputs + ")");
    }
    return out.append(";\n").toString();
  }

  private static String notice(AbiFunction abi, String meaning) {
    if (!meaning.isBlank()) {
      return capital(meaning);
    }
    return (abi.mutability().isReadOnly() ? "Reads: " : "Calls the chain: ")
        + words(abi.name())
        + ".";
  }

  /** What {@code cases.tsv} lists for the function at any release. */
  private static String failures(int address, PrecompileFunction function) {
    var errors = new LinkedHashSet<String>();
    var reverts = new LinkedHashSet<String>();
    for (var each : CASES) {
      if (each.isOf(address, function) && !each.isNever() && !each.isSuccess()) {
        (each.outcome().startsWith("revert ") ? reverts : errors).add("`" + each.text() + "`");
      }
    }
    var text = new StringBuilder();
    if (!errors.isEmpty()) {
      text.append("Refused with all gas: ").append(String.join(", ", errors)).append(". ");
    }
    if (!reverts.isEmpty()) {
      text.append("Reverts: ").append(String.join(", ", reverts)).append(".");
    }
    if (text.isEmpty()) {
      text.append("No failure of its own.");
    }
    return text.toString().strip();
  }

  /** Each function of each file says what it does, what it costs, and how it fails. */
  @Test
  void functions_shouldAllBeDescribed() throws IOException {
    var described = 0;
    try (var files = Files.walk(CONTRACTS.resolve("src/precompiles"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".sol")).toList()) {
        var doc = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
          var text = line.strip();
          if (text.startsWith("///")) {
            doc.append(text).append(' ');
          } else if (text.startsWith("function ")) {
            var found = doc.toString();
            assertTrue(found.contains("@notice "), () -> file + ": " + text);
            assertTrue(
                found.contains("Gas: ") || found.contains("gas as {"), () -> file + ": " + text);
            described++;
            doc.setLength(0);
          } else {
            doc.setLength(0);
          }
        }
      }
    }
    Vectors.report("functions with NatSpec", described);
  }

  /** Such as {@code hotkey owner} of {@code getHotkeyOwner}. */
  private static String words(String name) {
    return name.replaceFirst("^get", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String structName(String function) {
    return capital(function.replaceFirst("^get", "")) + "Info";
  }

  private static String type(AbiType type, String structName, Map<String, AbiType.Tuple> structs) {
    return switch (type) {
      case AbiType.Tuple tuple -> {
        structs.put(structName, tuple);
        yield structName;
      }
      case AbiType.ListOf list -> type(list.element(), structName, structs) + "[]";
      default -> type.canonical();
    };
  }

  private static String location(AbiType.Parameter parameter, String place) {
    var inMemory = parameter.type().isDynamic() || parameter.type() instanceof AbiType.Tuple;
    return inMemory ? " " + place + " " : " ";
  }

  private static String name(AbiType.Parameter parameter) {
    return RESERVED.contains(parameter.name()) ? parameter.name() + "_" : parameter.name();
  }
}
