package io.taoevm.evm.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Real contracts, those of the benchmark, with some of their bytes changed: whatever they do now,
 * no execution breaks the engine, and code prepared as usual ends like single instructions.
 */
class MutationTest {
  private static final int MUTANTS = 1_500;
  private static final long GAS = 200_000;
  private static final Tracer WATCHING = new Tracer() {};

  @Test
  void mutatedContracts_shouldEndAlike_preparedOrStepByStep() throws IOException {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var originals = Mutants.originals();
    assertTrue(originals.size() >= 58);
    for (var i = 0; i < MUTANTS; i++) {
      var original = originals.get(random.nextInt(originals.size()));
      var code = Mutants.mutant(original.code(), random);
      EvmThreads.call(() -> compare(code, original.data(), "seed " + seed));
    }
  }

  private static boolean compare(byte[] code, byte[] data, String seed) {
    var about = seed + ", code " + Bytes.toHex(code);
    var fast = TestEvm.ethereum(Fork.OSAKA).code(TestEvm.CONTRACT, code);
    var slow = TestEvm.ethereum(Fork.OSAKA).code(TestEvm.CONTRACT, code);
    var fastScope = fast.scope();
    var slowScope = slow.scope();
    var expected = slow.call(slowScope, data, GAS, WATCHING);
    var outcome = fast.call(fastScope, data, GAS, Tracer.NONE);
    assertEquals(expected.getClass(), outcome.getClass(), about);
    assertEquals(expected.gasLeft(), outcome.gasLeft(), about);
    assertArrayEquals(expected.output(), outcome.output(), about);
    assertEquals(slowScope.refund(), fastScope.refund(), about);
    assertEquals(shown(slowScope), shown(fastScope), about);
    return true;
  }

  private static List<String> shown(TransactionScope scope) {
    return scope.logs().stream()
        .map(log -> log.address() + " " + log.topics() + " " + Bytes.toHex(log.data()))
        .toList();
  }
}
