package io.taoevm.precompile.abi;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.precompile.abi.AbiType.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The signature of a function, read from one line of human-readable ABI such as {@code
 * getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) view returns (uint256)}. Tuples are
 * written {@code (uint16 uid, uint64 block)}; a limit of the length of a string or list follows its
 * type behind a colon, {@code string:256} or {@code bytes32[]:64}.
 *
 * @param selector the first four bytes of keccak-256 of the canonical signature
 */
public record AbiFunction(
    String name,
    List<Parameter> inputs,
    Mutability mutability,
    List<Parameter> outputs,
    int selector) {

  /** What a function may do and take, in Solidity's words. */
  public enum Mutability {
    PURE,
    VIEW,
    NONPAYABLE,
    PAYABLE;

    public boolean isReadOnly() {
      return this == PURE || this == VIEW;
    }

    public String solidity() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AbiFunction {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * @throws IllegalArgumentException if the line is not a signature
   */
  public static AbiFunction parse(String line) {
    return new Parser(line).function();
  }

  /** Such as {@code getStake(bytes32,bytes32,uint256)}. */
  public String canonical() {
    return name + new AbiType.Tuple(inputs).canonical();
  }

  /** Words in the head of the arguments. */
  public int headWords() {
    return inputs.stream().mapToInt(input -> input.type().headWords()).sum();
  }

  private static final class Parser {
    private final String line;
    private int at;

    Parser(String line) {
      this.line = line;
    }

    AbiFunction function() {
      var name = word();
      var inputs = parameters();
      var mutability = Mutability.NONPAYABLE;
      List<Parameter> outputs = List.of();
      while (!atEnd()) {
        var next = word();
        if (next.equals("returns")) {
          outputs = parameters();
        } else {
          mutability = Mutability.valueOf(next.toUpperCase(Locale.ROOT));
        }
      }
      var canonical = name + new AbiType.Tuple(inputs).canonical();
      var digest = Keccak.hash(canonical.getBytes(StandardCharsets.US_ASCII));
      return new AbiFunction(name, inputs, mutability, outputs, (int) (digest.a() >>> 32));
    }

    private List<Parameter> parameters() {
      expect('(');
      var all = new ArrayList<Parameter>();
      while (peek() != ')') {
        var type = type();
        all.add(new Parameter(type, Character.isLetter(peek()) ? word() : ""));
        if (peek() == ',') {
          at++;
        }
      }
      expect(')');
      return all;
    }

    private AbiType type() {
      var type = peek() == '(' ? new AbiType.Tuple(parameters()) : simple(word());
      while (peek() == '[') {
        expect('[');
        expect(']');
        type = new AbiType.ListOf(type, limit());
      }
      return type;
    }

    /** The number behind a colon, if there is one. */
    private int limit() {
      if (peek() != ':') {
        return AbiType.UNLIMITED;
      }
      at++;
      return Integer.parseInt(word());
    }

    private AbiType simple(String word) {
      return switch (word) {
        case "bool" -> new AbiType.Bool();
        case "address" -> new AbiType.Address();
        case "bytes32" -> new AbiType.Bytes32();
        case "bytes4" -> new AbiType.Bytes4();
        case "bytes", "string" -> new AbiType.ByteString(word, limit());
        default -> {
          if (word.startsWith("uint")) {
            yield new AbiType.Uint(Integer.parseInt(word.substring(4)));
          }
          if (word.startsWith("int")) {
            yield new AbiType.Int(Integer.parseInt(word.substring(3)));
          }
          throw new IllegalArgumentException("unknown type " + word + " in: " + line);
        }
      };
    }

    private boolean atEnd() {
      skipSpace();
      return at == line.length();
    }

    private char peek() {
      skipSpace();
      return at < line.length() ? line.charAt(at) : 0;
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw new IllegalArgumentException("'" + wanted + "' expected at " + at + " of: " + line);
      }
      at++;
    }

    private String word() {
      skipSpace();
      var start = at;
      while (at < line.length() && Character.isJavaIdentifierPart(line.charAt(at))) {
        at++;
      }
      if (start == at) {
        throw new IllegalArgumentException("a name is expected at " + at + " of: " + line);
      }
      return line.substring(start, at);
    }

    private void skipSpace() {
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
