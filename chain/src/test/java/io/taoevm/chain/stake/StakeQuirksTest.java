package io.taoevm.chain.stake;

import static io.taoevm.chain.stake.StakeWorld.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.subnet.Hyperparameter;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What looks wrong and is the rule (staking-and-pools.md 19), one test for each. */
final class StakeQuirksTest {
  private static final long TAO = 1_000_000_000;
  private static final AccountId COLD = account("cold");
  private static final AccountId HOT = account("hot");
  private static final StakeKey KEY = new StakeKey(1, HOT, COLD);

  private final StakeWorld world = new StakeWorld();

  StakeQuirksTest() {
    world.root().pool(1, 1_000 * TAO, 4_000 * TAO).pool(2, 1_000 * TAO, 4_000 * TAO);
    world.fund(StakeWorld.AUTHOR, TAO).fund(COLD, 1_000 * TAO).hotkey(HOT, COLD);
  }

  private StakeOperations operations() {
    return world.staking().operations();
  }

  private Pool pool() {
    return world.staking().markets().market(1).pool();
  }

  private Optional<ChainError> attempt(Runnable call) {
    return world.attempt(call).map(Refusal::error);
  }

  /** Gives the coldkey stake without a trade. */
  private void hold(long alpha) {
    world.staking().stakes().add(KEY, alpha);
    world.staking().markets().update(1, market -> market.mintedOutside(alpha));
  }

  private void reserves(long taoRao, long alpha) {
    world
        .staking()
        .markets()
        .update(1, market -> market.withPool(market.pool().withReserves(taoRao, alpha)));
  }

  /** 19.1. */
  @Test
  void totalStake_shouldKeepTheFeesOfBuys() {
    operations().addStake(COLD, HOT, 1, 100 * TAO);
    long fee = 100 * TAO - (pool().taoRao() - 1_000 * TAO);
    assertTrue(fee > 50_000_000, () -> "fee " + fee);
    assertEquals(100 * TAO, world.staking().markets().totalStakeRao());
    long reserve = pool().taoRao();
    operations().removeStakeFullLimit(COLD, HOT, 1, Optional.empty());
    long paid = reserve - pool().taoRao();
    assertEquals(100 * TAO - paid, world.staking().markets().totalStakeRao());
  }

  /** 19.2. */
  @Test
  void output_shouldBeOneAboveTheFloor_whenReservesAreLarge() {
    int above = 0;
    var random = new Random(425);
    for (int i = 0; i < 5_000; i++) {
      long alpha = 10_000_000_000_000_000L - random.nextLong(1_000_000_000);
      long tao = 1_000_000_000_000_000L - random.nextLong(1_000_000_000);
      long rao = 1 + random.nextLong(tao);
      var pool = new Pool(tao, alpha, Pool.HALF_WEIGHT, 33, true);
      long out = pool.swap(SwapOrder.buy(rao, -1, true)).amountPaidOut();
      long exact =
          BigInteger.valueOf(alpha)
              .multiply(BigInteger.valueOf(rao))
              .divide(BigInteger.valueOf(tao + rao))
              .longValueExact();
      assertTrue(out == exact || out == exact + 1, () -> out + " is not about " + exact);
      above += out == exact ? 0 : 1;
    }
    System.out.println("StakeQuirksTest: " + above + " of 5,000 payouts one above the floor");
    assertTrue(above > 0);
  }

  /** 19.3: at 0.025 TAO, 33 parts of 65,535 of 1,986 alpha are one alpha, worth nothing. */
  @Test
  void sale_shouldFail_whenItsFeeIsWorthLessThanOneRao() {
    reserves(1_000 * TAO, 40_000 * TAO);
    hold(2_000);
    assertEquals(
        Optional.of(SwapError.ReservesTooLow),
        attempt(() -> operations().removeStake(COLD, HOT, 1, 2_000)));
    assertEquals(
        Optional.of(SubtensorError.AmountTooLow),
        attempt(() -> operations().removeStake(COLD, HOT, 1, 1_985)));
    operations().burnAlpha(COLD, HOT, 1, 15);
    assertEquals(Optional.empty(), attempt(() -> operations().removeStake(COLD, HOT, 1, 1_985)));
  }

  /** 19.3: a full exit that yields nothing fails in the validation. */
  @Test
  void sale_shouldFail_whenItYieldsNothing() {
    reserves(1_000 * TAO, 40_000 * TAO);
    hold(30);
    assertEquals(
        Optional.of(SubtensorError.InsufficientLiquidity),
        attempt(() -> operations().removeStake(COLD, HOT, 1, 30)));
  }

  /** 19.4. */
  @Test
  void dividends_shouldGoToTheFirstStaker_whenNobodyHasShares() {
    world.staking().stakes().addToAll(1, HOT, 5 * TAO);
    world.staking().stakes().add(KEY, TAO);
    assertEquals(6 * TAO, world.staking().stakes().stake(KEY));
  }

  /** 19.5. */
  @Test
  void removeStakeLimit_shouldWork_whenTheSubtokenIsDisabled() {
    hold(10 * TAO);
    Hyperparameter.SUBTOKEN_ENABLED.set(world.state, 1, 0);
    assertEquals(
        Optional.of(SubtensorError.SubtokenDisabled),
        attempt(() -> operations().removeStake(COLD, HOT, 1, TAO)));
    assertEquals(
        Optional.empty(), attempt(() -> operations().removeStakeLimit(KEY, TAO, 0, false)));
  }

