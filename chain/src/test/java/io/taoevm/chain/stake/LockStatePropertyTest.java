package io.taoevm.chain.stake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.math.U64F64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a lock ages (staking-and-pools.md 10 and 18.16), for random locks and waits. */
final class LockStatePropertyTest {
  private static final long SEED = Long.getLong("property.seed", 425);

  @Test
  void lock_shouldNeverGrow_andConvictionStayWithinTheMass() {
    System.out.println("LockStatePropertyTest: seed " + SEED);
    var random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      var rates = new LockState.Rates(rate(random), rate(random));
      if (random.nextInt(3) == 0) {
        rates = new LockState.Rates(rates.unlockBlocks(), rates.unlockBlocks());
      }
      var kind = new LockState.Kind(random.nextInt(4) == 0, random.nextBoolean());
      long locked = random.nextLong(21_000_000_000_000_000L) >>> random.nextInt(40);
      var lock = new LockState(locked, U64F64.of(0), 0);
      long now = 0;
      for (int step = 0; step < 8; step++) {
        now += random.nextInt(1 + random.nextInt(3_000_000));
        var rolled = lock.rolled(now, rates, kind);
        String label = "seed " + SEED + " " + lock + " " + rates + " " + kind;
        assertTrue(Long.compareUnsigned(rolled.mass(), lock.mass()) <= 0, label);
        assertTrue(!kind.perpetual() || rolled.mass() == lock.mass() || rolled.isZero(), label);
        assertTrue(rolled.conviction().compareTo(U64F64.of(locked)) <= 0, label);
        if (kind.toOwner()) {
          assertEquals(U64F64.of(rolled.mass()), rolled.conviction(), label);
        }
        assertEquals(rolled, rolled.rolled(now, rates, kind), label);
        lock = rolled;
      }
    }
  }

  private static long rate(Random random) {
    return 1 + random.nextInt(2_000_000);
  }
}
