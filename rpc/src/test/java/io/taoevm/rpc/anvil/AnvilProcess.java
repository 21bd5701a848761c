package io.taoevm.rpc.anvil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.rpc.EthereumNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Foundry's anvil in a process of its own, with {@link EthereumNode}'s chain. It comes from npm, in
 * the version of {@code src/test/anvil/package-lock.json}; the environment variable ANVIL names
 * another program.
 */
final class AnvilProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RPC = Path.of(System.getProperty("repo.root"), "rpc");
  private static final long INSTALL_SECONDS = 120;
  private static final int STARTING_ATTEMPTS = 300;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private AnvilProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program; empty if npm cannot bring it. */
  static Optional<Path> program() throws IOException, InterruptedException {
    var named = System.getenv("ANVIL");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    var folder = RPC.resolve("target/anvil");
    var installed = folder.resolve("node_modules/.package-lock.json");
    if (!Files.exists(installed)) {
      Files.createDirectories(folder);
      for (var file : List.of("package.json", "package-lock.json", ".npmrc")) {
        Files.copy(
            RPC.resolve("src/test/anvil").resolve(file),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      var log = folder.resolve("npm.log").toFile();
      try {
        var npm =
            new ProcessBuilder("npm", "ci")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)) {
          npm.destroyForcibly();
          return Optional.empty();
        }
      } catch (IOException noNpm) {
        return Optional.empty();
      }
    }
    if (!Files.exists(installed)) {
      return Optional.empty();
    }
    try (var packages = Files.list(folder.resolve("node_modules/@foundry-rs"))) {
      return packages
          .map(folderOfPlatform -> folderOfPlatform.resolve("bin/anvil"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  static AnvilProcess start(Path program) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var process =
        new ProcessBuilder(
                program.toString(),
                "--port=" + port,
                "--silent",
                "--steps-tracing",
                "--hardfork=prague",
                "--chain-id=" + EthereumNode.CHAIN_ID,
                "--timestamp=" + EthereumNode.GENESIS_SECONDS,
                "--gas-limit=" + EthereumNode.GAS_LIMIT,
                "--base-fee=" + EthereumNode.BASE_FEE_WEI)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var anvil = new AnvilProcess(process, port);
    for (var i = 0; i < STARTING_ATTEMPTS && process.isAlive(); i++) {
      try {
        anvil.answer("eth_chainId");
        return anvil;
      } catch (IOException notYet) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    anvil.close();
    throw new IOException(program + " does not answer on port " + port);
  }

  JsonNode answer(String method, Object... arguments) throws IOException, InterruptedException {
    var body = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(arguments));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
