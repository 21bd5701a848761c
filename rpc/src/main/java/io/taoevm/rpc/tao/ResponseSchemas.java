package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** JSON schemas of answers, read off the records that the methods answer with. */
public final class ResponseSchemas {
  private ResponseSchemas() {}

  /** The schema of what a method answers. */
  public static ObjectNode of(String method) {
    var response = ResponseTypes.of(method);
    var schema = schema(response.type());
    if (response.isList()) {
      return JsonNodeFactory.instance.objectNode().put("type", "array").set("items", schema);
    }
    return schema;
  }

  private static ObjectNode schema(Type type) {
    var schema = JsonNodeFactory.instance.objectNode();
    if (type instanceof ParameterizedType generic) {
      var last = generic.getActualTypeArguments().length - 1;
      var inner = schema(generic.getActualTypeArguments()[last]);
      var isList = last == 0;
      schema.put("type", isList ? "array" : "object");
      schema.set(isList ? "items" : "additionalProperties", inner);
    } else if (type == int.class) {
      schema.put("type", "integer");
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type instanceof Class<?> record && isShape(record)) {
      object(schema, record);
    } else if (type != Object.class) {
      schema.put("type", "string");
    }
    return schema;
  }

  private static boolean isShape(Class<?> type) {
    return type.isRecord() && type.getPackageName().equals(ResponseTypes.class.getPackageName());
  }

  private static void object(ObjectNode schema, Class<?> record) {
    schema.put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var component : record.getRecordComponents()) {
      properties.set(component.getName(), property(component));
      required.add(component.getName());
    }
  }

  private static ObjectNode property(RecordComponent component) {
    var schema = schema(component.getGenericType());
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return schema;
    }
    var maybe = JsonNodeFactory.instance.objectNode();
    maybe.putArray("anyOf").add(schema).addObject().put("type", "null");
    return maybe;
  }
}
