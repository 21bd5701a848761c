package io.taoevm.rpc.console;

import io.taoevm.chain.crypto.Keccak;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code console.sol}, Hardhat's and Foundry's, by selector. All are called {@code
 * log}; they differ in their arguments: every combination of up to four of a few types, and some
 * types alone.
 *
 * <p>Old versions of the library hashed {@code uint} and {@code int}, which are no canonical names,
 * so that each function with such an argument has a second selector.
 */
final class ConsoleFunctions {
  private static final int MOST_ARGUMENTS = 4;
  private static final List<String> COMBINED = List.of("uint256", "string", "bool", "address");

  private static final Map<Integer, ConsoleFunction> BY_SELECTOR = all();

  private ConsoleFunctions() {}

  /** A function by the canonical types of its arguments. */
  record ConsoleFunction(List<String> types) {
    String signature() {
      return "log(" + String.join(",", types) + ")";
    }
  }

  /** The function with this selector; null if there is none. */
  static @Nullable ConsoleFunction of(int selector) {
    return BY_SELECTOR.get(selector);
  }

  static int count() {
    return BY_SELECTOR.size();
  }

  private static Map<Integer, ConsoleFunction> all() {
    var bySelector = new HashMap<Integer, ConsoleFunction>();
    List<List<String>> last = List.of(List.of());
    add(bySelector, List.of());
    for (var n = 1; n <= MOST_ARGUMENTS; n++) {
      var longer = new ArrayList<List<String>>();
      for (var types : last) {
        for (var type : COMBINED) {
          var more = new ArrayList<>(types);
          more.add(type);
          longer.add(List.copyOf(more));
        }
      }
      longer.forEach(types -> add(bySelector, types));
      last = longer;
    }
    add(bySelector, List.of("int256"));
    add(bySelector, List.of("string", "int256"));
    add(bySelector, List.of("bytes"));
    for (var length = 1; length <= 32; length++) {
      add(bySelector, List.of("bytes" + length));
    }
    return Map.copyOf(bySelector);
  }

  private static void add(Map<Integer, ConsoleFunction> bySelector, List<String> types) {
    var function = new ConsoleFunction(types);
    var signature = function.signature();
    bySelector.put(selector(signature), function);
    bySelector.put(selector(signature.replace("int256", "int")), function);
  }

  static int selector(String signature) {
    return (int) (Keccak.hash(signature.getBytes(StandardCharsets.US_ASCII)).a() >>> 32);
  }
}
