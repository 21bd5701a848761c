package io.taoevm.rpc.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table, a point of a list or a paragraph of the specification, numbered within its
 * section.
 */
record SpecificationItem(String section, int number, String text) {

  /** All items of the sections 3 to 8. */
  static List<SpecificationItem> read(List<String> lines) {
    var items = new ArrayList<SpecificationItem>();
    var section = "";
    var number = 0;
    var isHeadOfTable = true;
    for (var line : lines) {
      if (line.startsWith("#")) {
        section = line.replaceFirst("^#+ ", "").split("[. ](?=[^0-9])", 2)[0];
        number = 0;
      }
      isHeadOfTable = line.isBlank() || (isHeadOfTable && !line.startsWith("| ---"));
      var isItem =
          !line.isBlank()
              && !line.startsWith("#")
              && !line.startsWith("| ---")
              && !(isHeadOfTable && line.startsWith("|"));
      if (isItem && section.matches("[3-8](\\.\\d)?")) {
        number++;
        items.add(new SpecificationItem(section, number, opening(line)));
      }
    }
    return items;
  }

  private static String opening(String line) {
    var text = line.startsWith("| ") ? line.substring(2).split(" \\| ", 2)[0] : line;
    return text.replaceFirst("^- ", "").replace("`", "");
  }

  String id() {
    return section + "/" + number;
  }

  /** Whether a title is the beginning of this item, or this item of the title. */
  boolean isNamedBy(String id, String title) {
    return id.equals(id()) && text.startsWith(title) && !title.isEmpty();
  }
}
