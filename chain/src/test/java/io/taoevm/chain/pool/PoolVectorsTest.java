package io.taoevm.chain.pool;

import static io.taoevm.chain.vector.Numbers.big;
import static io.taoevm.chain.vector.Numbers.bits;
import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.i64;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.emission.MovingPrice;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.vector.Vectors;
import java.math.BigInteger;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The golden numbers of the pool's mathematics. */
final class PoolVectorsTest {
  @Test
  void power_shouldMatchEveryBit_whenGivenTheVectors() {
    for (var file : Vectors.economy("pool-pow")) {
      for (var row : file.root().path("ln2")) {
        assertEquals(big(row.get("value")), PowerSeries.ofPrecision(i32(row.get("p"))).ln2());
      }
    }
    eachCase(
        "pool-pow",
        test -> {
          var actual =
              RatioPower.of(
                  ratio(test, "base"),
                  ratio(test, "exponent"),
                  i32(test.get("precision")),
                  big(test.get("scale")));
          var expected = test.get("expect");
          assertEquals(
              expected.isNull() ? "none" : expected.asText(),
              actual.map(BigInteger::toString).orElse("none"),
              () -> test.get("id").asText());
        });
  }

  private static RatioPower.Ratio ratio(JsonNode test, String name) {
    return new RatioPower.Ratio(
        big(test.get(name + "Numerator")), big(test.get(name + "Denominator")));
  }

  @Test
  void swap_shouldGiveTheSameAmounts_whenGivenTheVectors() {
    eachCase("pool-swap", PoolVectorsTest::checkSwap);
  }

  private static void checkSwap(JsonNode test) {
    var id = test.get("id").asText();
    var expect = test.get("expect");
    var pool = pool(test);
    if (expect.has("priceBeforeBits")) {
      assertEquals(bits(expect.get("priceBeforeBits")), pool.price(), id);
    }
    var order = order(test, test.get("direction").asText());
    if (!expect.get("ok").asBoolean()) {
      var refusal = assertThrows(Refusal.class, () -> pool.swap(order), id);
      assertEquals(expect.get("error").asText(), refusal.error().name(), id);
      return;
    }
    var result = pool.swap(order);
    assertEquals(u64(expect.get("amountPaidIn")), result.amountPaidIn(), id);
    assertEquals(u64(expect.get("amountPaidOut")), result.amountPaidOut(), id);
    assertEquals(u64(expect.get("feePaid")), result.feePaid(), id);
    assertEquals(u64(expect.get("feeToBlockAuthor")), result.feeToBlockAuthor(), id);
    assertEquals(expect.get("limitReached").asBoolean(), result.limitReached(), id);
    var paid = U64.add(result.amountPaidIn(), result.feePaid());
    assertEquals(u64(expect.get("unusedInput")), U64.subtract(order.amount(), paid), id);
    var after = test.path("simulate").asBoolean() ? pool : result.after();
    assertEquals(u64(expect.get("newTaoReserve")), after.taoRao(), id);
    assertEquals(u64(expect.get("newAlphaReserve")), after.alpha(), id);
    assertEquals(bits(expect.get("priceAfterBits")), after.price(), id);
    assertEquals(u64(expect.get("priceBeforeRao")), Pool.toRao(pool.price()), id);
    assertEquals(u64(expect.get("priceAfterRao")), Pool.toRao(after.price()), id);
  }

  private static Pool pool(JsonNode test) {
    return new Pool(
        u64(test.get("taoReserve")),
        u64(test.get("alphaReserve")),
        u64(test.get("quoteWeight")),
        test.has("feeRate") ? i32(test.get("feeRate")) : Pool.DEFAULT_FEE_RATE,
        test.path("initialized").asBoolean(true));
  }

  private static SwapOrder order(JsonNode test, String direction) {
    boolean buy = direction.endsWith("uy");
    return new SwapOrder(
        buy ? SwapOrder.Direction.BUY : SwapOrder.Direction.SELL,
        u64(test.get("amount")),
        u64(test.get("limitPriceRao")),
        test.path("dropFees").asBoolean());
  }

  @Test
  void weights_shouldMove_whenLiquidityIsInjectedOrThePriceGiven() {
    eachCase(
        "pool-weights",
        test -> {
          var id = test.get("id").asText();
          var expect = test.get("expect");
          switch (test.get("op").asText()) {
            case "inject" -> {
              var pool = pool(test);
              var moved = pool.reweighedFor(u64(test.get("taoDelta")), u64(test.get("alphaDelta")));
              assertEquals(expect.get("accepted").asBoolean(), moved.isPresent(), id);
              assertEquals(u64(expect.get("quoteWeight")), moved.orElse(pool).quoteWeight(), id);
            }
            case "init" -> checkInitialWeight(test, id);
            default -> throw new AssertionError("unknown operation: " + test);
          }
        });
  }

