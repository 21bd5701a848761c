package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.spec.ChainSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of {@code cases.tsv} for one of its functions: what a call comes to in a situation.
 *
 * @param arity the number of the function's arguments; -1 for any
 * @param releases {@code all}, {@code 425} or {@code 471}
 * @param outcome as the head of the file explains it
 * @param situation steps of a {@link Scene}, or why the outcome cannot be
 * @param arguments all of them, or changes of the arguments with which the function succeeds
 */
record PreparedCase(
    int address,
    String name,
    int arity,
    String releases,
    String outcome,
    String situation,
    String arguments) {
  private static final Pattern CHANGE = Pattern.compile("\\d+=.*");

  static List<PreparedCase> all() {
    try (var in = PreparedCase.class.getResourceAsStream("/cases.tsv")) {
      if (in == null) {
        throw new AssertionError("cases.tsv is missing");
      }
      var cases = new ArrayList<PreparedCase>();
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          cases.addAll(of(line));
        }
      }
      return List.copyOf(cases);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<PreparedCase> of(String line) {
    var fields = line.split("\t", -1);
    if (fields.length < 3) {
      throw new IllegalArgumentException(line);
    }
    var arguments = fields.length > 4 ? fields[4].strip() : "";
    var functions = fields[0].split(" +");
    var cases = new ArrayList<PreparedCase>();
    for (var i = 1; i < functions.length; i++) {
      var slash = functions[i].indexOf('/');
      cases.add(
          new PreparedCase(
              functions[0].equals("*") ? 0 : Integer.decode(functions[0]),
              slash < 0 ? functions[i] : functions[i].substring(0, slash),
              slash < 0 ? -1 : Integer.parseInt(functions[i].substring(slash + 1)),
              fields[1],
              fields[2],
              fields.length > 3 ? fields[3].strip() : "",
              arguments));
    }
    return cases;
  }

  boolean isOf(ChainSpec spec) {
    return releases.equals("all") || releases.equals(String.valueOf(spec.version()));
  }

  boolean isOf(int ofAddress, PrecompileFunction function) {
    return address == ofAddress
        && name.equals(function.abi().name())
        && (arity < 0 || arity == function.abi().inputs().size());
  }

  /** Whether it says how the function succeeds. */
  boolean isSuccess() {
    return outcome.startsWith("ok");
  }

  /** Whether it says that something cannot be; the situation tells why. */
  boolean isNever() {
    return outcome.startsWith("never ");
  }

  /** The outcome without what kind it is, such as {@code AmountTooLow}. */
  String text() {
    return outcome.substring(outcome.indexOf(' ') + 1);
  }

  /** Whether the situation of the success is left out. */
  boolean isBare() {
    return situation.startsWith("!");
  }

  List<String> steps() {
    var text = isBare() ? situation.substring(1) : situation;
    return List.of(text.split(";")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The arguments, which may be changes of others. */
  List<String> arguments(List<String> others) {
    if (arguments.isEmpty()) {
      return others;
    }
    var words = List.of(arguments.split(" +"));
    if (!CHANGE.matcher(words.getFirst()).matches()) {
      return words;
    }
    var changed = new ArrayList<>(others);
    for (var word : words) {
      var at = word.indexOf('=');
      changed.set(Integer.parseInt(word.substring(0, at)), word.substring(at + 1));
    }
    return changed;
  }
}
