package io.taoevm.rpc.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** Where log lines go and how they look; one for the process, as SLF4J has it. */
public final class LogOutput {
  private static volatile LogOutput current = new LogOutput(System.err, LogFormat.TEXT, Level.INFO);

  private final PrintStream out;
  private final LogFormat format;
  private final Level least;

  LogOutput(PrintStream out, LogFormat format, Level least) {
    this.out = out;
    this.format = format;
    this.least = least;
  }

  /**
   * From now on lines look so.
   *
   * @param least the level from which on something is logged
   */
  public static void configure(LogFormat format, Level least) {
    current = new LogOutput(System.err, format, least);
  }

  /** Whether lines are for machines, who want nothing else. */
  public static boolean isForMachines() {
    return current.format == LogFormat.JSON;
  }

  static LogOutput current() {
    return current;
  }

  boolean shows(Level level) {
    return level.toInt() >= least.toInt();
  }

  /** A line, with the stack of a failure after it or in it. */
  void write(
      Level level,
      String logger,
      @Nullable String message,
      @Nullable List<KeyValuePair> values,
      @Nullable Throwable failure) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var pairs = values == null ? List.<KeyValuePair>of() : values;
    var line =
        format == LogFormat.JSON
            ? json(now, level, logger, message, pairs, failure)
            : text(now, level, logger, message, pairs, failure);
    out.println(line);
  }

  private static String json(
      Instant now,
      Level level,
      String logger,
      @Nullable String message,
      List<KeyValuePair> values,
      @Nullable Throwable failure) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("time", now.toString());
    line.put("level", level.name());
    line.put("logger", logger);
    line.put("thread", Thread.currentThread().getName());
    line.put("message", message);
    for (var pair : values) {
      switch (pair.value) {
        case Integer number -> line.put(pair.key, number);
        case Long number -> line.put(pair.key, number);
        case Double number -> line.put(pair.key, number);
        case Boolean bool -> line.put(pair.key, bool);
        case null, default -> line.put(pair.key, String.valueOf(pair.value));
      }
    }
    if (failure != null) {
      line.put("error", failure.toString());
      line.put("stack", stack(failure));
    }
    return line.toString();
  }

  private static String text(
      Instant now,
      Level level,
      String logger,
      @Nullable String message,
      List<KeyValuePair> values,
      @Nullable Throwable failure) {
    var line = new StringBuilder().append(now).append(' ').append(level).append(' ');
    line.append(logger.substring(logger.lastIndexOf('.') + 1)).append(": ").append(message);
    for (var pair : values) {
      line.append(' ').append(pair.key).append('=').append(pair.value);
    }
    if (failure != null) {
      line.append(System.lineSeparator()).append(stack(failure).stripTrailing());
    }
    return line.toString();
  }

  private static String stack(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
