package io.taoevm.rpc.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.Decoders;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A structured message to sign (EIP-712). A member that is missing or null is the zero hash if it
 * is a struct, as the fourth version of the method has it, and refused otherwise.
 */
public final class TypedData {
  private static final String DOMAIN = "EIP712Domain";
  private static final BigInteger TWO_256 = BigInteger.ONE.shiftLeft(256);
  private static final int MAX_DEPTH = 32;

  private final Map<String, List<Member>> types;
  private final JsonNode document;

  private TypedData(Map<String, List<Member>> types, JsonNode document) {
    this.types = types;
    this.document = document;
  }

  private record Member(String name, String type) {}

  /**
   * Reads {@code types}, {@code primaryType}, {@code domain} and {@code message}.
   *
   * @throws IllegalArgumentException if they are not there
   */
  public static TypedData decode(JsonNode node) {
    var types = new HashMap<String, List<Member>>();
    for (var entry : node.path("types").properties()) {
      var members = new ArrayList<Member>();
      for (var member : entry.getValue()) {
        members.add(new Member(text(member, "name"), text(member, "type")));
      }
      types.put(entry.getKey(), members);
    }
    if (!types.containsKey(DOMAIN)
        || !types.containsKey(text(node, "primaryType"))
        || !node.path("domain").isObject()
        || !node.path("message").isObject()) {
      throw new IllegalArgumentException(
          "typed data needs types (with EIP712Domain), primaryType, domain and message");
    }
    return new TypedData(types, node);
  }

  private static String text(JsonNode node, String member) {
    var text = node.path(member).textValue();
    if (text == null) {
      throw new IllegalArgumentException("typed data: " + member + " is missing");
    }
    return text;
  }

  /**
   * What is signed: keccak(0x1901 ‖ hash of the domain ‖ hash of the message).
   *
   * @throws IllegalArgumentException if a value does not fit its type
   */
  public Hash hash() {
    var primary = text(document, "primaryType");
    var domain = structHash(DOMAIN, document.path("domain"), 0);
    // A message of the domain's own type is the domain alone (EIP-712, reference implementation).
    var message =
        primary.equals(DOMAIN) ? Bytes.EMPTY : structHash(primary, document.path("message"), 0);
    return Keccak.hash(Bytes.concat(new byte[] {0x19, 0x01}, domain, message));
  }

  private byte[] structHash(String type, JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("typed data nests more than " + MAX_DEPTH + " deep");
    }
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(Keccak.hash(encodeType(type).getBytes(UTF_8)).bytes());
    for (var member : members(type)) {
      encoded.writeBytes(encode(member.type(), value.get(member.name()), member.name(), depth));
    }
    return Keccak.hash(encoded.toByteArray()).bytes();
  }

  private List<Member> members(String type) {
    var members = types.get(type);
    if (members == null) {
      throw new IllegalArgumentException("typed data: unknown type " + type);
    }
    return members;
  }

  /** The type itself first, then what it refers to in alphabetical order. */
  private String encodeType(String type) {
    var referred = new TreeSet<String>();
    collect(type, referred);
    referred.remove(type);
    var text = new StringBuilder(signature(type));
    referred.forEach(other -> text.append(signature(other)));
    return text.toString();
  }

  private void collect(String type, TreeSet<String> found) {
    var bracket = type.indexOf('[');
    var base = bracket < 0 ? type : type.substring(0, bracket);
    if (types.containsKey(base) && found.add(base)) {
      members(base).forEach(member -> collect(member.type(), found));
    }
  }

  private String signature(String type) {
    var members =
        members(type).stream().map(member -> member.type() + " " + member.name()).toList();
    return type + "(" + String.join(",", members) + ")";
  }

  private byte[] encode(String type, @Nullable JsonNode value, String name, int depth) {
    if (value == null || value.isNull()) {
      if (types.containsKey(type)) {
        return new byte[Hash.LENGTH];
      }
      throw new IllegalArgumentException("typed data: " + name + " is missing");
    }
    try {
      if (type.endsWith("]")) {
        return encodeArray(type, value, name, depth);
      }
      return types.containsKey(type) ? structHash(type, value, depth + 1) : encodeAtom(type, value);
    } catch (IllegalArgumentException e) {
      var message =
          e instanceof NumberFormatException
              ? "no value of type " + type
              : String.valueOf(e.getMessage());
      throw message.startsWith("typed data")
          ? e
          : new IllegalArgumentException("typed data: " + name + ": " + message, e);
    }
  }

  private byte[] encodeArray(String type, JsonNode value, String name, int depth) {
    var bracket = type.lastIndexOf('[');
    var length = type.substring(bracket + 1, type.length() - 1);
    if (!value.isArray() || (!length.isEmpty() && Integer.parseInt(length) != value.size())) {
      throw new IllegalArgumentException("expected an array for " + type);
    }
    var items = new ByteArrayOutputStream();
    for (var item : value) {
      items.writeBytes(encode(type.substring(0, bracket), item, name, depth + 1));
    }
    return Keccak.hash(items.toByteArray()).bytes();
  }

  private static byte[] encodeAtom(String type, JsonNode value) {
    if (type.equals("string")) {
      return Keccak.hash(Decoders.string(value).getBytes(UTF_8)).bytes();
    }
    if (type.equals("bytes")) {
      return Keccak.hash(Decoders.data(value)).bytes();
    }
    if (type.equals("bool")) {
      return Word.of(Decoders.bool(value) ? 1 : 0).bytes();
    }
    if (type.equals("address")) {
      return Decoders.address(value).word().bytes();
    }
    if (type.startsWith("bytes")) {
      return fixedBytes(Integer.parseInt(type.substring(5)), Decoders.data(value));
    }
    if (type.startsWith("uint")) {
      return integer(number(value), bits(type, 4), false);
    }
    if (type.startsWith("int")) {
      return integer(number(value), bits(type, 3), true);
    }
    throw new IllegalArgumentException("unknown type " + type);
  }

  private static int bits(String type, int prefix) {
    return type.length() == prefix ? 256 : Integer.parseInt(type.substring(prefix));
  }

  private static byte[] fixedBytes(int length, byte[] bytes) {
    if (bytes.length != length || length < 1 || length > Word.LENGTH) {
      throw new IllegalArgumentException("expected " + length + " bytes, not " + bytes.length);
    }
    return Arrays.copyOf(bytes, Word.LENGTH);
  }

  /** A JSON number, decimal digits or hex, with a sign or not. */
  private static BigInteger number(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue();
    }
    var text = Decoders.string(value);
    if (text.length() > 80) {
      throw new IllegalArgumentException("number has too many digits");
    }
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
  }

  private static byte[] integer(BigInteger value, int bits, boolean signed) {
    var fits = signed ? value.bitLength() < bits : value.signum() >= 0 && value.bitLength() <= bits;
    if (!fits || bits > 256) {
      throw new IllegalArgumentException("number does not fit its type: " + value);
    }
    return Word.of(value.signum() < 0 ? value.add(TWO_256) : value).bytes();
  }
}
