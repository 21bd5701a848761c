package io.taoevm.rpc.db;

import io.taoevm.chain.Progress;
import java.io.PrintStream;

/** Shows how far a work has come: as a bar on a terminal, otherwise not at all. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final boolean isTerminal;

  @SuppressWarnings("SystemConsoleNull") // It is null where neither end is a terminal.
  ProgressBar(PrintStream out) {
    this.out = out;
    var console = System.console();
    this.isTerminal = console != null && console.isTerminal();
  }

  @Override
  public void at(String what, long done, long total) {
    if (isTerminal) {
      out.print(text(what, done, total));
      out.print(done >= total ? System.lineSeparator() : "\r");
      out.flush();
    }
  }

  static String text(String what, long done, long total) {
    var full = total <= 0 ? WIDTH : (int) (WIDTH * done / total);
    return "[%s%s] %d of %d %s"
        .formatted("=".repeat(full), " ".repeat(WIDTH - full), done, total, what);
  }
}
