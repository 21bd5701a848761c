import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source of the repository, on the JVM that runs this file: the formatter uses
 * that JVM's own parser, and Maven's may be too old for our language level.
 *
 * <p>Usage: {@code java Format.java check|write ROOT}. {@code check} exits with 1 and names the files that differ.
 */
final class Format {
  private static final List<String> PARSER_PACKAGES =
      List.of("api", "code", "file", "parser", "tree", "util");

  public static void main(String[] args) throws IOException, InterruptedException {
    var write = args[0].equals("write");
    var root = Path.of(args[1]);
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-XX:+UseSerialGC");
    for (var name : PARSER_PACKAGES) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("-jar");
    command.add(root.resolve("target/tools/google-java-format-all-deps.jar").toString());
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.add("@" + listFile(root));
    var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 && !write) {
      System.err.println(
          "The files above are not formatted. Run: mvn -N validate process-sources -Dformat.mode=write");
    }
    System.exit(exit);
  }

  private static Path listFile(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      var sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("src"))
              .filter(file -> !file.toString().contains("node_modules"))
              .filter(file -> !root.relativize(file).toString().contains("target"))
              .map(Path::toString)
              .sorted()
              .toList();
      return Files.write(root.resolve("target/tools/sources.txt"), sources);
    }
  }
}
