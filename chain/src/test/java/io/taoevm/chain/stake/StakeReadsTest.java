package io.taoevm.chain.stake;

import static io.taoevm.chain.stake.StakeWorld.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.stake.StakeReads.Simulation;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prices and simulated trades (staking-and-pools.md 15): they answer and leave no trace. */
final class StakeReadsTest {
  private static final long SEED = Long.getLong("property.seed", 425);
  private static final long TAO = 1_000_000_000;
  private static final AccountId COLD = account("cold");
  private static final AccountId HOT = account("hot");

  private final StakeWorld world = new StakeWorld();

  StakeReadsTest() {
    world.root().pool(1, 1_000 * TAO, 4_000 * TAO).subnet(2, false, Pool.fresh(0, 0), 500);
    world.fund(StakeWorld.AUTHOR, TAO).fund(COLD, 1_000_000 * TAO).hotkey(HOT, COLD);
  }

  private StakeReads reads() {
    return world.staking().reads();
  }

  @Test
  void prices_shouldBeOne_whereNothingFloats() {
    assertEquals(Map.of(0, TAO, 1, 250_000_000L, 2, TAO), reads().pricesRao());
    assertEquals(TAO, reads().priceRao(9));
  }

  @Test
  void simulation_shouldContainTheFeeInTheSlippage() {
    var result = reads().simulateBuy(1, TAO);
    var simulation = reads().taoForAlpha(1, TAO);
    assertEquals(result.amountPaidIn(), simulation.taoRao());
    assertEquals(result.amountPaidOut(), simulation.alpha());
    assertEquals(503_547, simulation.taoFeeRao());
    assertEquals(0, simulation.alphaFee());
    assertEquals(0, simulation.taoSlippageRao());
    assertEquals(4 * TAO - result.amountPaidOut(), simulation.alphaSlippage());

    var sold = reads().simulateSell(1, 4 * TAO);
    var sale = reads().alphaForTao(1, 4 * TAO);
    assertEquals(
        new Simulation(
            sold.amountPaidOut(),
            sold.amountPaidIn(),
            0,
            sold.feePaid(),
            TAO - sold.amountPaidOut(),
            0),
        sale);
  }

  @Test
  void simulation_shouldBeAllZeros_whenTheTradeWouldBeRefused() {
    var zeros = new Simulation(0, 0, 0, 0, 0, 0);
    assertEquals(zeros, reads().taoForAlpha(1, 2_000_000 * TAO));
    assertEquals(zeros, reads().alphaForTao(1, 3));
    var refusal = assertThrows(Refusal.class, () -> reads().simulateSell(1, 3));
    assertEquals(SwapError.ReservesTooLow, refusal.error());
    assertEquals(0, reads().simulateSell(1, 0).amountPaidOut());
  }

  @Test
  void simulation_shouldBeOneToOne_whereNothingFloats() {
    for (int netuid : new int[] {0, 2}) {
      assertEquals(new Simulation(7, 7, 0, 0, 0, 0), reads().taoForAlpha(netuid, 7));
      assertEquals(new Simulation(7, 7, 0, 0, 0, 0), reads().alphaForTao(netuid, 7));
    }
    assertEquals(0, reads().simulateBuy(9, 7).amountPaidOut());
  }

  /** The stake is what the simulation said, and asking changed nothing. */
  @Test
  void simulation_shouldForetellTheTrade_whenAmountsAreRandom() {
    System.out.println("StakeReadsTest: seed " + SEED);
    var random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      long rao = 2_100_000 + random.nextLong(50 * TAO);
      var key = new StakeKey(1, HOT, COLD);
      long before = world.staking().stakes().stake(key);
      int checkpoint = world.state.checkpoint();
      var said = reads().simulateBuy(1, rao);
      reads().taoForAlpha(1, rao);
      reads().coldkeyWorthRao(COLD);
      assertEquals(checkpoint, world.state.checkpoint(), "a read wrote something");
      assertEquals(said.amountPaidOut(), world.staking().operations().addStake(COLD, HOT, 1, rao));
      assertEquals(said.after(), world.staking().markets().market(1).pool());
      assertEquals(before + said.amountPaidOut(), world.staking().stakes().stake(key), 2);
    }
  }

  @Test
  void worth_shouldAddTheFeeBack_whenStakeIsSoldInThought() {
    world.staking().operations().addStake(COLD, HOT, 1, 100 * TAO);
    world.staking().operations().addStake(COLD, HOT, 0, 50 * TAO);
    var market = world.staking().markets();
    long stake = world.staking().stakes().stake(new StakeKey(1, HOT, COLD));
    var sale = reads().simulateSell(1, stake);
    long expected = sale.amountPaidOut() + market.taoWorth(1, sale.feePaid());
    assertEquals(expected + 50 * TAO, reads().coldkeyWorthRao(COLD));
    assertEquals(expected, reads().coldkeyWorthRao(COLD, 1));
    assertEquals(
        U64F64.floor(U64F64.multiply(market.price(1), U64F64.of(stake))) + 50 * TAO,
        reads().hotkeyWorthRao(HOT),
        1);
    assertTrue(expected < 100 * TAO);
  }
}
