package io.taoevm.rpc.process;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the JVMs of nodes start from. Folders of classes are packed into jars and the classes that a
 * node loads are archived once for all starts of this test run (JEP 350, which wants jars): a start
 * takes half the processor time. A JVM that the archive does not suit goes without it.
 */
final class NodeClasses {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "-Xlog:cds=off",
          "-Xlog:aot=off");

  private static final class Made {
    static final NodeClasses ONCE = make();
  }

  private final String classPath;
  private final Path archive;

  private NodeClasses(String classPath, Path archive) {
    this.classPath = classPath;
    this.archive = archive;
  }

  /** The words that start the program; its arguments come after them. */
  static List<String> command() {
    return Made.ONCE.command("-XX:SharedArchiveFile=");
  }

  private List<String> command(String archiveFlag) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add(archiveFlag + archive);
    command.addAll(List.of("-cp", classPath, "io.taoevm.rpc.TaoEvm"));
    return command;
  }

  private static NodeClasses make() {
    try {
      var folder = Files.createTempDirectory("taoevm-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      var classes = new NodeClasses(jars(folder), folder.resolve("classes.jsa"));
      classes.train(folder.resolve("data"));
      return classes;
    } catch (IOException e) {
      throw new IllegalStateException("no archive of classes", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("no archive of classes", e);
    }
  }

  /** This JVM's class path with folders packed, and without those of tests. */
  private static String jars(Path folder) throws IOException {
    var jars = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        jars.add(entry);
      } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
        var jar = folder.resolve(jars.size() + ".jar");
        pack(path, jar);
        jars.add(jar.toString());
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
        var files = Files.walk(classes)) {
      zip.setLevel(0);
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }

  /** A node on a data directory that works a little and writes the archive when it ends. */
  private void train(Path data) throws IOException, InterruptedException {
    var arguments = command("-XX:ArchiveClassesAtExit=");
    arguments.addAll(List.of("--port", "0", "--data-dir", data.toString()));
    try (var node = NodeProcess.start(new ProcessBuilder(arguments).redirectErrorStream(true))) {
      var accounts = node.call("eth_accounts", "[]");
      node.call(
          "eth_sendTransaction",
          "[{\"from\":%s,\"to\":%s,\"value\":\"0x1\"}]"
              .formatted(accounts.get(0), accounts.get(1)));
      node.call("hardhat_mine", "[\"0x2\"]");
      node.stop();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
