package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.code.Opcodes;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Runs random code twice: prepared as usual, with constants folded and instructions fused, and
 * prepared for tracing, one instruction after the other. Both must end alike.
 */
class DifferentialTest {
  private static final int PROGRAMS = 4_000;

  /** A tracer that looks at nothing, but makes the engine stop before every instruction. */
  private static final Tracer WATCHING = new Tracer() {};

  @Test
  void preparedCode_shouldEndLikeSingleInstructions_whenCodeIsRandom() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < PROGRAMS; i++) {
      var code = RandomCode.program(random);
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

  private static final int[] PAIRED = {
    Opcodes.SUB,
    Opcodes.DIV,
    Opcodes.LT,
    Opcodes.GT,
    Opcodes.SLT,
    Opcodes.SGT,
    Opcodes.ADD,
    Opcodes.MUL,
    Opcodes.AND,
    Opcodes.OR,
    Opcodes.XOR,
    Opcodes.EQ,
    Opcodes.POP,
    Opcodes.SWAP1,
    Opcodes.SWAP1
  };

  /** Seventeen words, then DUPs, SWAPs and instructions that join with them, then all returned. */
  private static byte[] shuffle(Random random) {
    var code = new ByteArrayOutputStream();
    var height = 17;
    for (var i = 0; i < height; i++) {
      var word = new byte[1 + random.nextInt(32)];
      random.nextBytes(word);
      code.write(Opcodes.PUSH0 + word.length);
      code.writeBytes(word);
    }
    for (var i = 0; i < 80; i++) {
      var choice = random.nextInt(3);
      if (choice == 0 && height < 60) {
        code.write(Opcodes.DUP1 + random.nextInt(16));
        height++;
      } else if (choice == 1 || height < 18) {
        code.write(Opcodes.SWAP1 + random.nextInt(random.nextBoolean() ? 2 : 16));
      } else {
        var opcode = PAIRED[random.nextInt(PAIRED.length)];
        code.write(opcode);
        height -= opcode == Opcodes.SWAP1 ? 0 : 1;
      }
    }
    for (var i = 0; i < height; i++) {
      code.writeBytes(new byte[] {Opcodes.PUSH1 + 1, (byte) (i >> 3), (byte) (i << 5)});
      code.write(Opcodes.MSTORE);
    }
    code.writeBytes(
        new byte[] {Opcodes.PUSH1 + 1, (byte) (height >> 3), (byte) (height << 5), Opcodes.PUSH0});
    code.write(Opcodes.RETURN);
    return code.toByteArray();
  }

  @Test
  void joinedInstructions_shouldLeaveTheSameWords() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < PROGRAMS; i++) {
      var code = shuffle(random);
      var about = "seed " + seed + ", code " + Bytes.toHex(code);
      var evm = TestEvm.ethereum(Fork.OSAKA).code(TestEvm.CONTRACT, code);
      var expected = evm.call(evm.scope(), Bytes.EMPTY, 100_000, WATCHING);
      var outcome = evm.call(evm.scope(), Bytes.EMPTY, 100_000, Tracer.NONE);
      assertTrue(expected.succeeded(), about);
      assertArrayEquals(expected.output(), outcome.output(), about);
      assertEquals(expected.gasLeft(), outcome.gasLeft(), about);
    }
  }
}
