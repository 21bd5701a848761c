package io.taoevm.chain.pool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for the stakers of one hotkey (staking-and-pools 18, invariant 13). */
final class SharePoolPropertyTest {
  private static final long SEED = Long.getLong("property.seed", 425);
  private static final int HISTORIES = Integer.getInteger("property.histories", 60);
  private static final int COLDKEYS = 6;

  @Test
  void values_shouldStayConserved_whenColdkeysComeAndGo() {
    System.out.println("SharePoolPropertyTest: seed " + SEED + ", " + HISTORIES + " histories");
    var random = new Random(SEED);
    for (int history = 0; history < HISTORIES; history++) {
      var pool = SharePool.EMPTY;
      var shares = new ShareAmount[COLDKEYS];
      Arrays.fill(shares, ShareAmount.ZERO);
      for (int step = 0; step < 250; step++) {
        var before = values(pool, shares);
        if (pool.value() > 0 && random.nextInt(4) == 0) {
          pool = pool.addToAll(random.nextLong(pool.value()) >>> random.nextInt(30));
          checkGrowth(before, values(pool, shares));
        } else {
          int key = random.nextInt(COLDKEYS);
          var change = pool.addToOne(shares[key], amount(random, before[key]));
          pool = change.pool();
          shares[key] = change.share();
          checkOthers(key, before, values(pool, shares));
        }
        checkSum(pool, shares);
      }
    }
  }

  private static long amount(Random random, long value) {
    if (value > 0 && random.nextInt(3) != 0) {
      return random.nextInt(4) == 0 ? -value : -(1 + random.nextLong(value));
    }
    return 2_000_000 + (random.nextLong(2_000_000_000_000_000L) >>> random.nextInt(30));
  }

  private static long[] values(SharePool pool, ShareAmount[] shares) {
    return Arrays.stream(shares).mapToLong(pool::worth).toArray();
  }

  private static void checkSum(SharePool pool, ShareAmount[] shares) {
    long slack = Math.max(10, pool.value() / 10_000_000);
    long sum = 0;
    for (var share : shares) {
      long value = pool.worth(share);
      assertTrue(value <= pool.value() + slack, () -> value + " of " + pool);
      assertTrue(!share.isZero() || value == 0);
      sum += value;
    }
    long total = sum;
    boolean anyone = !Arrays.stream(shares).allMatch(ShareAmount::isZero);
    assertTrue(!anyone || Math.abs(total - pool.value()) <= slack, () -> total + " of " + pool);
  }

  private static void checkOthers(int key, long[] before, long[] after) {
    for (int i = 0; i < COLDKEYS; i++) {
      if (i != key) {
        long change = Math.abs(before[i] - after[i]);
        assertTrue(change <= 2, () -> "a coldkey that did nothing changed by " + change);
      }
    }
  }

  private static void checkGrowth(long[] before, long[] after) {
    for (int i = 0; i < COLDKEYS; i++) {
      assertTrue(after[i] >= before[i], "a dividend lowers nobody");
    }
  }
}
