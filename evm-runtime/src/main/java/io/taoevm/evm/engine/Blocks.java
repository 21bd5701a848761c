package io.taoevm.evm.engine;

import io.taoevm.evm.HaltReason;
import io.taoevm.evm.code.Code;
import io.taoevm.evm.code.Opcodes;
import io.taoevm.evm.gas.Gas;
import io.taoevm.evm.word.Multiplication;

/** What the interpreter's loop needs less often. */
final class Blocks {
  private Blocks() {}

  /** Why a block cannot begin. */
  static HaltReason refusal(long block, int height, long gas) {
    if (gas < 0) {
      return HaltReason.OUT_OF_GAS;
    }
    return height < Code.needed(block) ? HaltReason.STACK_UNDERFLOW : HaltReason.STACK_OVERFLOW;
  }

  /** The entry of the JUMPDEST whose index in the code is the word at {@code at}; 0 if none. */
  static int target(Code code, long[] s, int at) {
    var targets = code.jumpTargets();
    var pc = s[at];
    return (s[at + 1] | s[at + 2] | s[at + 3]) != 0 || pc < 0 || pc >= targets.length
        ? 0
        : targets[(int) pc];
  }

  /** In geth's words, on which tools match. */
  static String invalidOpcode(int opcode) {
    return opcode == Opcodes.INVALID ? "INVALID" : "opcode 0x%02x not defined".formatted(opcode);
  }

  /** EXP of the base at {@code sp}, which is popped, and the exponent below; the gas left. */
  static long power(long[] s, int sp, long gas) {
    var bytes = (Multiplication.bitLength(s, sp - 4) + 7) >> 3;
    var left = gas - Gas.EXP_BYTE * bytes;
    if (left >= 0) {
      Multiplication.power(s, sp, sp - 4, sp - 4, sp + 4);
    }
    return left;
  }
}