  /** 19.6: the bound of a move does not look at the weights, though the trades do. */
  @Test
  void maxMove_shouldAssumeEqualWeights() {
    long limit = 900_000_000;
    long equal = world.staking().moves().maxMove(1, 2, limit);
    var pool = new Pool(1_000 * TAO, 4_000 * TAO, Pool.WEIGHT_ONE / 5 * 2, 33, true);
    world.staking().markets().update(1, market -> market.withPool(pool));
    world.staking().markets().update(2, market -> market.withPool(pool));
    assertEquals(equal, world.staking().moves().maxMove(1, 2, limit));
    assertEquals(222_222_222_222L, equal, 2);
  }

  /** 19.7. */
  @Test
  void authorsCut_shouldMoveThePriceAgain_whenAlphaIsSold() {
    hold(100 * TAO);
    var alone = pool().swap(SwapOrder.sell(100 * TAO, 1_000, false));
    long volume = world.staking().markets().market(1).volumeRao().saturatedLong();
    operations().removeStake(COLD, HOT, 1, 100 * TAO);
    long authors = world.balances.freeRao(StakeWorld.AUTHOR) - TAO;
    assertTrue(authors > 0);
    assertEquals(alone.after().alpha() + alone.feePaid(), pool().alpha());
    assertEquals(alone.after().taoRao() - authors, pool().taoRao());
    var market = world.staking().markets().market(1);
    assertEquals(alone.amountPaidOut() + authors, market.volumeRao().saturatedLong() - volume);
    assertEquals(-(alone.amountPaidOut() + authors), market.taoFlowRao());
  }

  /** 19.8: a bare sale can empty the pool; one with an author's leg is undone. */
  @Test
  void sale_shouldEmptyThePool_whenNoAuthorIsPaid() {
    reserves(1_000_000, 1_000_000);
    var sold = pool().swap(SwapOrder.sell(1_000_000_000, 0, true));
    assertTrue(sold.after().taoRao() < 1_001);
    assertEquals(
        Optional.of(SwapError.ReservesTooLow),
        attempt(() -> sold.after().swap(SwapOrder.sell(1, 0, true))));
    hold(900_000_000);
    assertEquals(
        Optional.of(SwapError.ReservesTooLow),
        attempt(() -> operations().removeStakeLimit(KEY, 900_000_000, 0, false)));
    world.author(AccountId.ZERO);
    assertEquals(
        Optional.empty(), attempt(() -> operations().removeStakeLimit(KEY, 900_000_000, 0, false)));
  }

  /** 19.9: the caller's limit would let the sale through, the default one does not. */
  @Test
  void validation_shouldUseTheDefaultLimit_whateverTheCallersIs() {
    reserves(1_000_000, 2_000 * TAO);
    hold(100 * TAO);
    assertTrue(pool().swap(SwapOrder.sell(100 * TAO, 0, false)).amountPaidOut() > 0);
    assertEquals(
        Optional.of(SubtensorError.InsufficientLiquidity),
        attempt(() -> operations().removeStakeLimit(KEY, 100 * TAO, 0, false)));
  }

  /** 19.10. */
  @Test
  void untakenTao_shouldStayWithThePool_whenABuyMeetsItsLimit() {
    var order = SwapOrder.buy(100 * TAO, 255_000_000, false);
    world.staking().flow().stakeInto(KEY, order);
    assertEquals(900 * TAO, world.balances.freeRao(COLD));
    long held = world.balances.freeRao(AccountIds.subnetPool(1));
    long surplus = held - 500 - pool().taoRao();
    assertTrue(surplus > 89 * TAO, () -> "surplus " + surplus);
    assertEquals(100 * TAO, world.staking().markets().totalStakeRao());
  }

  /** 19.11: simulations see a half already, prices not before the first trade. */
  @Test
  void weight_shouldBecomeAHalf_whenAFreshPoolIsTradedFirst() {
    var fresh = Pool.fresh(1_000 * TAO, 4_000 * TAO);
    var injected =
        fresh.reweighedFor(500 * TAO, 0).orElseThrow().withReserves(1_500 * TAO, 4_000 * TAO);
    world.staking().markets().update(1, market -> market.withPool(injected));
    assertEquals(250_000_000, world.staking().reads().priceRao(1), 1);
    var simulated = world.staking().reads().simulateBuy(1, TAO);
    operations().addStake(COLD, HOT, 1, TAO);
    assertEquals(Pool.HALF_WEIGHT, pool().quoteWeight());
    assertEquals(simulated.after(), pool());
    assertTrue(world.staking().reads().priceRao(1) > 375_000_000);
  }

  /** 19.12. */
  @Test
  void alphaOfRoot_shouldBeAResidue() {
    operations().addStake(COLD, HOT, 0, 10 * TAO);
    assertEquals(0, world.staking().markets().market(0).pool().alpha());
    operations().removeStake(COLD, HOT, 0, 4 * TAO);
    assertEquals(4 * TAO, world.staking().markets().market(0).pool().alpha());
    operations().addStake(COLD, HOT, 0, 3 * TAO);
    assertEquals(TAO, world.staking().markets().market(0).pool().alpha());
    assertEquals(Set.of(0, 1, 2), world.staking().reads().pricesRao().keySet());
  }
}
