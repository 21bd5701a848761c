package io.taoevm.rpc.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.shape.ChecksumAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A call of {@code console.log}, decoded.
 *
 * @param signature canonical, such as {@code log(string,uint256)}
 * @param arguments each a string, a {@link BigInteger}, or a boolean
 */
public record ConsoleCall(String signature, List<Object> arguments) {
  private static final int SELECTOR = 4;

  /** Empty if no function of {@code console.sol} has been called with this. */
  public static Optional<ConsoleCall> decode(byte[] input) {
    var function = input.length < SELECTOR ? null : ConsoleFunctions.of(Bytes.getInt(input, 0));
    if (function == null || input.length < SELECTOR + Word.LENGTH * function.types().size()) {
      return Optional.empty();
    }
    var data = Arrays.copyOfRange(input, SELECTOR, input.length);
    var arguments = new ArrayList<>();
    for (var i = 0; i < function.types().size(); i++) {
      var argument = argument(function.types().get(i), data, Word.LENGTH * i);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    }
    return Optional.of(new ConsoleCall(function.signature(), arguments));
  }

  private static Optional<Object> argument(String type, byte[] data, int at) {
    return switch (type) {
      case "uint256" -> Optional.of(Word.of(data, at).toBigInteger());
      case "int256" -> Optional.of(new BigInteger(data, at, Word.LENGTH));
      case "bool" -> Optional.of(!Word.of(data, at).isZero());
      case "address" -> Optional.of(ChecksumAddress.of(Address.of(Word.of(data, at))));
      case "string" -> content(data, at).map(bytes -> new String(bytes, UTF_8));
      case "bytes" -> content(data, at).map(Bytes::toHex);
      default -> {
        var length = Integer.parseInt(type.substring("bytes".length()));
        yield Optional.of(Bytes.toHex(Arrays.copyOfRange(data, at, at + length)));
      }
    };
  }

  /** The bytes that the pointer at {@code at} leads to; empty if it leads out of the data. */
  private static Optional<byte[]> content(byte[] data, int at) {
    var pointer = Word.of(data, at);
    if (pointer.compareTo(Word.of(data.length - Word.LENGTH)) > 0) {
      return Optional.empty();
    }
    var start = (int) pointer.a() + Word.LENGTH;
    var length = Word.of(data, start - Word.LENGTH);
    return length.compareTo(Word.of(data.length - start)) > 0
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(data, start, start + (int) length.a()));
  }

  /** What a console shows: a first string may be a format, as in JavaScript. */
  public String text() {
    return ConsoleFormat.of(arguments);
  }
}
