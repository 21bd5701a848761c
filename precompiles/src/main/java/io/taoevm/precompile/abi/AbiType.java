package io.taoevm.precompile.abi;

import java.util.List;

/** A type of Solidity's ABI, as far as the precompiles of the real chain use them. */
public sealed interface AbiType {
  /** For lists and strings whose length nothing limits. */
  int UNLIMITED = Integer.MAX_VALUE;

  /** The canonical name that goes into a selector. */
  String canonical();

  /** Whether the head holds a pointer instead of the value. */
  boolean isDynamic();

  /** Words that the value takes in the head. */
  default int headWords() {
    return 1;
  }

  /** uint8 to uint256. */
  record Uint(int bits) implements AbiType {
    @Override
    public String canonical() {
      return "uint" + bits;
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** A bool; any word but zero reads as true. */
  record Bool() implements AbiType {
    @Override
    public String canonical() {
      return "bool";
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** An address; the upper 12 bytes of its word are ignored. */
  record Address() implements AbiType {
    @Override
    public String canonical() {
      return "address";
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** bytes32. */
  record Bytes32() implements AbiType {
    @Override
    public String canonical() {
      return "bytes32";
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** int16 to int128, only ever a result. */
  record Int(int bits) implements AbiType {
    @Override
    public String canonical() {
      return "int" + bits;
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** bytes4: the first four bytes of its word; the rest is ignored. */
  record Bytes4() implements AbiType {
    @Override
    public String canonical() {
      return "bytes4";
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /**
   * bytes and string, which differ in name alone.
   *
   * @param most bytes that an argument may have
   */
  record ByteString(String canonical, int most) implements AbiType {
    @Override
    public boolean isDynamic() {
      return true;
    }
  }

  /**
   * A list.
   *
   * @param most elements that an argument may have
   */
  record ListOf(AbiType element, int most) implements AbiType {
    @Override
    public String canonical() {
      return element.canonical() + "[]";
    }

    @Override
    public boolean isDynamic() {
      return true;
    }
  }

  /** A struct. */
  record Tuple(List<Parameter> fields) implements AbiType {
    public Tuple {
      fields = List.copyOf(fields);
    }

    @Override
    public String canonical() {
      return "(" + String.join(",", fields.stream().map(f -> f.type().canonical()).toList()) + ")";
    }

    @Override
    public boolean isDynamic() {
      return fields.stream().anyMatch(field -> field.type().isDynamic());
    }

    @Override
    public int headWords() {
      return isDynamic() ? 1 : fields.stream().mapToInt(field -> field.type().headWords()).sum();
    }
  }

  /** A named argument, result or field; the name may be empty. */
  record Parameter(AbiType type, String name) {}
}
