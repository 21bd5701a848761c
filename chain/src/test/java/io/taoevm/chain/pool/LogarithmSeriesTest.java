package io.taoevm.chain.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LogarithmSeriesTest {
  private static final int BITS = LogarithmSeries.FRACTION_BITS;
  private static final BigInteger HALF = BigInteger.ONE.shiftLeft(BITS - 1);

  private final PowerSeries rules = PowerSeries.ofPrecision(256);
  private final LogarithmSeries series =
      new LogarithmSeries(PowerSeries.MOST_TERMS, PowerSeries.GUARD_BITS);

  private void requireEqual(BigInteger z) {
    assertEquals(rules.lnOnePlus(z), series.lnOnePlus(z), () -> "ln(1 + " + z + " / 2^280)");
    assertEquals(
        rules.lnOnePlus(z.negate()), series.lnOnePlus(z.negate()), () -> "ln(1 - " + z + "/2^280)");
  }

  @Test
  void lnOnePlus_shouldBeThatOfTheRules_atTheBordersOfItsLimbs() {
    requireEqual(BigInteger.ZERO);
    requireEqual(HALF);
    requireEqual(HALF.shiftRight(1));
    for (int bit = 0; bit < BITS - 1; bit++) {
      var power = BigInteger.ONE.shiftLeft(bit);
      requireEqual(power);
      requireEqual(power.subtract(BigInteger.ONE));
      requireEqual(HALF.subtract(power));
    }
  }

  @Test
  void lnOnePlus_shouldBeThatOfTheRules_forRandomNumbers() {
    var seed = 280L;
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 4_000; i++) {
      var bytes = new byte[35];
      random.nextBytes(bytes);
      requireEqual(new BigInteger(1, bytes).shiftRight(1 + random.nextInt(BITS) % (1 + i % BITS)));
    }
  }
}
