package io.taoevm.rpc.cli;

import io.taoevm.rpc.log.LogFormat;
import io.taoevm.rpc.log.LogOutput;
import org.slf4j.event.Level;
import picocli.CommandLine.Option;

/** The flags that say what is logged and how. */
final class LogFlags {
  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text (a banner, and lines for people) or json (a JSON object a line and no banner), on"
              + " the standard error stream. Default: text.")
  private LogFormat format = LogFormat.TEXT;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "info",
      description =
          "The least level that is logged: error, warn, info, debug (every block and call) or"
              + " trace. Default: info.")
  private Level level = Level.INFO;

  /** Makes the process log so; of a silent one errors alone. */
  void apply(boolean silent) {
    LogOutput.configure(format, silent ? Level.ERROR : level);
  }
}
