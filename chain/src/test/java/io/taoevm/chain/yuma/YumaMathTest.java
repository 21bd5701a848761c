package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.vector.Vectors;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The golden rows of the arithmetic. */
final class YumaMathTest {
  private int rows;

  @Test
  void primitives_shouldEqualTheReference_whenGivenGoldenRows() {
    for (var file : Vectors.economy("yuma-math")) {
      JsonNode root = file.root();
      each(root, "i32f32SaturatingMul", r -> same(r, 2, I32F32.mul(at(r, 0), at(r, 1))));
      each(root, "i32f32SafeDiv", r -> same(r, 2, I32F32.div(at(r, 0), at(r, 1))));
      each(root, "i32f32SaturatingDiv", r -> same(r, 2, I32F32.saturatingDiv(at(r, 0), at(r, 1))));
      each(root, "i64f64MulAndSafeDiv", YumaMathTest::wideMulAndDiv);
      each(root, "i64f64ToI32f32AndU64", YumaMathTest::wideConversions);
      each(root, "proportionToU16", r -> same(r, 1, I32F32.toProportion(at(r, 0))));
      each(root, "expSafe", r -> same(r, 1, BondAlphas.exp(at(r, 0))));
      each(root, "alphaSigmoid", YumaMathTest::alphaSigmoid);
      each(root, "topkNonzero", YumaMathTest::topPermits);
      each(root, "weightedMedian", YumaMathTest::weightedMedian);
      each(root, "maxUpscaleAndLimit", YumaMathTest::maxUpscale);
    }
    Vectors.report("yuma-math rows", rows);
  }

  private void each(JsonNode root, String kind, Consumer<JsonNode> check) {
    for (JsonNode row : root.get(kind)) {
      check.accept(row);
      rows++;
    }
  }

  private static void wideMulAndDiv(JsonNode row) {
    I64F64 b = wide(row.get(1));
    I64F64 product = wide(row.get(0));
    product.multiply(b.high, b.low);
    assertEquals(row.get(2).asText(), big(product).toString(), row::toString);
    I64F64 quotient = wide(row.get(0));
    quotient.divideOrZero(b.high, b.low);
    assertEquals(row.get(3).asText(), big(quotient).toString(), row::toString);
  }

  private static void wideConversions(JsonNode row) {
    I64F64 value = wide(row.get(0));
    same(row, 1, value.toI32F32());
    assertEquals(row.get(2).asText(), Long.toUnsignedString(value.toUnsigned()), row::toString);
  }

  private static void alphaSigmoid(JsonNode row) {
    var alphas =
        new BondAlphas()
            .set(
                new EpochParameters.LiquidAlpha(
                    true, row.get(3).asInt(), row.get(4).asInt(), row.get(5).asInt()));
    long distance = BondAlphas.distance(at(row, 1), at(row, 2), at(row, 0));
    same(row, 6, alphas.factor(distance));
    long[] several = new long[7];
    java.util.Arrays.fill(several, distance);
    alphas.factors(several, several.length);
    for (long factor : several) {
      same(row, 6, factor);
    }
  }

  private static void topPermits(JsonNode row) {
    long[] stakes = EpochCase.longs(row.get(0));
    boolean[] permits = new boolean[stakes.length];
    new ValidatorPermits().grant(stakes, row.get(1).asInt(), Neurons.NO_OWNER, permits);
    for (int uid = 0; uid < permits.length; uid++) {
      assertEquals(row.get(2).get(uid).asInt() != 0, permits[uid], row::toString);
    }
  }

  private static void weightedMedian(JsonNode row) {
    long[] stakes = EpochCase.longs(row.get(0));
    long[] scores = EpochCase.longs(row.get(1));
    long total = I32F32.sum(stakes, stakes.length);
    long minority = I32F32.sub(total, I32F32.ofProportion(row.get(2).asInt()));
    WeightedMedian median = new WeightedMedian();
    median.reserve(stakes.length);
    same(row, 3, median.select(scores, stakes, stakes.length, total, minority));
  }

  private static void maxUpscale(JsonNode row) {
    int[] upscaled = SubmittedWeights.upscale(EpochCase.ints(row.get(0)));
    assertArrayEquals(EpochCase.ints(row.get(1)), upscaled, row::toString);
    assertEquals(
        row.get(3).asBoolean(),
        SubmittedWeights.isWithin(upscaled, row.get(2).asInt()),
        row::toString);
  }

  private static void same(JsonNode row, int index, long actual) {
    assertEquals(row.get(index).asText(), Long.toString(actual), row::toString);
  }

  private static long at(JsonNode row, int index) {
    return Long.parseLong(row.get(index).asText());
  }

  private static I64F64 wide(JsonNode raw) {
    BigInteger value = new BigInteger(raw.asText());
    return new I64F64().set(value.shiftRight(64).longValue(), value.longValue());
  }

  private static BigInteger big(I64F64 value) {
    return BigFixed.big(value.high).shiftLeft(64).add(BigFixed.unsigned(value.low));
  }
}
