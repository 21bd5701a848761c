package io.taoevm.evm.besu;

import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.code.Opcodes;
import org.hyperledger.besu.evm.frame.ExceptionalHaltReason;
import org.hyperledger.besu.evm.frame.MessageFrame;

/** A halt that Besu has no reason for: one of the node's own rules or precompiles. */
record RuleHalt(Outcome.Halted outcome) implements ExceptionalHaltReason {
  static RuleHalt of(HaltReason reason) {
    return new RuleHalt(Outcome.Halted.of(reason));
  }

  @Override
  public String name() {
    return outcome.reason().name();
  }

  @Override
  public String getDescription() {
    return outcome.text();
  }

  /** What the halt of a frame is in the node's terms. */
  static Outcome.Halted of(MessageFrame frame, ExceptionalHaltReason reason) {
    if (reason instanceof RuleHalt rule) {
      return rule.outcome;
    }
    if (reason.name().equals(ExceptionalHaltReason.INVALID_OPERATION.name())) {
      return invalidOpcode(frame.getCurrentOperation().getOpcode());
    }
    return Outcome.Halted.of(
        switch ((ExceptionalHaltReason.DefaultExceptionalHaltReason) reason) {
          case INSUFFICIENT_GAS -> HaltReason.OUT_OF_GAS;
          case INSUFFICIENT_STACK_ITEMS -> HaltReason.STACK_UNDERFLOW;
          case TOO_MANY_STACK_ITEMS -> HaltReason.STACK_OVERFLOW;
          case INVALID_JUMP_DESTINATION -> HaltReason.INVALID_JUMP;
          case ILLEGAL_STATE_CHANGE -> HaltReason.STATIC_VIOLATION;
          case INVALID_RETURN_DATA_BUFFER_ACCESS, OUT_OF_BOUNDS ->
              HaltReason.RETURN_DATA_OUT_OF_BOUNDS;
          case INVALID_CODE -> HaltReason.CODE_STARTS_WITH_EF;
          case CODE_TOO_LARGE -> tooLarge(frame);
          default -> throw new AssertionError("no halt of these forks: " + reason);
        });
  }

  private static Outcome.Halted invalidOpcode(int opcode) {
    var detail =
        opcode == Opcodes.INVALID ? "INVALID" : "opcode 0x%02x not defined".formatted(opcode);
    return new Outcome.Halted(
        HaltReason.INVALID_OPCODE, HaltReason.INVALID_OPCODE.words() + ": " + detail);
  }

  /** Init code is refused by the instruction, code after its frame has ended. */
  private static HaltReason tooLarge(MessageFrame frame) {
    var opcode = frame.getCurrentOperation().getOpcode();
    return opcode == Opcodes.CREATE || opcode == Opcodes.CREATE2
        ? HaltReason.INIT_CODE_TOO_LARGE
        : HaltReason.CODE_TOO_LARGE;
  }
}
