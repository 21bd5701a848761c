package io.taoevm.rpc.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * JSON schemas by the names of {@code types.json}, where a type is a schema itself or a line:
 * {@code obj name:Type other?:Type}, with {@code +Type} for all members of another one.
 */
final class TypeTable {
  private static final String LIKE = "like:";

  private final JsonNode types;
  private final Function<String, JsonNode> resultOf;

  /**
   * @param resultOf the schema of what a method of the execution APIs answers
   */
  TypeTable(JsonNode types, Function<String, JsonNode> resultOf) {
    this.types = types;
    this.resultOf = resultOf;
  }

  /** The schema of a type as it is written in a line. */
  JsonNode schema(String type) {
    if (type.endsWith("?")) {
      return orNull(schema(type.substring(0, type.length() - 1)));
    }
    if (type.endsWith("[]")) {
      var items = schema(type.substring(0, type.length() - 2));
      return JsonNodeFactory.instance.objectNode().put("type", "array").set("items", items);
    }
    if (type.startsWith("{")) {
      var values = schema(type.substring(1, type.length() - 1));
      return JsonNodeFactory.instance
          .objectNode()
          .put("type", "object")
          .set("additionalProperties", values);
    }
    if (type.startsWith(LIKE)) {
      return resultOf.apply(type.substring(LIKE.length()));
    }
    var known = types.path(type);
    if (known.isMissingNode()) {
      throw new IllegalStateException("types.json has no type " + type);
    }
    return known.isTextual() ? written(known.textValue()) : known;
  }

  /** The same, or null. */
  static ObjectNode orNull(JsonNode schema) {
    var either = JsonNodeFactory.instance.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private JsonNode written(String line) {
    if (!line.startsWith("obj ")) {
      return schema(line);
    }
    var object = JsonNodeFactory.instance.objectNode().put("type", "object");
    object.putObject("properties");
    object.putArray("required");
    addMembers(object, line);
    return object.put("additionalProperties", false);
  }

  private void addMembers(ObjectNode object, String line) {
    var words = line.split(" ");
    for (var i = 1; i < words.length; i++) {
      if (words[i].startsWith("+")) {
        addMembers(object, types.path(words[i].substring(1)).asText());
      } else {
        var member = Member.of(words[i]);
        object.withObject("/properties").set(member.name, schema(member.type));
        if (member.required) {
          object.withArray("/required").add(member.name);
        }
      }
    }
  }

  /** A member of an object, or an argument: {@code name:Type}, or {@code name?:Type}. */
  record Member(String name, boolean required, String type) {
    static Member of(String word) {
      var colon = word.indexOf(':');
      var name = word.substring(0, colon);
      var optional = name.endsWith("?");
      return new Member(
          optional ? name.substring(0, name.length() - 1) : name,
          !optional,
          word.substring(colon + 1));
    }
  }
}
