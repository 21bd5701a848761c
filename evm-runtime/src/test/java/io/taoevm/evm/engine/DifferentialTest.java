package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
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
}
