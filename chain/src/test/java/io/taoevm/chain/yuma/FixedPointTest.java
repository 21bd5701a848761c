package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Seeded: the arithmetic against whole numbers of any size. */
final class FixedPointTest {
  private static final long SEED = 5_511;
  private static final int CASES = 200_000;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void i32f32_shouldEqualWholeNumbers_whenOperandsAreExtreme() {
    System.out.println("seed " + SEED);
    for (int i = 0; i < CASES; i++) {
      long a = extreme();
      long b = extreme();
      BigInteger x = BigFixed.big(a);
      BigInteger y = BigFixed.big(b);
      String where = a + " and " + b;
      assertEquals(BigFixed.add(x, y).longValue(), I32F32.add(a, b), where);
      assertEquals(BigFixed.sub(x, y).longValue(), I32F32.sub(a, b), where);
      assertEquals(BigFixed.mul(x, y).longValue(), I32F32.mul(a, b), where);
      assertEquals(BigFixed.mulOrZero(x, y).longValue(), I32F32.mulOrZero(a, b), where);
      assertEquals(BigFixed.div(x, y).longValue(), I32F32.div(a, b), where);
      assertEquals(BigFixed.toProportion(x), I32F32.toProportion(a), where);
      if (b != 0) {
        assertEquals(BigFixed.saturatingDiv(x, y).longValue(), I32F32.saturatingDiv(a, b), where);
      }
    }
  }

  @Test
  void i64f64_shouldEqualWholeNumbers_whenOperandsAreExtreme() {
    for (int i = 0; i < CASES / 10; i++) {
      I64F64 a = new I64F64().set(extreme(), extreme());
      I64F64 b = new I64F64().set(random.nextInt(3) == 0 ? 0 : extreme(), extreme());
      BigInteger x = big(a);
      BigInteger y = big(b);
      String where = x + " and " + y;
      assertEquals(BigFixed.saturate(x.shiftRight(32), 64), BigFixed.big(a.toI32F32()), where);
      I64F64 product = new I64F64().set(a.high, a.low);
      product.multiply(b.high, b.low);
      assertEquals(BigFixed.saturate(x.multiply(y).shiftRight(64), 128), big(product), where);
      I64F64 quotient = new I64F64().set(a.high, a.low);
      quotient.divideOrZero(b.high, b.low);
      assertEquals(BigFixed.divOrZero(x, y, 64, 128), big(quotient), where);
    }
  }

  @Test
  void unitColumns_shouldEqualSaturatingOnes_whenValuesAreShares() {
    var unit = new UnitColumns();
    var saturating = new SaturatingColumns();
    for (int i = 0; i < CASES / 20; i++) {
      int rows = random.nextInt(70);
      long[] values = shares(rows);
      long[] factors = shares(rows);
      long alpha = share();
      assertEquals(
          saturating.weightedSum(values, factors, rows), unit.weightedSum(values, factors, rows));
      long[] expected = values.clone();
      long[] actual = values.clone();
      saturating.average(expected, factors, alpha, rows);
      unit.average(actual, factors, alpha, rows);
      assertArrayEquals(expected, actual);
      saturating.scale(expected, factors, rows);
      unit.scale(actual, factors, rows);
      assertArrayEquals(expected, actual);
      saturating.normalise(expected, rows);
      unit.normalise(actual, rows);
      assertArrayEquals(expected, actual);
      long[] sums = new long[rows];
      long[] same = new long[rows];
      saturating.accumulate(sums, expected, alpha, rows);
      unit.accumulate(same, actual, alpha, rows);
      assertArrayEquals(sums, same);
      saturating.upscale(expected, rows);
      unit.upscale(actual, rows);
      saturating.toProportions(expected, sums, rows);
      unit.toProportions(actual, same, rows);
      assertArrayEquals(sums, same);
    }
  }

  @Test
  void bondAlphas_shouldEqualWholeNumbers_whenSeveralAreComputedAtOnce() {
    for (int i = 0; i < 2_000; i++) {
      var parameters =
          new EpochParameters.LiquidAlpha(
              true,
              random.nextInt(65_536),
              random.nextInt(65_536),
              random.nextInt(3) == 0 ? random.nextInt(-32_768, 32_768) : random.nextInt(3_000));
      long[] distances = shares(random.nextInt(i % 100 == 0 ? 1_300 : 12));
      if (i % 4 == 0) {
        Arrays.fill(distances, 0, distances.length / 2, 0);
      }
      long[] factors = distances.clone();
      new BondAlphas().set(parameters).factors(factors, factors.length);
      for (int k = 0; k < factors.length; k++) {
        BigInteger expected =
            EpochOracle.factor(
                BigFixed.ZERO, BigFixed.big(distances[k]), BigFixed.ZERO, parameters);
        assertEquals(expected.longValue(), factors[k], parameters + ", distance " + distances[k]);
      }
    }
  }

  @Test
  void weightedMedian_shouldEqualTheDefinition_whenScoresRepeat() {
    WeightedMedian median = new WeightedMedian();
    for (int i = 0; i < CASES / 10; i++) {
      int count = random.nextInt(40);
      long[] stakes = shares(count);
      long[] scores = shares(count);
      for (int k = 0; k < count; k += 1 + random.nextInt(4)) {
        scores[k] = scores[random.nextInt(count)];
      }
      I32F32.normalise(stakes, count);
      long total = I32F32.sum(stakes, count);
      long minority = I32F32.sub(total, share());
      long bits = Arrays.stream(scores).reduce(0, (a, b) -> a | b);
      median.reserve(count);
      long expected = closedForm(scores, stakes, minority);
      String where = Arrays.toString(scores) + Arrays.toString(stakes) + minority;
      assertEquals(expected, median.select(scores, stakes, count, total, minority), where);
      assertEquals(
          expected, median.selectShares(scores, stakes, count, bits | 1, total, minority), where);
    }
  }

  private static long closedForm(long[] scores, long[] stakes, long minority) {
    long best = -1;
    long largest = 0;
    for (long candidate : scores) {
      long stake = 0;
      for (int k = 0; k < scores.length; k++) {
        stake += scores[k] <= candidate ? stakes[k] : 0;
      }
      largest = Math.max(largest, candidate);
      if (stake > minority && (best < 0 || candidate < best)) {
        best = candidate;
      }
    }
    return best < 0 ? largest : best;
  }

  private long[] shares(int length) {
    long[] shares = new long[length];
    Arrays.setAll(shares, i -> share());
    return shares;
  }

  /** From 0 to one, with both ends and their neighbours often. */
  private long share() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> I32F32.ONE;
      case 2 -> I32F32.ONE - 1 - random.nextInt(3);
      case 3 -> 1 + random.nextInt(3);
      case 4 -> I32F32.HALF;
      default -> random.nextLong(I32F32.ONE >>> random.nextInt(30));
    };
  }

  private long extreme() {
    long magnitude =
        switch (random.nextInt(6)) {
          case 0 -> random.nextInt(3);
          case 1 -> 1L << random.nextInt(64);
          case 2 -> (1L << random.nextInt(64)) - 1;
          case 3 -> Long.MAX_VALUE - random.nextInt(3);
          default -> random.nextLong() >>> random.nextInt(64);
        };
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  private static BigInteger big(I64F64 value) {
    return BigFixed.big(value.high).shiftLeft(64).add(BigFixed.unsigned(value.low));
  }
}
