package io.taoevm.rpc.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Describes every method that is answered. Those of Ethereum have the schemas of the execution APIs
 * (CC0-1.0); of the others the names and how many arguments they take.
 */
public final class DiscoverMethods {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Methods methods;
  private final String version;

  /**
   * @param methods what is described, later ones too
   */
  public DiscoverMethods(Methods methods, String version) {
    this.methods = methods;
    this.version = version;
  }

  public void register(Methods table) {
    table.execute("rpc_discover", 0, call -> document());
  }

  private ObjectNode document() {
    var standard = standard();
    var document = JsonNodeFactory.instance.objectNode();
    document.put("openrpc", "1.2.6");
    document.putObject("info").put("title", "TaoEVM").put("version", version);
    var list = document.putArray("methods");
    for (var name : methods.names()) {
      var known = standard.get(name);
      methods.find(name).ifPresent(method -> list.add(known == null ? plain(method) : known));
    }
    return document;
  }

  /** Read anew each time: it is seldom asked for and large. */
  private static Map<String, JsonNode> standard() {
    try (var in = DiscoverMethods.class.getResourceAsStream("ethereum.json")) {
      var byName = new HashMap<String, JsonNode>();
      JSON.readTree(in).forEach(method -> byName.put(method.get("name").asText(), method));
      return byName;
    } catch (IOException e) {
      throw new UncheckedIOException("the description of Ethereum's methods cannot be read", e);
    }
  }

  private static ObjectNode plain(RpcMethod method) {
    var plain = JsonNodeFactory.instance.objectNode().put("name", method.name());
    var params = plain.putArray("params");
    for (var i = 0; i < method.maxArguments(); i++) {
      var param = params.addObject().put("name", "argument" + i).put("required", false);
      param.putObject("schema");
    }
    plain.putObject("result").put("name", "result").putObject("schema");
    return plain;
  }
}
