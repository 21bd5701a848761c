import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Unpacks the archives and uses them as a user would: the launcher twice in memory and twice with a
 * data directory, then plain {@code java -jar}. Usage: {@code java ArchiveCheck.java TAR_GZ ZIP}.
 */
final class ArchiveCheck {
  private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+)");
  private static final long MINUTES = 3;

  private final Path folder;
  private final Path caches;
  private final Path program;

  private ArchiveCheck(Path folder, Path archive) throws IOException, InterruptedException {
    this.folder = folder;
    this.caches = folder.resolve("caches");
    run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
    try (var entries = Files.list(folder)) {
      this.program = entries.findFirst().orElseThrow();
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("taoevm-archive");
    try {
      var check = new ArchiveCheck(folder, Path.of(args[0]));
      check.hasTheSameContent(Path.of(args[1]));
      check.starts();
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void hasTheSameContent(Path zip) throws IOException {
    try (var files = Files.walk(folder);
        var zipped = new ZipFile(zip.toFile())) {
      var unpacked =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> inZip =
          zipped.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry -> entry.getName())
              .collect(Collectors.toCollection(TreeSet::new));
      require(unpacked.equals(inZip), "tar.gz and zip hold the same: " + unpacked + inZip);
    }
  }

  private void starts() throws IOException, InterruptedException {
    var launcher = program.resolve("taoevm").toString();
    var data = folder.resolve("data").toString();
    // As if a first start had been killed: no process has so great an id.
    Files.createDirectories(caches);
    Files.writeString(caches.resolve("start-1.aot.99999999"), "unfinished");
    answers("launcher, first start", List.of(launcher), true);
    var made = caches();
    require(count(made, ".aot") == 1, "one cache of classes: " + made);
    require(count(made, "librocksdb") == 1, "one library of RocksDB: " + made);
    require(!made.keySet().stream().anyMatch(name -> name.endsWith(".log")), made.toString());
    answers("launcher, second start", List.of(launcher), false);
    answers("launcher, data directory", List.of(launcher, "--data-dir", data), false);
    answers("launcher, data directory again", List.of(launcher, "--data-dir", data), false);
    require(caches().equals(made), "nothing is made twice: " + made + caches());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = program.resolve("taoevm.jar").toString();
    answers("java -jar", List.of(java, "-jar", jar, "--data-dir", data), false);
    require(caches().equals(made), "the library is not unpacked again: " + caches());
  }

  private static long count(java.util.Map<String, FileTime> made, String part) {
    return made.keySet().stream().filter(name -> name.contains(part)).count();
  }

  private java.util.Map<String, FileTime> caches() throws IOException {
    var found = new java.util.TreeMap<String, FileTime>();
    try (var files = Files.walk(caches)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(caches.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return found;
  }

  private void answers(String what, List<String> command, boolean prepares)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(command);
    all.addAll(List.of("--port", "0"));
    var builder = new ProcessBuilder(all).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("TAOEVM_CACHE_DIR", caches.toString());
    builder.environment().put("TAOEVM_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    var begin = System.nanoTime();
    var process = builder.start();
    try {
      var said = new StringBuilder();
      var output = process.inputReader();
      String url = null;
      for (var line = output.readLine(); line != null && url == null; line = output.readLine()) {
        said.append(line).append('\n');
        var listening = LISTENING.matcher(line);
        url = listening.find() ? listening.group(1) : null;
        if (url != null) {
          break;
        }
      }
      require(url != null, what + " listens:\n" + said);
      require(said.indexOf("preparing") >= 0 == prepares, what + " said:\n" + said);
      require(!said.toString().toLowerCase().contains("warning"), what + " said:\n" + said);
      var answer = ask(url);
      require(answer.contains("\"0x2a\""), what + " answered " + answer);
      System.out.printf("%s: answers after %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
    } finally {
      process.destroy();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    }
  }

  private static String ask(String url) throws IOException, InterruptedException {
    var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}";
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("content-type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).inheritIO().start();
    require(process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0, command + "");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
