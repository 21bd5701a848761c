package io.taoevm.contracts;

import io.taoevm.evm.engine.Engines;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A development node in a process of its own, on a free port, as a user would start it; the
 * property {@code taoevm.engine} names another engine than the node's own.
 */
final class NodeProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+)");
  private static final long STOP_SECONDS = 30;

  private final Process process;
  private final String url;

  private NodeProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts a node; it answers when this returns. */
  static NodeProcess start(String... arguments) throws IOException {
    var engine = System.getProperty("taoevm.engine", Engines.DEFAULT);
    var all = new ArrayList<>(List.of("--port", "0", "--engine", engine));
    all.addAll(List.of(arguments));
    var process = process(all);
    var said = new StringBuilder();
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      var listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> drain(output));
        return new NodeProcess(process, listening.group(1));
      }
    }
    throw new IllegalStateException("the node ended without listening:\n" + said);
  }

  /**
   * Runs the program to its end; what it printed.
   *
   * @throws IllegalStateException if it fails
   */
  static String run(String... arguments) throws IOException, InterruptedException {
    var process = process(List.of(arguments));
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("exit code " + process.exitValue() + ":\n" + said);
    }
    return said;
  }

  private static Process process(List<String> arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.taoevm.rpc.TaoEvm"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Where it serves JSON-RPC over HTTP. */
  String url() {
    return url;
  }

  /** Stops it as Ctrl-C would. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IllegalStateException("the node did not stop within " + STOP_SECONDS + " s");
  }

  /** Reads on, so that a talkative node never waits for its reader. */
  private static void drain(BufferedReader output) {
    try {
      while (output.readLine() != null) {}
    } catch (IOException e) {
      // The process has ended, and its output with it.
    }
  }
}
