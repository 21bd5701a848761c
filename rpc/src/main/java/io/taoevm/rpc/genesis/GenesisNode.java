package io.taoevm.rpc.genesis;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.codec.Ss58Exception;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a genesis file and where it stands, so that a mistake is reported with its place. A
 * member that nothing knows is a mistake too: a misspelt one would otherwise be a silent default.
 */
final class GenesisNode {
  private static final int RAO_DECIMALS = 9;

  /** Read without BigDecimal, which computes large tables before its first value. */
  private static final Pattern PLAIN_AMOUNT = Pattern.compile("(\\d+)(?:\\.(\\d{1,9}))?");

  private final String path;
  private final JsonNode node;
  private final DevAccounts devAccounts;

  GenesisNode(String path, JsonNode node, DevAccounts devAccounts) {
    this.path = path;
    this.node = node;
    this.devAccounts = devAccounts;
  }

  GenesisException wrong(String what) {
    return new GenesisException(path + ": " + what);
  }

  /** This object, whose members all have one of the names. */
  GenesisNode members(String... names) {
    if (!node.isObject()) {
      throw wrong("expected an object, not " + node);
    }
    var known = Set.of(names);
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey()) && !entry.getKey().startsWith("//")) {
        throw wrong("unknown member " + entry.getKey());
      }
    }
    return this;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  GenesisNode get(String name) {
    var member = node.get(name);
    if (member == null || member.isNull()) {
      throw wrong(name + " is missing");
    }
    return new GenesisNode(path + "." + name, member, devAccounts);
  }

  <T> @Nullable T find(String name, Function<GenesisNode, T> read) {
    return has(name) ? read.apply(get(name)) : null;
  }

  <T> T get(String name, Function<GenesisNode, T> read, T absent) {
    return has(name) ? read.apply(get(name)) : absent;
  }

  /** The items of an array; none if the member is absent. */
  <T> List<T> list(String name, Function<GenesisNode, T> read) {
    var items = new ArrayList<T>();
    if (has(name)) {
      var member = get(name);
      if (!member.node.isArray()) {
        throw member.wrong("expected an array");
      }
      for (var item : member.node) {
        var place = member.path + "[" + items.size() + "]";
        items.add(read.apply(new GenesisNode(place, item, devAccounts)));
      }
    }
    return items;
  }

  /** An entry of an object whose keys are data. */
  record Entry(String key, GenesisNode value) {}

  /** The entries of an object; none if the member is absent. */
  List<Entry> entries(String name) {
    var entries = new ArrayList<Entry>();
    if (has(name)) {
      var member = get(name);
      if (!member.node.isObject()) {
        throw member.wrong("expected an object");
      }
      for (var entry : member.node.properties()) {
        var place = member.path + "." + entry.getKey();
        entries.add(
            new Entry(entry.getKey(), new GenesisNode(place, entry.getValue(), devAccounts)));
      }
    }
    return entries;
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("expected a string, not " + node);
    }
    return node.textValue();
  }

  boolean bool() {
    if (!node.isBoolean()) {
      throw wrong("expected true or false, not " + node);
    }
    return node.booleanValue();
  }

  /** A number, as such or as a string of decimal or 0x-prefixed hex digits. */
  Word word() {
    try {
      return Word.of(integer());
    } catch (IllegalArgumentException e) {
      throw new GenesisException(path + ": not a number of at most 256 bits: " + node, e);
    }
  }

  private BigInteger integer() {
    if (node.isIntegralNumber()) {
      return node.bigIntegerValue();
    }
    var text = text();
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
  }

  /** A number below 2^63. */
  long number() {
    var word = word();
    if (!word.fitsLong() || word.a() < 0) {
      throw wrong("number is too large: " + node);
    }
    return word.a();
  }

  /** An amount with up to nine decimals, in TAO or in whole alpha, as rao. */
  long rao() {
    var text = node.isNumber() ? node.asText() : text();
    try {
      var plain = PLAIN_AMOUNT.matcher(text);
      if (plain.matches()) {
        var decimals = Objects.requireNonNullElse(plain.group(2), "");
        return Long.parseLong(
            plain.group(1) + decimals + "0".repeat(RAO_DECIMALS - decimals.length()));
      }
      var rao = new BigDecimal(text).movePointRight(RAO_DECIMALS);
      if (rao.signum() < 0) {
        throw wrong("amount is negative: " + node);
      }
      return rao.longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new GenesisException(path + ": not an amount with at most nine decimals: " + node, e);
    }
  }

  byte[] bytes() {
    return bytes(text());
  }

  byte[] bytes(String text) {
    try {
      return Bytes.fromHex(text);
    } catch (IllegalArgumentException e) {
      throw new GenesisException(path + ": not a hex string: " + text, e);
    }
  }

  /** The number of a storage slot, in hex. */
  Word slot(String text) {
    try {
      return Word.fromHex(text);
    } catch (IllegalArgumentException e) {
      throw new GenesisException(path + ": not a storage slot: " + text, e);
    }
  }

  /** The id of a table, in decimal. */
  int tableId(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 0xFFFF) {
      throw wrong("no id of a table");
    }
    return Integer.parseInt(text);
  }

  AccountId account() {
    return account(text());
  }

  /**
   * An account of the chain core: {@code dev:N} or an EVM address for its mapped account, 32 bytes
   * of hex, or SS58.
   */
  AccountId account(String text) {
    try {
      if (text.startsWith("dev:")) {
        return AccountIds.mapped(devAddress(text));
      }
      if (text.startsWith("0x")) {
        return text.length() == 42
            ? AccountIds.mapped(Address.fromHex(text))
            : AccountId.fromHex(text);
      }
      return Ss58.decode(text, Ss58.BITTENSOR);
    } catch (IllegalArgumentException | Ss58Exception e) {
      throw new GenesisException(path + ": not an account: " + text + ": " + e.getMessage(), e);
    }
  }

  /** An EVM address, 20 bytes of hex or {@code dev:N}. */
  Address address(String text) {
    try {
      return text.startsWith("dev:") ? devAddress(text) : Address.fromHex(text);
    } catch (IllegalArgumentException e) {
      throw new GenesisException(path + ": not an EVM address: " + text, e);
    }
  }

  private Address devAddress(String text) {
    var index = Integer.parseInt(text.substring("dev:".length()));
    if (index < 0) {
      throw new IllegalArgumentException("accounts count from 0");
    }
    return devAccounts.address(index);
  }
}
