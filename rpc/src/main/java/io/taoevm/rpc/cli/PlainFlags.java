package io.taoevm.rpc.cli;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a command line that holds nothing but flags of a node with their values, which nearly every
 * one does. Whatever else there is, from a mistake to {@code --help}, is left to picocli, which
 * explains it: to find the annotations takes it as long as all else that a start does.
 */
public final class PlainFlags {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

  private PlainFlags() {}

  /** What the flags say; empty if that is not plain. */
  public static Optional<NodeConfig> read(String... args) {
    var command = new NodeCommand(config -> 0);
    var seen = new HashSet<String>();
    try {
      for (var i = 0; i < args.length; i++) {
        var equals = args[i].startsWith("--") ? args[i].indexOf('=') : -1;
        var flag = equals < 0 ? args[i] : args[i].substring(0, equals);
        if (!seen.add(flag)) {
          return Optional.empty();
        }
        if (equals < 0 && command.raise(flag)) {
          continue;
        }
        if (equals < 0 && ++i == args.length) {
          return Optional.empty();
        }
        var value = args[i].substring(equals + 1);
        if (value.startsWith("-") || !command.set(flag, value)) {
          return Optional.empty();
        }
      }
      return Optional.of(command.config());
    } catch (IllegalArgumentException | FlagException e) {
      return Optional.empty();
    }
  }

  /** A number in decimal digits. */
  static long number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new FlagException("no plain number: " + value);
    }
    return Long.parseLong(value);
  }

  /** As {@link #number}, for one that fits 31 bits. */
  static int integer(String value) {
    var number = number(value);
    if (number > Integer.MAX_VALUE) {
      throw new FlagException("no number of 31 bits: " + value);
    }
    return (int) number;
  }
}
