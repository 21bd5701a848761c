package io.taoevm.precompile.abi;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.precompile.abi.AbiType.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes arguments with the real chain's leniency and its words (precompiles.md 3.4): trailing
 * bytes are ignored, so are the upper 12 bytes of an address; a bool is any word but zero; a number
 * above its type's range is refused.
 *
 * <p>Values come as {@link Word} (every uint), {@link Boolean}, {@link Address}, {@link Hash}
 * (bytes32), {@link Integer} (bytes4), {@code byte[]} (bytes and string), {@link List} (lists and
 * tuples).
 */
public final class AbiDecoder {
  private final byte[] data;

  private AbiDecoder(byte[] data) {
    this.data = data;
  }

  /**
   * Decodes what follows the selector.
   *
   * @throws AbiException with the text to revert with
   */
  public static List<Object> arguments(AbiFunction function, byte[] input) {
    var data = Arrays.copyOfRange(input, 4, input.length);
    var needed = function.headWords();
    if (data.length / Word.LENGTH < needed) {
      throw new AbiException("Expected at least " + needed + " arguments");
    }
    return new AbiDecoder(data).sequence(function.inputs(), 0);
  }

  private List<Object> sequence(List<Parameter> parameters, int base) {
    var values = new ArrayList<Object>(parameters.size());
    var at = base;
    for (var parameter : parameters) {
      values.add(value(parameter.type(), parameter.name(), base, at));
      at += parameter.type().headWords() * Word.LENGTH;
    }
    return values;
  }

  /**
   * @param base where pointers of this sequence count from
   * @param at where this value's head is
   */
  private Object value(AbiType type, String name, int base, int at) {
    return switch (type) {
      case AbiType.Uint uint -> {
        var word = word(name, type, at);
        if (word.bitLength() > uint.bits()) {
          throw new AbiException(name + ": Value is too large for " + type.canonical());
        }
        yield word;
      }
      case AbiType.Bool bool -> !word(name, bool, at).isZero();
      case AbiType.Address address -> Address.of(word(name, address, at));
      case AbiType.Bytes32 bytes32 -> word(name, bytes32, at).toHash();
      case AbiType.Int signed ->
          throw new AssertionError(name + ": no function takes " + signed.canonical());
      case AbiType.Bytes4 bytes4 -> (int) (word(name, bytes4, at).d() >>> 32);
      case AbiType.ByteString string -> byteString(string, name, pointer(name, base, at));
      case AbiType.ListOf list -> list(list, name, pointer(name, base, at));
      case AbiType.Tuple tuple ->
          sequence(tuple.fields(), tuple.isDynamic() ? pointer(name, base, at) : at);
    };
  }

  private byte[] byteString(AbiType.ByteString type, String name, int at) {
    var length = length(name, at, type.most());
    var start = at + Word.LENGTH;
    if (length > data.length - start) {
      throw new AbiException(name + ": Tried to read " + type.canonical() + " out of bounds");
    }
    return Arrays.copyOfRange(data, start, start + length);
  }

  private List<Object> list(AbiType.ListOf list, String name, int at) {
    var length = length(name, at, list.most());
    var start = at + Word.LENGTH;
    var width = list.element().headWords() * Word.LENGTH;
    var values = new ArrayList<Object>(Math.min(length, data.length / width));
    for (var i = 0; i < length; i++) {
      values.add(value(list.element(), name + "[" + i + "]", start, start + i * width));
    }
    return values;
  }

  /** The length of what lies at a place: up to 2^31 - 1, which is more than any input has. */
  private int length(String name, int at, int most) {
    var length = word(name, "length", at);
    var limit = most == AbiType.UNLIMITED ? 0xFFFF_FFFFL : most;
    if (length.bitLength() > 32 || length.a() > limit) {
      throw new AbiException(name + ": Value is too large for length");
    }
    return (int) Math.min(length.a(), Integer.MAX_VALUE);
  }

  private int pointer(String name, int base, int at) {
    var offset = word(name, "pointer", at);
    if (offset.bitLength() > 32) {
      throw new AbiException(name + ": Value is too large for pointer");
    }
    if (offset.a() >= data.length - base) {
      throw new AbiException(name + ": Pointer points to out of bound");
    }
    return base + (int) offset.a();
  }

  private Word word(String name, AbiType type, int at) {
    return word(name, type.canonical(), at);
  }

  private Word word(String name, String what, int at) {
    if (at > data.length - Word.LENGTH) {
      throw new AbiException(name + ": Tried to read " + what + " out of bounds");
    }
    return Word.of(data, at);
  }
}
