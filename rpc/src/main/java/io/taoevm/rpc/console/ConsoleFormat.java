package io.taoevm.rpc.console;

import java.math.BigInteger;
import java.util.List;

/**
 * Puts arguments into a line as JavaScript's {@code console.log} does: if the first is a string and
 * not the only one, {@code %s %d %i %f %o %O %j} in it stand for those that follow, {@code %x} for
 * a number in hex as in Foundry, and {@code %%} for a per cent sign; what is left over follows,
 * separated by spaces.
 */
final class ConsoleFormat {
  private final StringBuilder line = new StringBuilder();
  private final List<Object> arguments;
  private int next;

  private ConsoleFormat(List<Object> arguments) {
    this.arguments = arguments;
  }

  static String of(List<Object> arguments) {
    return new ConsoleFormat(arguments).line();
  }

  private String line() {
    if (arguments.size() > 1 && arguments.getFirst() instanceof String format) {
      next = 1;
      fill(format);
    }
    while (next < arguments.size()) {
      line.append(next == 0 ? "" : " ").append(arguments.get(next++));
    }
    return line.toString();
  }

  private void fill(String format) {
    for (var i = 0; i < format.length(); i++) {
      var c = format.charAt(i);
      if (c == '%' && i + 1 < format.length() && isReplaced(format.charAt(i + 1))) {
        i++;
      } else {
        line.append(c);
      }
    }
  }

  /** Writes what the directive stands for, if it is one and an argument is left for it. */
  private boolean isReplaced(char directive) {
    if (directive == '%') {
      line.append('%');
      return true;
    }
    if ("sdifoOjx".indexOf(directive) < 0 || next == arguments.size()) {
      return false;
    }
    var argument = arguments.get(next++);
    line.append(
        switch (directive) {
          case 'd', 'i', 'f' -> argument instanceof BigInteger ? argument : notANumber(argument);
          case 'x' -> argument instanceof BigInteger number ? hex(number) : argument;
          case 'o', 'O', 'j' -> argument instanceof String text ? "'" + text + "'" : argument;
          default -> argument;
        });
    return true;
  }

  private static Object notANumber(Object argument) {
    return argument instanceof Boolean yes ? (yes ? "1" : "0") : "NaN";
  }

  private static String hex(BigInteger number) {
    return (number.signum() < 0 ? "-0x" : "0x") + number.abs().toString(16);
  }
}
