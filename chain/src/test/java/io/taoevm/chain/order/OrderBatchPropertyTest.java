package io.taoevm.chain.order;

import static io.taoevm.chain.order.OrderDraft.buy;
import static io.taoevm.chain.order.OrderDraft.sell;
import static io.taoevm.chain.order.OrderWorld.ALICE;
import static io.taoevm.chain.order.OrderWorld.BOB;
import static io.taoevm.chain.order.OrderWorld.CAROL;
import static io.taoevm.chain.order.OrderWorld.NETUID;
import static io.taoevm.chain.order.OrderWorld.RECIPIENT;
import static io.taoevm.chain.order.OrderWorld.RELAYER;
import static io.taoevm.chain.order.OrderWorld.TAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.order.Order.Type;
import io.taoevm.chain.order.OrderEvent.GroupExecutionSummary;
import io.taoevm.chain.order.OrderEvent.OrderExecuted;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeWorld;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random batches: what goes in comes out, but for the dust that the pallet's account loses, and
 * each order gets its share of it.
 */
final class OrderBatchPropertyTest {
  private static final long SEED = Long.getLong("property.seed", 425);
  private static final int BATCHES = Integer.getInteger("property.batches", 400);
  private static final List<AccountId> TRADERS = List.of(ALICE, BOB, CAROL);

  private final Random random = new Random(SEED);

  @Test
  void batch_shouldConserveTaoAndAlpha_whenOrdersAreRandom() {
    System.out.println("OrderBatchPropertyTest: seed " + SEED + ", " + BATCHES + " batches");
    int done = 0;
    for (int i = 0; i < BATCHES; i++) {
      var orders = new OrderWorld();
      var batch = anyBatch();
      if (run(orders, batch)) {
        done++;
      }
    }
    assertTrue(done > BATCHES / 2, "too few batches succeed: " + done);
  }

  private List<OrderDraft> anyBatch() {
    var batch = new ArrayList<OrderDraft>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      var trader = TRADERS.get(random.nextInt(3));
      var draft =
          random.nextBoolean()
              ? buy(trader, 1_000_000 + random.nextLong(100 * TAO))
              : sell(trader, Type.STOP_LOSS, 8_000_000 + random.nextLong(12 * TAO));
      batch.add(draft.fee(random.nextInt(1 + random.nextInt(20_000_000))));
    }
    return batch;
  }

  private boolean run(OrderWorld orders, List<OrderDraft> batch) {
    var staking = orders.world.staking();
    long tao = orders.totalTao();
    long issuance = orders.world.balances.totalIssuanceRao();
    long issued = staking.markets().market(NETUID).alphaIssuance();
    long total = staking.stakes().total(NETUID, OrderWorld.HOTKEY);
    var free = new HashMap<AccountId, Long>();
    var stake = new HashMap<AccountId, Long>();
    for (var trader : TRADERS) {
      free.put(trader, orders.free(trader));
      stake.put(trader, orders.stake(trader));
    }
    var signed = batch.stream().map(OrderDraft::signed).toList();
    var refusal = orders.attempt(() -> orders.orders().executeBatch(RELAYER, NETUID, signed));
    long dust = issuance - orders.world.balances.totalIssuanceRao();
    assertEquals(tao - dust, orders.totalTao(), () -> "seed " + SEED + " " + refusal);
    assertTrue(dust >= 0 && dust < Balances.EXISTENTIAL_DEPOSIT_RAO, () -> "dust of " + dust);
    if (refusal.isPresent()) {
      assertEquals(total, staking.stakes().total(NETUID, OrderWorld.HOTKEY));
      return false;
    }
    assertEquals(issued, staking.markets().market(NETUID).alphaIssuance());
    checkEvents(orders, signed, free, stake);
    return true;
  }

  private void checkEvents(
      OrderWorld orders,
      List<SignedOrder> batch,
      Map<AccountId, Long> free,
      Map<AccountId, Long> stake) {
    var events = orders.world.state.takeEvents();
    var summary = (GroupExecutionSummary) events.getLast();
    assertEquals(batch.size(), summary.executedCount());
    long fees = 0;
    for (var event : events) {
      if (event instanceof OrderExecuted executed) {
        var signer = executed.signer();
        if (executed.orderType().isBuy()) {
          free.merge(signer, -executed.amountIn(), Long::sum);
          stake.merge(signer, executed.amountOut(), Long::sum);
          fees += feeOf(batch, executed);
        } else {
          stake.merge(signer, -executed.amountIn(), Long::sum);
          free.merge(signer, executed.amountOut(), Long::sum);
        }
      }
    }
    for (var trader : TRADERS) {
      assertEquals(free.get(trader), orders.free(trader), "seed " + SEED);
      assertEquals(stake.get(trader), orders.stake(trader), 12, "seed " + SEED);
    }
    var rest =
        orders
            .world
            .staking()
            .stakes()
            .stake(new StakeKey(NETUID, AccountIds.LIMIT_ORDERS_HOTKEY, AccountIds.LIMIT_ORDERS));
    assertTrue(rest <= 12, () -> "the pallet keeps " + rest);
    assertTrue(orders.free(RECIPIENT) >= fees);
  }

  private static long feeOf(List<SignedOrder> batch, OrderExecuted executed) {
    var order =
        batch.stream()
            .filter(signed -> signed.order().id().equals(executed.orderId()))
            .findFirst()
            .orElseThrow()
            .order();
    return BigInteger.valueOf(order.amount())
        .multiply(BigInteger.valueOf(order.feeRate()))
        .divide(BigInteger.valueOf(1_000_000_000))
        .longValueExact();
  }

  /** A batch of one buy is the buy itself, but that the pallet does it. */
  @Test
  void batch_shouldEqualOneOrder_whenItHoldsOne() {
    for (int i = 0; i < 50; i++) {
      var draft = buy(ALICE, 3_000_000 + random.nextLong(100 * TAO)).fee(random.nextInt(1_000_000));
      var alone = new OrderWorld();
      alone.orders().execute(RELAYER, List.of(draft.signed()), true);
      var batched = new OrderWorld();
      batched.world.fund(AccountIds.LIMIT_ORDERS, 500);
      batched.orders().executeBatch(RELAYER, NETUID, List.of(draft.signed()));
      assertEquals(alone.stake(ALICE), batched.stake(ALICE), 2);
      assertEquals(alone.free(ALICE), batched.free(ALICE));
      assertEquals(alone.free(RECIPIENT), batched.free(RECIPIENT));
      assertEquals(alone.free(StakeWorld.AUTHOR), batched.free(StakeWorld.AUTHOR));
    }
  }
}
