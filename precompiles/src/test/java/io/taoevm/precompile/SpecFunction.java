package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the specification says of a function, one line of {@code functions.tsv}.
 *
 * @param gas in the specification's words
 */
record SpecFunction(
    int address,
    String file,
    int since,
    int selector,
    String signature,
    String kind,
    String gas,
    String meaning) {
  private static final Pattern NUMBER = Pattern.compile("~?([\\d,]+)(?: \\*)?");
  private static final Pattern NEED = Pattern.compile("(?:0 \\()?need ([\\d,]+).*");

  static List<SpecFunction> all() {
    try (var in = SpecFunction.class.getResourceAsStream("/functions.tsv")) {
      if (in == null) {
        throw new AssertionError("functions.tsv is missing");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SpecFunction::of)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The line of a function. */
  static SpecFunction of(int address, int selector) {
    return all().stream()
        .filter(line -> line.address() == address && line.selector() == selector)
        .findAny()
        .orElseThrow(
            () -> new AssertionError(Integer.toHexString(selector) + " is in no specification"));
  }

  private static SpecFunction of(String line) {
    var fields = line.split("\t", -1);
    return new SpecFunction(
        Integer.decode(fields[0]),
        fields[1],
        Integer.parseInt(fields[2]),
        Integer.parseUnsignedInt(fields[3].substring(2), 16),
        fields[4],
        fields[5],
        fields[6],
        fields[7]);
  }

  /** The gas, if the specification gives it as one number. */
  OptionalLong exactGas() {
    return number(NUMBER);
  }

  /** The gas that must be available, if the specification gives that. */
  OptionalLong gasNeeded() {
    return number(NEED);
  }

  private OptionalLong number(Pattern pattern) {
    var matcher = pattern.matcher(gas);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1).replace(",", "")))
        : OptionalLong.empty();
  }
}
