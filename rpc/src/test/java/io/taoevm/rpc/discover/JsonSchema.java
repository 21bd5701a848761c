package io.taoevm.rpc.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges JSON by the words of JSON Schema that the node's descriptions use. A word that it does not
 * know is a failure, so that nothing is passed over in silence.
 */
public final class JsonSchema {
  private static final Set<String> JUDGED =
      Set.of(
          "type",
          "const",
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "items",
          "properties",
          "required",
          "additionalProperties",
          "anyOf",
          "oneOf",
          "allOf");

  private static final Set<String> OF_HUMANS = Set.of("title", "description");

  private JsonSchema() {}

  /**
   * @throws AssertionError where the value does not fit
   */
  public static void requireFits(String at, JsonNode schema, JsonNode value) {
    for (var word : schema.properties()) {
      if (!OF_HUMANS.contains(word.getKey())) {
        require(JUDGED.contains(word.getKey()), at, "cannot judge " + word.getKey());
        judge(at, schema, word.getKey(), word.getValue(), value);
      }
    }
  }

  private static void judge(
      String at, JsonNode schema, String word, JsonNode wanted, JsonNode value) {
    switch (word) {
      case "type" -> require(hasType(wanted, value), at, "is no " + wanted + ": " + value);
      case "const" -> require(value.equals(wanted), at, "is not " + wanted + ": " + value);
      case "enum" -> require(isAmong(wanted, value), at, "is not among " + wanted + ": " + value);
      case "pattern" ->
          require(
              !value.isTextual() || Pattern.compile(wanted.asText()).matcher(value.asText()).find(),
              at,
              "is not like " + wanted + ": " + value);
      case "minimum" ->
          require(!value.isNumber() || value.asDouble() >= wanted.asDouble(), at, "is less");
      case "maximum" ->
          require(!value.isNumber() || value.asDouble() <= wanted.asDouble(), at, "is more");
      case "items" -> {
        if (value.isArray()) {
          value.forEach(item -> requireFits(at + "[]", wanted, item));
        }
      }
      case "required" -> {
        if (value.isObject()) {
          wanted.forEach(name -> require(value.has(name.asText()), at, "has no " + name));
        }
      }
      case "properties", "additionalProperties" -> {
        if (value.isObject() && isFirst(schema, word)) {
          judgeMembers(at, schema, value);
        }
      }
      case "anyOf" -> require(fitting(wanted, value) > 0, at, "fits no choice: " + value);
      case "oneOf" -> require(fitting(wanted, value) == 1, at, "fits not one choice: " + value);
      default -> wanted.forEach(each -> requireFits(at, each, value));
    }
  }

  /** Members are judged once, by both words together. */
  private static boolean isFirst(JsonNode schema, String word) {
    return word.equals("properties") || !schema.has("properties");
  }

  private static void judgeMembers(String at, JsonNode schema, JsonNode value) {
    var others = schema.path("additionalProperties");
    for (var member : value.properties()) {
      var known = schema.path("properties").path(member.getKey());
      if (!known.isMissingNode()) {
        requireFits(at + "." + member.getKey(), known, member.getValue());
      } else if (others.isBoolean()) {
        require(others.booleanValue(), at, "may not have " + member.getKey());
      } else if (others.isObject()) {
        requireFits(at + "." + member.getKey(), others, member.getValue());
      }
    }
  }

  private static int fitting(JsonNode choices, JsonNode value) {
    var fitting = 0;
    for (var choice : choices) {
      try {
        requireFits("choice", choice, value);
        fitting++;
      } catch (AssertionError unfit) {
        // Another choice may fit.
      }
    }
    return fitting;
  }

  private static boolean isAmong(JsonNode values, JsonNode value) {
    for (var each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(JsonNode types, JsonNode value) {
    if (types.isArray()) {
      for (var type : types) {
        if (hasType(type, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (types.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> throw new AssertionError("no type " + types);
    };
  }

  private static void require(boolean holds, String at, String words) {
    if (!holds) {
      throw new AssertionError(at + ": " + words);
    }
  }
}
