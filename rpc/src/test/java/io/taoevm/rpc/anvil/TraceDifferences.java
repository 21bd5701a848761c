package io.taoevm.rpc.anvil;

import io.taoevm.rpc.anvil.JsonDifferences.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of docs/trace-differences.md: what differs from anvil, and why. */
final class TraceDifferences {
  private static final Path PAGE =
      Path.of(System.getProperty("repo.root"), "docs", "trace-differences.md");
  private static final String HEAD = "| question | member | difference |";

  private TraceDifferences() {}

  /**
   * A row.
   *
   * @param questions those that it is about, separated by commas; an asterisk at the end stands for
   *     anything
   * @param path of the member, as {@link Difference} has it; an asterisk at its end for what lies
   *     below
   * @param kind {@code differs}, {@code only here} or {@code only anvil}
   */
  record Row(List<String> questions, String path, String kind, String reason) {
    boolean matches(String question, Difference difference) {
      return questions.stream().anyMatch(pattern -> matches(pattern, question))
          && matches(path, difference.path())
          && kind.equals(difference.kind());
    }

    private static boolean matches(String pattern, String text) {
      return pattern.endsWith("*")
          ? text.startsWith(pattern.substring(0, pattern.length() - 1))
          : text.equals(pattern);
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.startsWith(HEAD))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(TraceDifferences::row)
        .toList();
  }

  private static Row row(String line) {
    var cells =
        Arrays.stream(line.substring(1).split("\\|"))
            .map(cell -> cell.replace("`", "").strip())
            .toList();
    return new Row(List.of(cells.get(0).split(", ")), cells.get(1), cells.get(2), cells.getLast());
  }
}
