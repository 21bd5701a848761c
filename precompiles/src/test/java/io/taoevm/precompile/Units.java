package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.precompile.abi.AbiType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** In what the numbers of functions are counted, from {@code units.tsv}. */
final class Units {
  private static final String NUMBER = "number";
  private static final Map<Pattern, String> RULES = rules();

  private Units() {}

  private static Map<Pattern, String> rules() {
    try (var in = Units.class.getResourceAsStream("/units.tsv")) {
      if (in == null) {
        throw new AssertionError("units.tsv is missing");
      }
      var rules = new LinkedHashMap<Pattern, String>();
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          var tab = line.indexOf('\t');
          rules.put(Pattern.compile(line.substring(0, tab)), line.substring(tab + 1));
        }
      }
      return rules;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Such as {@code amountRao in rao}; empty if all numbers are plain ones. */
  static String of(String file, AbiFunction function) {
    var found = new ArrayList<String>();
    add(file + "." + function.name(), function.inputs(), found);
    add(file + "." + function.name(), function.outputs(), found);
    return String.join(", ", found);
  }

  private static void add(String function, List<AbiType.Parameter> parameters, List<String> to) {
    for (var parameter : parameters) {
      var type = parameter.type();
      while (type instanceof AbiType.ListOf list) {
        type = list.element();
      }
      if (type instanceof AbiType.Tuple tuple) {
        add(function, tuple.fields(), to);
      } else if (type instanceof AbiType.Uint || type instanceof AbiType.Int) {
        var unit = unit(function + "." + (parameter.name().isEmpty() ? "-" : parameter.name()));
        if (!unit.equals(NUMBER)) {
          to.add((parameter.name().isEmpty() ? "result" : parameter.name()) + " in " + unit);
        }
      }
    }
  }

  private static String unit(String name) {
    for (var rule : RULES.entrySet()) {
      if (rule.getKey().matcher(name).matches()) {
        return rule.getValue();
      }
    }
    throw new AssertionError("units.tsv has no unit for " + name);
  }
}
