package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts of the repository that are made from the table of functions. */
final class GeneratedTexts {
  private static final Path ROOT = Path.of(System.getProperty("repo.root"));

  private GeneratedTexts() {}

  /** Whether a file says what it should; with {@code -Dupdate.expected} it is written instead. */
  static void assertCurrent(String file, String text) throws IOException {
    var path = ROOT.resolve(file);
    if (System.getProperty("update.expected") != null) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }
    assertEquals(
        Files.exists(path) ? Files.readString(path, UTF_8) : "",
        text,
        () -> file + " is not what the table says: run the test with -Dupdate.expected");
  }

  /** Breaks a text into lines of at most so many characters, each behind a prefix. */
  static String wrapped(String text, String prefix, int width) {
    var out = new StringBuilder();
    var line = new StringBuilder(prefix);
    for (var word : text.split(" ")) {
      if (line.length() + 1 + word.length() > width && line.length() > prefix.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(prefix);
      }
      if (line.length() > prefix.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    return out.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
