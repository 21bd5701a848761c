package io.taoevm.chain.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.SwapOrder.Direction;
import io.taoevm.chain.refusal.Refusal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold for every pool and every trade (staking-and-pools 18, invariants 1 to 7). */
final class PoolPropertyTest {
  private static final long SEED = Long.getLong("property.seed", 425);
  private static final int ROUNDS = Integer.getInteger("property.rounds", 3_000);
  private static final long NO_CEILING = -1L;
  private Random random = new Random(SEED);

  @BeforeEach
  void seed() {
    System.out.println("PoolPropertyTest: seed " + SEED + ", " + ROUNDS + " rounds");
    random = new Random(SEED);
  }

  @Test
  void swap_shouldStayWithinItsInputAndReserve_whenAnythingIsTraded() {
    int done = 0;
    for (int i = 0; i < ROUNDS; i++) {
      var pool = anyPool();
      var order = anyOrder(pool);
      var result = swap(pool, order);
      if (result.isEmpty()) {
        continue;
      }
      done++;
      var r = result.get();
      boolean buy = order.direction() == Direction.BUY;
      String label = pool + " " + order + " " + r;
      long spent = U64.add(r.amountPaidIn(), r.feePaid());
      assertTrue(Long.compareUnsigned(spent, order.amount()) <= 0, label);
      assertTrue(r.amountPaidOut() <= (buy ? pool.alpha() : pool.taoRao()), label);
      assertTrue(r.amountPaidOut() > 0 || r.amountPaidIn() == 0, label);
      assertEquals(r, pool.swap(order), label);
      assertEquals(
          pool.initialized() ? pool.quoteWeight() : Pool.HALF_WEIGHT,
          r.after().quoteWeight(),
          label);
      checkPrice(pool, order, r, label);
    }
    assertTrue(done > ROUNDS / 3, "too few swaps succeed: " + done);
  }

  private static void checkPrice(Pool pool, SwapOrder order, SwapResult r, String label) {
    var limit = Pool.fromRao(order.limitPriceRao());
    var before = r.after().withReserves(pool.taoRao(), pool.alpha()).price();
    var after = r.after().price();
    if (order.direction() == Direction.BUY) {
      assertTrue(r.after().alpha() == 0 || after.compareTo(before) >= 0, label);
      assertTrue(after.compareTo(limit) <= 0, label);
    } else {
      assertTrue(after.compareTo(before) <= 0, label);
      assertTrue(after.compareTo(limit) >= 0, label);
    }
  }

  @Test
  void output_shouldBeTheFloorOrOneAbove_whenWeightsAreEqual() {
    for (int i = 0; i < 10 * ROUNDS; i++) {
      var pool = anyPool(Pool.HALF_WEIGHT);
      long amount = 1 + random.nextLong(pool.taoRao());
      var result = swap(pool, SwapOrder.buy(amount, NO_CEILING, true));
      if (result.isPresent() && !result.get().limitReached()) {
        var exact =
            BigInteger.valueOf(pool.alpha())
                .multiply(BigInteger.valueOf(amount))
                .divide(BigInteger.valueOf(pool.taoRao() + amount))
                .longValueExact();
        long out = result.get().amountPaidOut();
        assertTrue(out == exact || out == exact + 1, () -> pool + " " + amount + ": " + out);
      }
    }
  }

  @Test
  void roundTrip_shouldNeverGain_whenFeesAreDroppedOrPaid() {
    for (int i = 0; i < ROUNDS; i++) {
      var pool = anyPool();
      boolean free = random.nextBoolean();
      long amount = 1 + random.nextLong(pool.taoRao());
      var bought = swap(pool, SwapOrder.buy(amount, NO_CEILING, free));
      if (bought.isEmpty()) {
        continue;
      }
      long alpha = bought.get().amountPaidOut();
      var sold = swap(bought.get().after(), SwapOrder.sell(alpha, 0, free));
      if (sold.isPresent()) {
        long paid = bought.get().amountPaidIn() + bought.get().feePaid();
        long got = sold.get().amountPaidOut();
        boolean feePaid = bought.get().feePaid() > 0;
        assertTrue(feePaid ? got < paid : got <= paid + 1, () -> pool + " " + amount + ": " + got);
      }
    }
  }

