package io.taoevm.rpc.reference;

import io.taoevm.chain.codec.TarGz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Goes through the JSON files of files, folders and gzipped tar archives. */
public final class Fixtures {
  private Fixtures() {}

  /** Sees one file: its path, within its archive if it lies in one, and its content. */
  @FunctionalInterface
  public interface Visitor {
    void visit(String name, byte[] json);
  }

  /**
   * Shows every JSON file under the given paths, folders in the order of names.
   *
   * @throws UncheckedIOException if a path cannot be read
   */
  public static void forEach(List<Path> paths, Visitor visitor) {
    for (var path : paths) {
      if (path.toString().endsWith(".tar.gz")) {
        forEachInArchive(path, visitor);
      } else {
        forEachInFolder(path, visitor);
      }
    }
  }

  private static void forEachInArchive(Path archive, Visitor visitor) {
    try (var entries = TarGz.open(archive)) {
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        if (isFixture(entry.get().name())) {
          visitor.visit(entry.get().name(), entry.get().content());
        }
      }
    }
  }

  private static void forEachInFolder(Path folder, Visitor visitor) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && isFixture(file.toString())) {
          visitor.visit(file.toString(), Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isFixture(String name) {
    return name.endsWith(".json") && !name.contains("/.meta/");
  }
}
