package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.Opcodes;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Runs random code twice: prepared as usual, with constants folded and instructions fused, and
 * prepared for tracing, one instruction after the other. Both must end alike.
 */
class DifferentialTest {
  private static final int PROGRAMS = 4_000;
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

  /** A tracer that looks at nothing, but makes the engine stop before every instruction. */
  private static final Tracer WATCHING = new Tracer() {};

  private static byte[] program(Random random) {
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

  @Test
  void preparedCode_shouldEndLikeSingleInstructions_whenCodeIsRandom() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < PROGRAMS; i++) {
      var code = program(random);
      var about = "seed " + seed + ", code " + Bytes.toHex(code);
      var input = new byte[40];
      random.nextBytes(input);
      var fast = TestEvm.ethereum(Fork.OSAKA).code(TestEvm.CONTRACT, code);
      var slow = TestEvm.ethereum(Fork.OSAKA).code(TestEvm.CONTRACT, code);
      var gas = 30_000 + random.nextInt(60_000);
      var fastScope = fast.scope();
      var slowScope = slow.scope();
      var expected = slow.call(slowScope, input, gas, WATCHING);
      var outcome = fast.call(fastScope, input, gas, Tracer.NONE);
      assertEquals(expected.getClass(), outcome.getClass(), about);
      assertEquals(expected.gasLeft(), outcome.gasLeft(), about);
      assertArrayEquals(expected.output(), outcome.output(), about);
      assertEquals(slowScope.refund(), fastScope.refund(), about);
      for (var slot = 0; slot < 40; slot++) {
        assertEquals(
            slow.state.storage(TestEvm.CONTRACT, Word.of(slot)),
            fast.state.storage(TestEvm.CONTRACT, Word.of(slot)),
            about);
      }
      assertEquals(expected instanceof Outcome.Halted, outcome instanceof Outcome.Halted, about);
    }
  }
}
