package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.argument.Decoders;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads any {@link RuntimeCall} from JSON. What calls there are and what each takes is read off the
 * records themselves, so that a new call needs nothing here. Names are the reference's, in its
 * spelling or in Java's; arguments come as a list in their order, or as an object by name, with or
 * without the unit that ends a name.
 */
final class CallReader {
  private static final List<String> UNITS = List.of("rao", "alpha", "wei");

  private final Map<String, Class<?>> byName = new TreeMap<>();

  CallReader() {
    collect(RuntimeCall.class);
  }

  private void collect(Class<?> type) {
    if (type.isRecord()) {
      byName.put(plain(type.getSimpleName()), type);
    } else {
      for (var permitted : type.getPermittedSubclasses()) {
        collect(permitted);
      }
    }
  }

  /** The calls that can be read, each with its arguments. */
  Map<String, List<String>> signatures() {
    var signatures = new TreeMap<String, List<String>>();
    for (var type : byName.values()) {
      var arguments = new ArrayList<String>();
      for (var component : type.getRecordComponents()) {
        arguments.add(component.getName());
      }
      signatures.put(type.getSimpleName(), arguments);
    }
    return signatures;
  }

  /**
   * The call of a name.
   *
   * @throws IllegalArgumentException with words for the client
   */
  RuntimeCall read(String name, @Nullable JsonNode arguments) {
    var type = byName.get(plain(name));
    if (type == null) {
      throw new IllegalArgumentException("there is no call " + name);
    }
    return (RuntimeCall) record(type, arguments);
  }

  private Object record(Class<?> type, @Nullable JsonNode arguments) {
    var components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = component(components[i], find(components[i], i, arguments));
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record that cannot be made: " + type, e);
    }
  }

  private static @Nullable JsonNode find(
      RecordComponent component, int index, @Nullable JsonNode arguments) {
    if (arguments == null || arguments.isArray()) {
      return arguments == null ? null : arguments.get(index);
    }
    if (!arguments.isObject()) {
      throw new IllegalArgumentException("expected a list or an object of arguments");
    }
    var wanted = plain(component.getName());
    for (var entry : arguments.properties()) {
      var given = plain(entry.getKey());
      if (given.equals(wanted) || given.equals(withoutUnit(wanted))) {
        return entry.getValue();
      }
    }
    return null;
  }

  private @Nullable Object component(RecordComponent component, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        return null;
      }
      throw new IllegalArgumentException("argument " + component.getName() + " is missing");
    }
    try {
      return value(component.getGenericType(), node);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(component.getName() + ": " + e.getMessage(), e);
    }
  }

  private Object value(Type type, JsonNode node) {
    if (type instanceof ParameterizedType list) {
      return collection(list, node);
    }
    var plain = (Class<?>) type;
    if (plain == int.class || plain == Integer.class) {
      return (int) TaoDecoders.unsigned(node, Integer.SIZE);
    }
    if (plain == long.class || plain == Long.class) {
      return TaoDecoders.u64(node);
    }
    if (plain == boolean.class) {
      return Decoders.bool(node);
    }
    if (plain == byte[].class) {
      return Decoders.data(node);
    }
    if (plain.isArray()) {
      return array(plain.getComponentType(), node);
    }
    return object(plain, node);
  }

  private Object object(Class<?> type, JsonNode node) {
    if (type == AccountId.class) {
      return TaoDecoders.account(node);
    }
    if (type == Address.class) {
      return Decoders.address(node);
    }
    if (type == Hash.class) {
      return Decoders.hash(node);
    }
    if (type == UInt128.class) {
      return TaoDecoders.u128(node);
    }
    if (type == RuntimeCall.class) {
      return read(Decoders.string(node.path("call")), node.path("args"));
    }
    if (type.isEnum()) {
      return constant(type, node);
    }
    if (type.isRecord()) {
      return record(type, node);
    }
    if (type.isSealed()) {
      return variant(type, node);
    }
    throw new AssertionError("an argument of a type that is not known: " + type);
  }

  private static Object constant(Class<?> type, JsonNode node) {
    var wanted = plain(Decoders.string(node));
    for (var constant : type.getEnumConstants()) {
      if (plain(((Enum<?>) constant).name()).equals(wanted)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("unknown name " + node);
  }

  /** One of a closed set: the name of a record without components, or an object with its name. */
  private Object variant(Class<?> type, JsonNode node) {
    var name = node.isObject() ? node.fieldNames().next() : Decoders.string(node);
    for (var permitted : type.getPermittedSubclasses()) {
      if (plain(permitted.getSimpleName()).equals(plain(name))) {
        return permitted.isRecord()
            ? record(permitted, node.isObject() ? node.get(name) : null)
            : constant(permitted, node);
      }
    }
    throw new IllegalArgumentException("unknown variant " + name);
  }

  private Object collection(ParameterizedType type, JsonNode node) {
    requireArray(node);
    var items = new ArrayList<Object>();
    node.forEach(item -> items.add(value(type.getActualTypeArguments()[0], item)));
    return type.getRawType() == SortedSet.class ? new TreeSet<>(items) : List.copyOf(items);
  }

  private Object array(Class<?> itemType, JsonNode node) {
    requireArray(node);
    var array = Array.newInstance(itemType, node.size());
    for (var i = 0; i < node.size(); i++) {
      Array.set(array, i, value(itemType, node.get(i)));
    }
    return array;
  }

  private static void requireArray(JsonNode node) {
    if (!node.isArray()) {
      throw new IllegalArgumentException("expected a list");
    }
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static String withoutUnit(String name) {
    for (var unit : UNITS) {
      if (name.endsWith(unit)) {
        return name.substring(0, name.length() - unit.length());
      }
    }
    return name;
  }
}
