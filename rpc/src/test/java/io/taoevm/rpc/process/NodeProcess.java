package io.taoevm.rpc.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.evm.engine.Engines;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A node in a process of its own, on a free port, and a client of it. */
final class NodeProcess implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("(?:Listening on |\"url\":\")(http://[^\\s\"]+)");
  private static final long STOP_SECONDS = 60;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Process process;
  private final URI url;
  private final String announcement;
  private final HttpClient client = HttpClient.newHttpClient();

  private NodeProcess(Process process, String url, String announcement) {
    this.announcement = announcement;
    this.process = process;
    this.url = URI.create(url);
  }

  /** What a process that has ended printed, and its exit code. */
  record Ended(int exitCode, String output) {}

  private static ProcessBuilder command(List<String> arguments) {
    var command = new ArrayList<>(NodeClasses.command());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Runs the program to its end, which comes within a minute. */
  static Ended run(String... arguments) throws IOException, InterruptedException {
    var output = Files.createTempFile("taoevm", ".txt");
    try {
      var process = command(List.of(arguments)).redirectOutput(output.toFile()).start();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("did not end: " + Files.readString(output));
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Starts a node; it answers when this returns. */
  static NodeProcess start(String... arguments) throws IOException {
    return start(command(nodeArguments(arguments)));
  }

  /** As {@link #start(String...)}, by a command that gets the node's own as its arguments. */
  static NodeProcess start(List<String> wrapper, String... arguments) throws IOException {
    var command = command(nodeArguments(arguments));
    command.command().addAll(0, wrapper);
    return start(command);
  }

  /** Starts a node and ends it by SIGKILL so soon, be it ready or not. */
  static void startAndKill(int millis, String... arguments)
      throws IOException, InterruptedException {
    var process = command(nodeArguments(arguments)).redirectOutput(Redirect.DISCARD).start();
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("ended by itself: " + process.exitValue());
    }
    process.destroyForcibly().waitFor();
  }

  private static List<String> nodeArguments(String... arguments) {
    var engine = System.getProperty("taoevm.engine", Engines.DEFAULT);
    var all = new ArrayList<>(List.of("--port", "0", "--engine", engine));
    all.addAll(List.of(arguments));
    return all;
  }

  /** As {@link #start(String...)}, by a whole command. */
  static NodeProcess start(ProcessBuilder command) throws IOException {
    var process = command.start();
    var said = new StringBuilder();
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      var listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> drain(output));
        return new NodeProcess(process, listening.group(1), line);
      }
    }
    throw new IllegalStateException("the node ended without listening:\n" + said);
  }

  /** Reads on, so that a talkative node never waits for its reader. */
  private static void drain(BufferedReader output) {
    try {
      while (output.readLine() != null) {}
    } catch (IOException e) {
      // The process has ended, and its output with it.
    }
  }

  /**
   * Calls a method; parameters are JSON.
   *
   * @throws IOException if the node does not answer
   * @throws IllegalStateException if it answers with an error
   */
  JsonNode call(String method, String parameters) throws IOException, InterruptedException {
    var answer = answer(method, parameters);
    if (answer.has("error")) {
      throw new IllegalStateException(method + " " + parameters + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  /** As {@link #call}, for the whole answer, be it a result or an error. */
  JsonNode answer(String method, String parameters) throws IOException, InterruptedException {
    var body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
            .formatted(method, parameters);
    var request =
        HttpRequest.newBuilder(url)
            .header("content-type", "application/json")
            .timeout(Duration.ofSeconds(STOP_SECONDS))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return MAPPER.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  /** As {@link #call}, for an answer that is a quantity. */
  long number(String method, String parameters) throws IOException, InterruptedException {
    return Long.decode(call(method, parameters).textValue());
  }

  /** The line by which it said where it listens. */
  String announcement() {
    return announcement;
  }

  long id() {
    return process.pid();
  }

  /** Ends it as a power failure of the process: by SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    client.close();
  }

  /** Stops it as Ctrl-C would; the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return waitFor();
  }

  /** Waits for its end; the exit code. */
  int waitFor() throws InterruptedException {
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the node did not stop within " + STOP_SECONDS + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.shutdownNow();
  }
}
