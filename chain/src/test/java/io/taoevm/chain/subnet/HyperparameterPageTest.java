package io.taoevm.chain.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/hyperparameters.md} says what the table says; {@code -Dupdate.expected} writes it.
 */
final class HyperparameterPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repo.root", ".."), "docs/hyperparameters.md");
  private static final String HEAD = "| parameter | type | default | values | who | when | event |";

  private static List<String> rows() {
    var rows = new ArrayList<String>();
    for (var parameter : Hyperparameter.values()) {
      var fields =
          List.of(
              "`" + parameter.name() + "`",
              parameter.width().name().toLowerCase(Locale.ROOT),
              defaultOf(parameter),
              parameter.bounds().words(),
              parameter.setter().name().toLowerCase(Locale.ROOT),
              when(parameter.rules()),
              parameter.event().map(event -> "`" + event + "`").orElse(""));
      rows.add("| " + String.join(" | ", fields) + " |");
    }
    return rows;
  }

  private static String defaultOf(Hyperparameter parameter) {
    var production = String.format(Locale.ROOT, "%,d", parameter.productionDefault());
    return parameter.productionDefault() == parameter.fastDefault()
        ? production
        : String.format(Locale.ROOT, "%s; fast %,d", production, parameter.fastDefault());
  }

  private static String when(Hyperparameter.Rules rules) {
    var words = new ArrayList<String>();
    if (rules.window()) {
      words.add("window");
    }
    if (rules.ownerLimit()) {
      words.add("limit");
    }
    if (rules.anyNetuid()) {
      words.add("any netuid");
    }
    return String.join(", ", words);
  }

  @Test
  void page_shouldSayWhatTheTableSays() throws IOException {
    var page = Files.readAllLines(PAGE);
    var from = page.indexOf(HEAD) + 2;
    var to = from;
    while (to < page.size() && page.get(to).startsWith("|")) {
      to++;
    }
    if (System.getProperty("update.expected") != null) {
      page.subList(from, to).clear();
      page.addAll(from, rows());
      Files.write(PAGE, page);
      return;
    }
    assertEquals(rows(), page.subList(from, to));
  }
}