  @Test
  void splitTrade_shouldGiveNoMore_whenFeesAreDropped() {
    for (int i = 0; i < ROUNDS; i++) {
      var pool = anyPool();
      var direction = random.nextBoolean() ? Direction.BUY : Direction.SELL;
      long reserve = direction == Direction.BUY ? pool.taoRao() : pool.alpha();
      long first = 1 + random.nextLong(reserve / 2);
      long second = 1 + random.nextLong(reserve / 2);
      var whole = swap(pool, free(direction, first + second));
      var part = swap(pool, free(direction, first));
      var rest = part.flatMap(done -> swap(done.after(), free(direction, second)));
      if (whole.isPresent() && rest.isPresent()) {
        long split = part.get().amountPaidOut() + rest.get().amountPaidOut();
        assertTrue(
            split <= whole.get().amountPaidOut() + 2, () -> pool + " " + first + " " + second);
      }
    }
  }

  private static SwapOrder free(Direction direction, long amount) {
    return new SwapOrder(direction, amount, direction == Direction.BUY ? NO_CEILING : 0, true);
  }

  @Test
  void output_shouldNotFall_whenTheAmountGrows() {
    for (int i = 0; i < ROUNDS; i++) {
      var pool = anyPool();
      var direction = random.nextBoolean() ? Direction.BUY : Direction.SELL;
      long amount = anyAmount(direction == Direction.BUY ? pool.taoRao() : pool.alpha());
      var less = swap(pool, free(direction, amount));
      var more = swap(pool, free(direction, amount + 1 + random.nextLong(amount)));
      if (less.isPresent() && more.isPresent()) {
        assertTrue(
            less.get().amountPaidOut() <= more.get().amountPaidOut(), () -> pool + " " + amount);
      }
    }
  }

  @Test
  void injection_shouldKeepPriceAndBounds_whenReservesAreLarge() {
    for (int i = 0; i < 10 * ROUNDS; i++) {
      var pool = anyPool().withReserves(large(), large());
      long tao = random.nextLong(pool.taoRao());
      long alpha = random.nextLong(pool.alpha());
      var moved = pool.reweighedFor(tao, alpha);
      if (moved.isEmpty()) {
        continue;
      }
      long weight = moved.get().quoteWeight();
      assertTrue(weight >= Pool.WEIGHT_ONE / 100 && weight <= Pool.WEIGHT_ONE / 100 * 99);
      var after = moved.get().withReserves(pool.taoRao() + tao, pool.alpha() + alpha).price();
      var bound = pool.price().toBigInteger().divide(BigInteger.valueOf(1_000_000_000));
      assertTrue(
          distance(after, pool.price()).compareTo(bound) <= 0,
          () -> pool + " " + tao + " " + alpha + ": " + after);
    }
  }

  private static BigInteger distance(UInt128 a, UInt128 b) {
    return a.toBigInteger().subtract(b.toBigInteger()).abs();
  }

  private static Optional<SwapResult> swap(Pool pool, SwapOrder order) {
    try {
      return Optional.of(pool.swap(order));
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  private SwapOrder anyOrder(Pool pool) {
    var direction = random.nextBoolean() ? Direction.BUY : Direction.SELL;
    boolean buy = direction == Direction.BUY;
    long amount = anyAmount(buy ? pool.taoRao() : pool.alpha());
    long priceRao = Pool.toRao(pool.price());
    long limit =
        switch (random.nextInt(3)) {
          case 0 -> buy ? NO_CEILING : 0;
          case 1 -> buy ? SwapOrder.DEFAULT_BUY_LIMIT_RAO : SwapOrder.DEFAULT_SELL_LIMIT_RAO;
          default -> buy ? priceRao + 1 + priceRao / 10 : priceRao - priceRao / 10;
        };
    return new SwapOrder(direction, amount, limit, random.nextInt(4) == 0);
  }

  /** From dust to ten times the reserve. */
  private long anyAmount(long reserve) {
    return 1 + (random.nextLong(reserve * 10) >>> random.nextInt(40));
  }

  /** Weights of a tenth to nine tenths: beyond, the series of large trades no longer converges. */
  private Pool anyPool() {
    return anyPool(
        random.nextInt(3) == 0
            ? Pool.HALF_WEIGHT
            : Pool.WEIGHT_ONE / 10 + random.nextLong(Pool.WEIGHT_ONE / 10 * 8));
  }

  private Pool anyPool(long weight) {
    int feeRate = random.nextInt(4) == 0 ? random.nextInt(Pool.MAX_FEE_RATE) : 33;
    return new Pool(reserve(), reserve(), weight, feeRate, random.nextInt(10) != 0);
  }

  private long reserve() {
    return 1_000_000 + (random.nextLong(20_000_000_000_000_000L) >>> random.nextInt(34));
  }

  private long large() {
    return 1_000_000_000 + (random.nextLong(20_000_000_000_000_000L) >>> random.nextInt(20));
  }
}
