package io.taoevm.rpc.tao;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values of the economy look: records become objects with the names of their components, which
 * carry the units. Amounts and other numbers of 64 bits and more are decimal digits in a string,
 * since JavaScript's numbers cannot hold them; accounts are SS58; bytes are hex.
 */
final class Shown {
  private static final BigDecimal TWO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));
  private static final BigDecimal TWO_32 = new BigDecimal(BigInteger.ONE.shiftLeft(32));

  private Shown() {}

  /** The components of a record by name. */
  static Map<String, @Nullable Object> record(Record record) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var name = component.getName();
        shown.put(name, value(accessor.invoke(record), isSigned(name)));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new LinkageError("a record that cannot be read: " + record.getClass(), e);
      }
    }
    return shown;
  }

  /** Flows may go either way. */
  private static boolean isSigned(String name) {
    return name.toLowerCase(Locale.ROOT).contains("flow");
  }

  private static @Nullable Object value(@Nullable Object value, boolean signed) {
    return switch (value) {
      case null -> null;
      case Integer number -> number;
      case Boolean flag -> flag;
      case String text -> text;
      case Long number -> signed ? Long.toString(number) : Long.toUnsignedString(number);
      case UInt128 number -> number.toBigInteger().toString();
      case AccountId account -> account(account);
      case byte[] bytes -> Bytes.toHex(bytes);
      case Optional<?> maybe -> value(maybe.orElse(null), signed);
      case Collection<?> items -> items.stream().map(item -> value(item, signed)).toList();
      case Enum<?> constant -> constant.name();
      case Record record -> record(record);
      default -> value.getClass().isArray() ? array(value) : value.toString();
    };
  }

  private static List<@Nullable Object> array(Object array) {
    var items = new ArrayList<@Nullable Object>();
    for (var i = 0; i < Array.getLength(array); i++) {
      items.add(value(Array.get(array, i), false));
    }
    return items;
  }

  static String account(AccountId account) {
    return Ss58.encode(account);
  }

  /** An amount of rao or alpha in its smallest unit. */
  static String amount(long unsigned) {
    return Long.toUnsignedString(unsigned);
  }

  static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }

  /** A fixed-point number with 64 fractional bits, exact. */
  static String fixed64(UInt128 raw) {
    return new BigDecimal(raw.toBigInteger()).divide(TWO_64).stripTrailingZeros().toPlainString();
  }

  /** A fixed-point number with 32 fractional bits, exact. */
  static String fixed32(UInt128 raw) {
    return new BigDecimal(raw.toBigInteger()).divide(TWO_32).stripTrailingZeros().toPlainString();
  }
}
