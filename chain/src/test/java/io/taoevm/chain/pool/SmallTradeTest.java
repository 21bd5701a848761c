package io.taoevm.chain.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SmallTradeTest {
  private static final int TRADES = Integer.getInteger("trades", 20_000);
  private int decided;

  /** Whatever is said must be what the rules say. */
  private void require(long input, long sum, long weight) {
    var other = Pool.WEIGHT_ONE - weight;
    var parts = SmallTrade.keptParts(input, sum, weight, other);
    if (parts != SmallTrade.UNDECIDED) {
      decided++;
      assertEquals(
          Pool.keptParts(sum - input, sum, weight, other),
          parts,
          () -> Long.toUnsignedString(input) + " of " + Long.toUnsignedString(sum) + ", " + weight);
    }
  }

  @Test
  void keptParts_shouldBeThoseOfTheRules_forRandomTrades() {
    var seed = 8L;
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < TRADES; i++) {
      var sum = random.nextLong() >>> random.nextInt(40);
      var input = 1 + ((sum >>> 8) - 1 >>> random.nextInt(Math.max(1, bits(sum) - 8)));
      require(input, sum, Pool.WEIGHT_ONE / 17 + random.nextLong(Pool.WEIGHT_ONE / 17 * 15));
    }
    System.out.println(decided + " of " + TRADES + " decided");
    assertTrue(decided > TRADES * 9L / 10, () -> "only " + decided + " are decided");
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  @Test
  void keptParts_shouldBeThoseOfTheRules_atItsBorders() {
    for (int bits = 9; bits <= 64; bits++) {
      var sum = -1L >>> (64 - bits);
      for (var weight :
          new long[] {
            Pool.WEIGHT_ONE / 17 + 1,
            Pool.WEIGHT_ONE / 17 * 16,
            Pool.HALF_WEIGHT - 1,
            Pool.HALF_WEIGHT + 1,
            Pool.WEIGHT_ONE / 3
          }) {
        for (var top : new long[] {sum, sum ^ sum >>> 1, sum - 255}) {
          require(1, top, weight);
          require(2, top, weight);
          require(top >>> 8, top, weight);
          require((top >>> 8) - 1, top, weight);
        }
      }
    }
    assertTrue(decided > 1_000, () -> "only " + decided + " are decided");
  }

  @Test
  void keptParts_shouldBeUndecided_whereTheShareIsAWholeNumberOfParts() {
    // (999 / 1000)^2, (999 / 1000)^3 and their inverses of exponents: whole parts, or next to them.
    assertEquals(
        SmallTrade.UNDECIDED,
        SmallTrade.keptParts(1, 1_000, Pool.WEIGHT_ONE / 3 * 2, Pool.WEIGHT_ONE / 3));
    assertEquals(
        SmallTrade.UNDECIDED,
        SmallTrade.keptParts(1, 1_000, Pool.WEIGHT_ONE / 4 * 3, Pool.WEIGHT_ONE / 4));
    assertEquals(
        SmallTrade.UNDECIDED,
        SmallTrade.keptParts(
            1_999, 1_000_000, Pool.WEIGHT_ONE / 3, Pool.WEIGHT_ONE / 3 * 2)); // Root of 998,001.
  }

  @Test
  void keptParts_shouldBeUndecided_whenTheTradeIsNotSmall() {
    var third = Pool.WEIGHT_ONE / 3;
    assertEquals(SmallTrade.UNDECIDED, SmallTrade.keptParts(0, 1_000, third, third * 2));
    assertEquals(SmallTrade.UNDECIDED, SmallTrade.keptParts(4, 1_000, third, third * 2));
    assertEquals(
        SmallTrade.UNDECIDED,
        SmallTrade.keptParts(1, 1_001, Pool.WEIGHT_ONE / 100, Pool.WEIGHT_ONE / 100 * 99));
    assertEquals(SmallTrade.UNDECIDED, SmallTrade.keptParts(1, 1_001, third, 0));
    assertEquals(SmallTrade.UNDECIDED, SmallTrade.keptParts(1, 1_001, 0, third));
  }
}
