package io.taoevm.precompile.abi;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.precompile.abi.AbiType.Parameter;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encodes results, and revert reasons as {@code Error(string)}. */
public final class AbiEncoder {
  private static final byte[] ERROR_SELECTOR = {0x08, (byte) 0xc3, 0x79, (byte) 0xa0};

  private AbiEncoder() {}

  /**
   * Encodes values in the order of their parameters. Numbers may be {@link Word}, {@link UInt128},
   * or {@link Long} and {@link Integer} read as unsigned, signed ones {@link BigInteger}; bytes32
   * may be {@link Hash} or {@link AccountId}; strings {@code byte[]} or {@link String}; lists and
   * tuples {@link List}.
   *
   * @throws IllegalArgumentException if a value is not of its parameter's type
   */
  public static byte[] encode(List<Parameter> parameters, List<?> values) {
    if (parameters.size() != values.size()) {
      throw new IllegalArgumentException(
          parameters.size() + " values are expected, not " + values.size());
    }
    return sequence(parameters.stream().map(Parameter::type).toList(), values);
  }

  /** The revert data of {@code revert("reason")}. */
  public static byte[] revertReason(String reason) {
    return Bytes.concat(
        ERROR_SELECTOR,
        sequence(List.of(new AbiType.ByteString("string", AbiType.UNLIMITED)), List.of(reason)));
  }

  private static byte[] sequence(List<AbiType> types, List<?> values) {
    var headLength = types.stream().mapToInt(AbiType::headWords).sum() * Word.LENGTH;
    var head = new ByteArrayOutputStream();
    var tail = new ByteArrayOutputStream();
    for (var i = 0; i < types.size(); i++) {
      var encoded = value(types.get(i), values.get(i));
      if (types.get(i).isDynamic()) {
        head.writeBytes(Word.of(headLength + tail.size()).bytes());
        tail.writeBytes(encoded);
      } else {
        head.writeBytes(encoded);
      }
    }
    head.writeBytes(tail.toByteArray());
    return head.toByteArray();
  }

  private static byte[] value(AbiType type, Object value) {
    return switch (type) {
      case AbiType.Uint uint -> {
        var word = number(value);
        if (word.bitLength() > uint.bits()) {
          throw new IllegalArgumentException(word + " does not fit " + uint.canonical());
        }
        yield word.bytes();
      }
      case AbiType.Bool bool -> Word.of((Boolean) value ? 1 : 0).bytes();
      case AbiType.Address address -> ((Address) value).word().bytes();
      case AbiType.Bytes32 bytes32 ->
          value instanceof AccountId account ? account.bytes() : ((Hash) value).bytes();
      case AbiType.Int signed -> Word.of(signExtended((BigInteger) value, signed)).bytes();
      case AbiType.Bytes4 bytes4 -> new Word(0, 0, 0, (long) (Integer) value << 32).bytes();
      case AbiType.ByteString string -> byteString(value);
      case AbiType.ListOf list -> {
        var values = (List<?>) value;
        var types = values.stream().map(any -> list.element()).toList();
        yield Bytes.concat(Word.of(values.size()).bytes(), sequence(types, values));
      }
      case AbiType.Tuple tuple ->
          sequence(tuple.fields().stream().map(Parameter::type).toList(), (List<?>) value);
    };
  }

  private static BigInteger signExtended(BigInteger value, AbiType.Int type) {
    if (value.bitLength() >= type.bits()) {
      throw new IllegalArgumentException(value + " does not fit " + type.canonical());
    }
    return value.signum() < 0 ? BigInteger.ONE.shiftLeft(256).add(value) : value;
  }

  private static Word number(Object value) {
    return switch (value) {
      case Word word -> word;
      case Long number -> Word.of(number);
      case Integer number -> Word.of(Integer.toUnsignedLong(number));
      case UInt128 number -> new Word(number.lo(), number.hi(), 0, 0);
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }

  private static byte[] byteString(Object value) {
    var bytes =
        value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) value;
    var padded = new byte[(bytes.length + 31) / 32 * 32];
    System.arraycopy(bytes, 0, padded, 0, bytes.length);
    return Bytes.concat(Word.of(bytes.length).bytes(), padded);
  }
}
