package io.taoevm.rpc.discover;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.rpc.discover.TypeTable.Member;
import io.taoevm.rpc.tao.ResponseSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What OpenRPC says of each method. Those of Ethereum have the schemas of the execution APIs
 * (CC0-1.0); the others a line of {@code methods.txt}, in which reads of the economy point at the
 * records that they answer with.
 */
final class MethodDescriptions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANSWER = "answer";

  private final Map<String, JsonNode> byName = new HashMap<>();
  private final TypeTable types;

  private MethodDescriptions(JsonNode standard, JsonNode types, String lines) {
    for (var method : standard) {
      byName.put(method.get("name").asText(), method);
    }
    this.types = new TypeTable(types, name -> of(name).orElseThrow().at("/result/schema"));
    for (var line : lines.split("\n")) {
      if (!line.startsWith("#")) {
        var fields = line.split("\\|", -1);
        for (var name : fields[0].split(" ")) {
          byName.put(name, described(name, fields[1], fields[2]));
        }
      }
    }
  }

  /** Read anew each time: they are seldom asked for and large. */
  static MethodDescriptions read() {
    try {
      return new MethodDescriptions(
          JSON.readTree(bytes("ethereum.json")),
          JSON.readTree(bytes("types.json")),
          new String(bytes("methods.txt"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the descriptions of methods cannot be read", e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in = MethodDescriptions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is no " + name);
      }
      return in.readAllBytes();
    }
  }

  /** The description of a method. */
  Optional<JsonNode> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private ObjectNode described(String name, String arguments, String result) {
    var method = JsonNodeFactory.instance.objectNode().put("name", name);
    var params = method.putArray("params");
    if (!arguments.isEmpty()) {
      for (var word : arguments.split(" ")) {
        var argument = Member.of(word);
        params
            .addObject()
            .put("name", argument.name())
            .put("required", argument.required())
            .set("schema", types.schema(argument.type()));
      }
    }
    method.putObject("result").put("name", "result").set("schema", result(name, result));
    return method;
  }

  private JsonNode result(String name, String type) {
    return switch (type) {
      case ANSWER -> ResponseSchemas.of(name);
      case ANSWER + "?" -> TypeTable.orNull(ResponseSchemas.of(name));
      default -> types.schema(type);
    };
  }
}
