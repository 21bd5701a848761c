package io.taoevm.rpc.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A node of this program in a process of its own, with blocks by the clock and a data directory.
 */
final class OwnNode implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("\"url\":\"(http://[^\"]+)\"");
  private static final long STOP_SECONDS = 60;

  private final Process process;
  private final String url;

  private OwnNode(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it; it answers when this returns. */
  static OwnNode start(Path directory, int accounts) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx512m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.taoevm.rpc.TaoEvm"));
    command.addAll(List.of("-p", "0", "-d", directory.toString(), "--block-time", "1"));
    command.addAll(List.of("-a", Integer.toString(accounts), "--log-format", "json"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var found = URL.matcher(line);
      if (found.find()) {
        return new OwnNode(process, found.group(1));
      }
    }
    throw new IOException("the node ended without listening");
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
