package io.taoevm.rpc.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.rpc.tao.ResponseSchemas;

/** Describes the REST interface in the form of OpenAPI 3.1, from its table of routes. */
final class OpenApi {
  private OpenApi() {}

  static ObjectNode document() {
    var document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "TaoEVM: reads of the economy")
        .put("version", "1")
        .put(
            "description",
            "The same answers as the methods tao_* of JSON-RPC give. Amounts are decimal digits in"
                + " a string; a name that ends in Rao is TAO in rao (10^-9), other amounts are"
                + " alpha in its smallest unit (10^-9).");
    document.putArray("servers").addObject().put("url", RestPages.PREFIX);
    var paths = document.putObject("paths");
    for (var route : Route.ALL) {
      paths.set("/" + route.path(), path(route));
    }
    document
        .putObject("components")
        .putObject("schemas")
        .putObject("Error")
        .put("type", "object")
        .putObject("properties")
        .putObject("error")
        .put("type", "string");
    return document;
  }

  private static ObjectNode path(Route route) {
    var path = JsonNodeFactory.instance.objectNode();
    var get = path.putObject("get");
    get.put("operationId", route.method()).put("summary", route.summary());
    var parameters = get.putArray("parameters");
    for (var argument : route.arguments()) {
      var inPath = route.isInPath(argument);
      parameters
          .addObject()
          .put("name", argument)
          .put("in", inPath ? "path" : "query")
          .put("required", inPath)
          .putObject("schema")
          .put("type", Route.isNumber(argument) ? "integer" : "string");
    }
    var responses = get.putObject("responses");
    var answer = responses.putObject("200").put("description", route.summary());
    answer
        .putObject("content")
        .putObject(Page.JSON)
        .set("schema", ResponseSchemas.of(route.method()));
    for (var status : new String[] {"400", "404"}) {
      responses
          .putObject(status)
          .put("description", status.equals("400") ? "A parameter is wrong" : "There is no such")
          .putObject("content")
          .putObject(Page.JSON)
          .putObject("schema")
          .put("$ref", "#/components/schemas/Error");
    }
    return path;
  }
}
