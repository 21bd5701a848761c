package io.taoevm.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with a package.json, as npm sees it. */
final class NpmProject {
  /** The contracts with their scripts and tests. */
  static final NpmProject CONTRACTS = new NpmProject("contracts", List.of("npm", "ci"));

  /**
   * The examples of clients. Some of their packages have a part for each platform, and not every
   * registry serves all of these: npm ci would refuse a lock that lacks those of other platforms.
   */
  static final NpmProject CLIENTS =
      new NpmProject("contracts/clients", List.of("npm", "install", "--no-save"));

  private final Path folder;
  private final List<String> installation;

  private NpmProject(String path, List<String> installation) {
    this.folder = Path.of(System.getProperty("repo.root"), path);
    this.installation = installation;
  }

  /** Runs a script of package.json, after installing what it needs, and returns its exit code. */
  int run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    install();
    var command =
        Stream.concat(Stream.of("npm", "run", "--silent", script, "--"), Stream.of(arguments));
    return execute(environment, command.toList());
  }

  /** Within one JVM and between several, tests run one after the other: see the surefire plugin. */
  private synchronized void install() throws IOException, InterruptedException {
    // npm writes this file last: an installation that was broken off is begun again, and so is one
    // that is older than what is wanted.
    var installed = folder.resolve("node_modules/.package-lock.json");
    var wanted = folder.resolve("package-lock.json");
    if (Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
      return;
    }
    var exitCode = execute(Map.of(), installation);
    if (exitCode != 0) {
      throw new IllegalStateException(
          String.join(" ", installation) + " ended with exit code " + exitCode);
    }
  }

  private int execute(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    try (var output = process.inputReader()) {
      output.lines().forEach(System.out::println);
    }
    return process.waitFor();
  }
}
