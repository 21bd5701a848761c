package io.taoevm.evm.engine;

import io.taoevm.evm.code.Opcodes;
import java.util.Random;

/** Programs that mean nothing, of instructions as they are common in contracts. */
public final class RandomCode {
  private static final int[] COMMON = {
    Opcodes.ADD,
    Opcodes.SUB,
    Opcodes.MUL,
    Opcodes.DIV,
    Opcodes.AND,
    Opcodes.OR,
    Opcodes.XOR,
    Opcodes.NOT,
    Opcodes.LT,
    Opcodes.GT,
    Opcodes.EQ,
    Opcodes.ISZERO,
    Opcodes.SHL,
    Opcodes.SHR,
    Opcodes.SAR,
    Opcodes.POP,
    Opcodes.MLOAD,
    Opcodes.MSTORE,
    Opcodes.SLOAD,
    Opcodes.SSTORE,
    Opcodes.JUMP,
    Opcodes.JUMPI,
    Opcodes.JUMPDEST,
    Opcodes.JUMPDEST,
    Opcodes.PC,
    Opcodes.GAS,
    Opcodes.MSIZE,
    Opcodes.DUP1,
    Opcodes.DUP1 + 1,
    Opcodes.DUP1 + 2,
    Opcodes.SWAP1,
    Opcodes.SWAP1 + 1,
    Opcodes.CALLDATALOAD,
    Opcodes.TLOAD,
    Opcodes.TSTORE,
    Opcodes.CALL,
    Opcodes.RETURN,
    Opcodes.CLZ,
    Opcodes.EXP,
    Opcodes.SIGNEXTEND,
    Opcodes.BYTE
  };

  private RandomCode() {}

  /** Mostly pushes and instructions that use them; some bytes are anything. */
  public static byte[] program(Random random) {
    var code = new byte[20 + random.nextInt(150)];
    var at = 0;
    while (at < code.length) {
      var choice = random.nextInt(100);
      if (choice < 45) {
        var length = choice < 38 ? 1 : 1 + random.nextInt(32);
        code[at++] = (byte) (Opcodes.PUSH0 + length);
        for (var i = 0; i < length && at < code.length; i++) {
          code[at++] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(40));
        }
      } else if (choice < 97) {
        code[at++] = (byte) COMMON[random.nextInt(COMMON.length)];
      } else {
        code[at++] = (byte) random.nextInt(256);
      }
    }
    return code;
  }
}
