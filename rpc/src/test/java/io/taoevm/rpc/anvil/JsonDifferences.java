package io.taoevm.rpc.anvil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where two answers differ: each place once, with both values. */
final class JsonDifferences {
  private static final Pattern HEX_KEY = Pattern.compile("0x[0-9a-f]{40,64}");

  private static final Pattern NESTED = Pattern.compile("(\\.calls\\[]|\\.sub\\.ops\\[])\\1+");

  private final List<Difference> found = new ArrayList<>();

  private JsonDifferences() {}

  /**
   * A place where the answers differ.
   *
   * @param path members by name, {@code []} for any element of a list, {@code {}} for a member
   *     whose name is an address or a slot; frames within frames are written once
   * @param ours a missing node if there is nothing here
   */
  record Difference(String path, JsonNode ours, JsonNode theirs) {
    /** Such as {@code differs}, {@code only here}, {@code only anvil}. */
    String kind() {
      return theirs.isMissingNode() ? "only here" : ours.isMissingNode() ? "only anvil" : "differs";
    }
  }

  static List<Difference> between(JsonNode ours, JsonNode theirs) {
    var differences = new JsonDifferences();
    differences.compare("", ours, theirs);
    return differences.found;
  }

  private void compare(String path, JsonNode ours, JsonNode theirs) {
    if (ours.isObject() && theirs.isObject()) {
      var names = new TreeSet<String>();
      ours.fieldNames().forEachRemaining(names::add);
      theirs.fieldNames().forEachRemaining(names::add);
      for (var name : names) {
        var shown = HEX_KEY.matcher(name).matches() ? "{}" : name;
        compare(path.isEmpty() ? shown : path + "." + shown, ours.path(name), theirs.path(name));
      }
    } else if (ours.isArray() && theirs.isArray()) {
      for (var i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
        compare(path + "[]", element(ours, i), element(theirs, i));
      }
    } else if (!ours.equals(theirs)) {
      found.add(new Difference(NESTED.matcher(path).replaceAll("$1"), ours, theirs));
    }
  }

  private static JsonNode element(JsonNode list, int index) {
    return index < list.size() ? list.get(index) : MissingNode.getInstance();
  }
}
