package io.taoevm.precompile;

/**
 * A function of a precompile gives up, in one of the two failure classes of precompiles.md 3.4 or
 * for want of gas.
 */
final class PrecompileFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  enum Kind {
    /** {@code Error(string)} as return data, unused gas comes back. */
    REVERT,
    /** No return data, all gas is gone. */
    ERROR,
    OUT_OF_GAS
  }

  private final Kind kind;

  private PrecompileFailure(Kind kind, String text) {
    super(text, null, false, false);
    this.kind = kind;
  }

  static PrecompileFailure revert(String reason) {
    return new PrecompileFailure(Kind.REVERT, reason);
  }

  static PrecompileFailure error(String text) {
    return new PrecompileFailure(Kind.ERROR, text);
  }

  static PrecompileFailure outOfGas() {
    return new PrecompileFailure(Kind.OUT_OF_GAS, "out of gas");
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
