package io.taoevm.rpc.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said to a node and what it must answer, read from a text file. A line that begins with
 * {@code ==} begins a conversation by its id and title; every other line is a word and what belongs
 * to it, a line that begins with a space goes on with the one before, {@code #} begins a comment.
 * {@link Player} says what the words mean.
 *
 * @param id names it within its file
 */
public record Conversation(String id, String title, List<Line> lines) {

  /** A word and the rest of its line. */
  public record Line(int number, String word, String rest) {
    static Line of(int number, String text) {
      var blank = text.indexOf(' ');
      return blank < 0
          ? new Line(number, text, "")
          : new Line(number, text.substring(0, blank), text.substring(blank + 1).strip());
    }

    Line and(String more) {
      return new Line(number, word, rest + " " + more);
    }
  }

  /** All conversations of a file of the test resources. */
  public static List<Conversation> read(String resource) {
    var found = new ArrayList<Conversation>();
    var number = 0;
    for (var text : text(Path.of("src/test/resources").resolve(resource))) {
      number++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      if (text.startsWith("== ")) {
        var head = Line.of(number, text.substring(3));
        found.add(new Conversation(head.word(), head.rest(), new ArrayList<>()));
        continue;
      }
      var lines = found.getLast().lines();
      if (text.startsWith(" ")) {
        lines.add(lines.removeLast().and(text.strip()));
      } else {
        lines.add(Line.of(number, text));
      }
    }
    return found;
  }

  private static List<String> text(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new AssertionError("cannot be read: " + file.toAbsolutePath(), e);
    }
  }

  /** What stands behind a word that is there at most once; empty if it is not. */
  public String only(String word) {
    return lines.stream()
        .filter(line -> line.word().equals(word))
        .map(Line::rest)
        .findFirst()
        .orElse("");
  }

  /** Whether it asks and compares anything. */
  public boolean asks() {
    return lines.stream().anyMatch(line -> Player.COMPARING.contains(line.word()));
  }
}
