package io.taoevm.rpc.discover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.rpc.protocol.Methods;

/** Describes every method that is answered, with the schemas of its arguments and its result. */
public final class DiscoverMethods {
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
    var descriptions = MethodDescriptions.read();
    var document = JsonNodeFactory.instance.objectNode();
    document.put("openrpc", "1.2.6");
    document.putObject("info").put("title", "TaoEVM").put("version", version);
    var list = document.putArray("methods");
    for (var name : methods.names()) {
      list.add(descriptions.of(name).orElseThrow(() -> new AssertionError("undescribed: " + name)));
    }
    return document;
  }
}
