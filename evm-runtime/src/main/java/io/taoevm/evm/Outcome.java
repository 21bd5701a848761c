package io.taoevm.evm;

import io.taoevm.chain.primitive.Bytes;

/** How a message or a precompile ended. */
public sealed interface Outcome {
  /**
   * It succeeded.
   *
   * @param output returned data; of a creation, the code
   */
  record Returned(byte[] output, long gasLeft) implements Outcome {}

  /**
   * It gave up, its changes are undone and its unused gas comes back. A value transfer that the
   * ledger refuses is of this kind, with no output.
   */
  record Reverted(byte[] output, long gasLeft) implements Outcome {}

  /**
   * It failed: its changes are undone, all its gas is gone, and there is no output.
   *
   * @param text the reason for RPC and tracers, never seen by contracts
   */
  record Halted(HaltReason reason, String text) implements Outcome {
    public static Halted of(HaltReason reason) {
      return new Halted(reason, reason.words());
    }
  }

  static Outcome outOfGas() {
    return Halted.of(HaltReason.OUT_OF_GAS);
  }

  /** A precompile's failure of the class that eats all gas (precompiles.md 3.4, "Error"). */
  static Outcome failed(String text) {
    return new Halted(HaltReason.PRECOMPILE_FAILURE, text);
  }

  default boolean succeeded() {
    return this instanceof Returned;
  }

  default byte[] output() {
    return switch (this) {
      case Returned returned -> returned.output;
      case Reverted reverted -> reverted.output;
      case Halted halted -> Bytes.EMPTY;
    };
  }

  default long gasLeft() {
    return switch (this) {
      case Returned returned -> returned.gasLeft;
      case Reverted reverted -> reverted.gasLeft;
      case Halted halted -> 0;
    };
  }
}