  private static void checkInitialWeight(JsonNode test, String id) {
    var expect = test.get("expect");
    var fresh = Pool.fresh(u64(test.get("taoReserve")), u64(test.get("alphaReserve")));
    var price = test.path("priceBits");
    if (price.isMissingNode() || price.isNull()) {
      assertEquals(u64(expect.get("quoteWeight")), fresh.quoteWeight(), id);
    } else if (expect.get("ok").asBoolean()) {
      var pool = fresh.initializedAt(bits(price));
      assertEquals(u64(expect.get("quoteWeight")), pool.quoteWeight(), id);
      assertTrue(pool.initialized(), id);
      assertEquals(pool, pool.initializedAt(bits(price).plus(bits(price))), id);
    } else {
      var refusal = assertThrows(Refusal.class, () -> fresh.initializedAt(bits(price)), id);
      assertEquals(expect.get("error").asText(), refusal.error().name(), id);
    }
  }

  @Test
  void pool_shouldStayInStep_whenSwapsAndInjectionsFollowEachOther() {
    eachCase(
        "pool-sequences",
        test -> {
          var pool = pool(test.get("start"));
          int number = 0;
          for (var step : test.get("steps")) {
            var label = test.get("id").asText() + " step " + number++;
            pool = afterStep(pool, step, label);
            var after = step.get("after");
            assertEquals(u64(after.get("taoReserve")), pool.taoRao(), label);
            assertEquals(u64(after.get("alphaReserve")), pool.alpha(), label);
            assertEquals(u64(after.get("quoteWeight")), pool.quoteWeight(), label);
            assertEquals(bits(after.get("priceBits")), pool.price(), label);
          }
        });
  }

  private static Pool afterStep(Pool pool, JsonNode step, String label) {
    var operation = step.get("op").asText();
    if (operation.equals("inject")) {
      long tao = u64(step.get("taoDelta"));
      long alpha = u64(step.get("alphaDelta"));
      return pool.reweighedFor(tao, alpha)
          .map(p -> p.withReserves(U64.add(p.taoRao(), tao), U64.add(p.alpha(), alpha)))
          .orElse(pool);
    }
    if (step.has("error")) {
      var refusal = assertThrows(Refusal.class, () -> pool.swap(order(step, operation)), label);
      assertEquals(step.get("error").asText(), refusal.error().name(), label);
      return pool;
    }
    var result = pool.swap(order(step, operation));
    assertEquals(u64(step.get("amountPaidIn")), result.amountPaidIn(), label);
    assertEquals(u64(step.get("amountPaidOut")), result.amountPaidOut(), label);
    assertEquals(u64(step.get("feePaid")), result.feePaid(), label);
    assertEquals(step.get("limitReached").asBoolean(), result.limitReached(), label);
    return operation.startsWith("simulate") ? pool : result.after();
  }

  @Test
  void shares_shouldKeepEveryDigit_whenColdkeysComeAndGo() {
    eachCase(
        "pool-shares",
        test -> {
          var pool = SharePool.EMPTY;
          var shares = new TreeMap<String, ShareAmount>();
          int number = 0;
          for (var step : test.get("steps")) {
            var label = test.get("id").asText() + " step " + number++;
            long amount = i64(step.get("amount"));
            if (step.get("op").asText().equals("addToAll")) {
              pool = pool.addToAll(amount);
            } else {
              var key = step.get("key").asText();
              var change = pool.addToOne(shares.getOrDefault(key, ShareAmount.ZERO), amount);
              pool = change.pool();
              shares.put(key, change.share());
              shares.values().removeIf(ShareAmount::isZero);
            }
            checkShares(step.get("after"), pool, shares, label);
          }
        });
  }

  private static void checkShares(
      JsonNode after, SharePool pool, TreeMap<String, ShareAmount> shares, String label) {
    assertEquals(u64(after.get("sharedValue")), pool.value(), label);
    assertEquals(amount(after.get("denominator")), pool.denominator(), label);
    assertEquals(after.get("shares").size(), shares.size(), label);
    shares.forEach(
        (key, share) -> {
          var expected = after.get("shares").get(key);
          assertEquals(amount(expected), share, label);
          assertEquals(u64(expected.get("value")), pool.worth(share), label);
        });
  }

  private static ShareAmount amount(JsonNode node) {
    return new ShareAmount(big(node.get("mantissa")), i64(node.get("exponent")));
  }

  @Test
  void movingPrice_shouldFollowTheSpotPrice_whenGivenTheVectors() {
    eachCase(
        "pool-moving-price",
        test -> {
          var smoothing =
              new MovingPrice.Smoothing(
                  bits(test.get("movingAlphaBits")),
                  u64(test.get("blocksSinceStart")),
                  u64(test.get("halvingBlocks")));
          var actual =
              MovingPrice.next(
                  bits(test.get("movingPriceBits")), bits(test.get("spotPriceBits")), smoothing);
          assertEquals(
              bits(test.get("expectMovingPriceBits")), actual, () -> test.get("id").asText());
        });
  }

  private static void eachCase(String kind, Consumer<JsonNode> check) {
    int cases = 0;
    for (var file : Vectors.economy(kind)) {
      assertFalse(file.root().path("cases").isEmpty(), () -> file.name() + " has no cases");
      for (var test : file.root().get("cases")) {
        check.accept(test);
        cases++;
      }
    }
    Vectors.report(kind, cases);
  }
}
