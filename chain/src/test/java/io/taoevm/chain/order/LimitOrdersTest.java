package io.taoevm.chain.order;

import static io.taoevm.chain.order.OrderDraft.buy;
import static io.taoevm.chain.order.OrderDraft.sell;
import static io.taoevm.chain.order.OrderWorld.ALICE;
import static io.taoevm.chain.order.OrderWorld.BOB;
import static io.taoevm.chain.order.OrderWorld.CAROL;
import static io.taoevm.chain.order.OrderWorld.HOTKEY;
import static io.taoevm.chain.order.OrderWorld.NETUID;
import static io.taoevm.chain.order.OrderWorld.RECIPIENT;
import static io.taoevm.chain.order.OrderWorld.RELAYER;
import static io.taoevm.chain.order.OrderWorld.SPOT_RAO;
import static io.taoevm.chain.order.OrderWorld.TAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.order.Order.Type;
import io.taoevm.chain.order.OrderEvent.GroupExecutionSummary;
import io.taoevm.chain.order.OrderEvent.OrderExecuted;
import io.taoevm.chain.order.OrderEvent.OrderSkipped;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What executed orders do to TAO, stake and the pool (staking-and-pools.md 14). */
final class LimitOrdersTest {
  private final OrderWorld orders = new OrderWorld();

  private void execute(SignedOrder... list) {
    orders.orders().execute(RELAYER, List.of(list), true);
  }

  private void executeBatch(SignedOrder... list) {
    orders.orders().executeBatch(RELAYER, NETUID, List.of(list));
  }

  private OrderStatus status(Order order) {
    return orders.world.state.get(OrderBook.ORDERS, order.id());
  }

  @Test
  void execute_shouldTakeTheFeeFromTheInput_whenBuying() {
    var expected = orders.world.staking().reads().simulateBuy(NETUID, 4_995_000_000L);
    long staked = orders.stake(ALICE);
    long free = orders.free(ALICE);
    var draft = buy(ALICE, 5 * TAO);
    execute(draft.signed());
    var order = draft.order();
    assertEquals(5_000_000, orders.free(RECIPIENT));
    assertEquals(free - 5 * TAO, orders.free(ALICE));
    assertEquals(staked + expected.amountPaidOut(), orders.stake(ALICE), 1);
    assertEquals(new OrderStatus.Fulfilled(), status(order));
    assertEquals(
        List.of(
            new OrderExecuted(
                order.id(),
                ALICE,
                NETUID,
                Type.LIMIT_BUY,
                4_995_000_000L,
                expected.amountPaidOut())),
        orders.events(OrderExecuted.class));
  }

  @Test
  void execute_shouldTakeTheFeeFromTheOutput_whenSelling() {
    long out = orders.world.staking().reads().simulateSell(NETUID, 8 * TAO).amountPaidOut();
    long free = orders.free(BOB);
    for (var type : List.of(Type.TAKE_PROFIT, Type.STOP_LOSS)) {
      var run = new OrderWorld();
      var order = sell(BOB, type, 8 * TAO).order();
      run.orders().execute(RELAYER, List.of(sell(BOB, type, 8 * TAO).signed()), true);
      assertEquals(out / 1000, run.free(RECIPIENT));
      assertEquals(free + out - out / 1000, run.free(BOB));
      assertEquals(
          List.of(new OrderExecuted(order.id(), BOB, NETUID, type, 8 * TAO, out - out / 1000)),
          run.events(OrderExecuted.class));
    }
  }

  @Test
  void execute_shouldSkipAndGoOn_whenNotAllOrNothing() {
    var late = buy(ALICE, TAO).limit(SPOT_RAO - 1);
    var poor = buy(StakeWorld.account("nobody"), TAO);
    var good = buy(BOB, TAO);
    orders.orders().execute(RELAYER, List.of(late.signed(), poor.signed(), good.signed()), false);
    var events = orders.world.state.takeEvents();
    assertEquals(
        List.of(
            new OrderSkipped(late.order().id(), LimitOrderError.PriceConditionNotMet),
            new OrderSkipped(poor.order().id(), SubtensorError.NotEnoughBalanceToStake)),
        events.stream().filter(OrderSkipped.class::isInstance).toList());
    assertEquals(new OrderStatus.Fulfilled(), status(good.order()));
    assertTrue(!orders.world.state.contains(OrderBook.ORDERS, late.order().id()));
  }

  /** An order that fails after its trade, at its fee, leaves nothing of the trade. */
  @Test
  void execute_shouldUndoTheTrade_whenItsFeeCannotBePaid() {
    var stranger = StakeWorld.account("stranger");
    orders.world.fund(stranger, 2_010_000);
    var order = buy(stranger, 2_010_000).fee(40_000).signed();
    orders.orders().execute(RELAYER, List.of(order), false);
    assertEquals(2_010_000, orders.free(stranger));
    assertEquals(0, orders.stake(stranger));
    assertEquals(1, orders.events(OrderSkipped.class).size());
  }

  @Test
  void swapLimit_shouldWidenThePriceBySlippage_whenItIsBounded() {
    var buy = buy(ALICE, TAO).limit(1_000_000_007);
    var sale = sell(ALICE, Type.STOP_LOSS, TAO).limit(1_000_000_007);
    assertEquals(-1, buy.order().swapLimitRao());
    assertEquals(0, sale.order().swapLimitRao());
    assertEquals(1_015_000_007, buy.slippage(15_000_000).order().swapLimitRao());
    assertEquals(985_000_007, sale.slippage(15_000_000).order().swapLimitRao());
    assertEquals(1_000_000_007 + 2, buy.slippage(2).order().swapLimitRao());
    assertEquals(-1, buy.limit(-2).slippage(1_000_000_000).order().swapLimitRao());
    assertEquals(0, sale.slippage(1_000_000_000).order().swapLimitRao());
  }

  @Test
  void isDue_shouldCompareThePriceInclusively() {
    for (var type : Type.values()) {
      var order = sell(ALICE, type, TAO).limit(7).order();
      assertTrue(order.isDue(7));
      assertEquals(type == Type.TAKE_PROFIT, order.isDue(8));
      assertEquals(type != Type.TAKE_PROFIT, order.isDue(6));
    }
  }

  @Test
  void execute_shouldFillInParts_whenTheOrderAllowsIt() {
    var draft = buy(ALICE, 5 * TAO).relayers(RELAYER).partialFills();
    var order = draft.order();
    execute(draft.part(2 * TAO));
    assertEquals(new OrderStatus.PartiallyFilled(2 * TAO), status(order));
    assertEquals(
        Optional.of(LimitOrderError.IncorrectPartialFillAmount),
        orders.attempt(() -> execute(draft.part(3 * TAO + 1))));
    execute(draft.part(3 * TAO));
    assertEquals(new OrderStatus.Fulfilled(), status(order));
    assertEquals(5_000_000, orders.free(RECIPIENT));
  }

  @Test
  void batch_shouldNotTouchThePool_whenBuysMeetSalesExactly() {
    var before = orders.world.staking().markets().market(NETUID).pool();
    long alice = orders.stake(ALICE);
    long bob = orders.free(BOB);
    executeBatch(buy(ALICE, 2 * TAO).fee(0).signed(), sell(BOB, 8 * TAO).fee(0).signed());
    assertEquals(before, orders.world.staking().markets().market(NETUID).pool());
    assertEquals(alice + 8 * TAO, orders.stake(ALICE), 1);
    assertEquals(bob + 2 * TAO, orders.free(BOB));
    var events = orders.world.state.takeEvents();
    assertEquals(new GroupExecutionSummary(NETUID, false, 0, 0, 2), events.getLast());
  }

  @Test
  void batch_shouldSendTheRestThroughThePool_whenBuyersAreStronger() {
    long staked = orders.stake(ALICE) + orders.stake(CAROL);
    var expected = orders.world.staking().reads().simulateBuy(NETUID, 4_994_000_000L - TAO);
    executeBatch(
        buy(ALICE, 3 * TAO).signed(),
        sell(BOB, Type.STOP_LOSS, 4 * TAO).fee(500_000_000).signed(),
        buy(CAROL, 2 * TAO).fee(1_500_000).signed());
    var events = orders.world.state.takeEvents();
    long out = expected.amountPaidOut();
    assertEquals(
        new GroupExecutionSummary(NETUID, false, 3_994_000_000L, out, 3), events.getLast());
    long shared = out + 4 * TAO;
    long aliceShare = shared * 2_997 / 4_994;
    long carolShare = shared * 1_997 / 4_994;
    var executed = executed(events);
    assertEquals(
        List.of(aliceShare, carolShare, TAO / 2),
        executed.stream().map(OrderExecuted::amountOut).toList());
    assertEquals(
        List.of(3 * TAO, 2 * TAO, 4 * TAO),
        executed.stream().map(OrderExecuted::amountIn).toList());
    assertEquals(staked + aliceShare + carolShare, orders.stake(ALICE) + orders.stake(CAROL), 4);
    assertEquals(TAO / 2 + 3_000_000 + 3_000_000, orders.free(RECIPIENT));
    assertEquals(0, orders.free(AccountIds.LIMIT_ORDERS));
  }

  private static List<OrderExecuted> executed(List<? extends Object> events) {
    return events.stream()
        .filter(OrderExecuted.class::isInstance)
        .map(OrderExecuted.class::cast)
        .toList();
  }

  @Test
  void batch_shouldSendTheRestThroughThePool_whenSellersAreStronger() {
    var expected = orders.world.staking().reads().simulateSell(NETUID, 12 * TAO);
    long alice = orders.free(ALICE);
    executeBatch(
        buy(CAROL, TAO).fee(0).signed(),
        sell(ALICE, 6 * TAO).signed(),
        sell(BOB, Type.STOP_LOSS, 10 * TAO).fee(0).signed());
    var events = orders.world.state.takeEvents();
    long out = expected.amountPaidOut();
    assertEquals(new GroupExecutionSummary(NETUID, true, 12 * TAO, out, 3), events.getLast());
    long shared = out + TAO;
    long aliceGross = shared * 15 / 40;
    long aliceFee = aliceGross / 1000;
    assertEquals(
        List.of(4 * TAO, aliceGross - aliceFee, shared * 25 / 40),
        executed(events).stream().map(OrderExecuted::amountOut).toList());
    assertEquals(alice + aliceGross - aliceFee, orders.free(ALICE));
    assertEquals(aliceFee, orders.free(RECIPIENT));
  }

  /**
   * The tightest limit of the stronger side holds for the one trade; the weaker side's does not.
   */
  @Test
  void batch_shouldKeepTheTightestLimit_whenSlippageIsBounded() {
    var tight = buy(ALICE, 300 * TAO).limit(SPOT_RAO).slippage(1_000_000).signed();
    var loose = buy(BOB, TAO).signed();
    assertEquals(
        Optional.of(SubtensorError.SlippageTooHigh),
        orders.attempt(() -> executeBatch(tight, loose)));
    var sale = sell(CAROL, 4 * TAO).limit(SPOT_RAO).slippage(0).signed();
    var much = buy(ALICE, 300 * TAO).signed();
    assertEquals(Optional.empty(), orders.attempt(() -> executeBatch(sale, loose, much)));
  }

  @Test
  void batch_shouldDoNothing_whenItIsEmpty() {
    executeBatch();
    assertEquals(List.of(), orders.world.state.takeEvents());
  }

  @Test
  void cancel_shouldCloseTheOrderForEver() {
    var draft = buy(ALICE, TAO);
    var order = draft.order();
    orders.orders().cancel(ALICE, order);
    assertEquals(
        List.of(new OrderEvent.OrderCancelled(order.id(), ALICE)),
        orders.events(OrderEvent.OrderCancelled.class));
    assertEquals(
        Optional.of(LimitOrderError.OrderCancelled), orders.attempt(() -> execute(draft.signed())));
  }

  @Test
  void encode_shouldBeTheScaleOfTheReference() {
    var order =
        new Order(
            ALICE,
            HOTKEY,
            258,
            Type.STOP_LOSS,
            3,
            4,
            5,
            6,
            RECIPIENT,
            Optional.of(List.of(RELAYER)),
            Optional.of(7),
            42,
            true);
    var bytes = order.encode();
    int accounts = 3 * 32;
    int numbers = 2 + 1 + 8 + 8 + 8 + 4 + 8 + 1;
    assertEquals(1 + accounts + numbers + 1 + 1 + 32 + 1 + 4, bytes.length);
    assertEquals(order, Order.decode(new io.taoevm.chain.codec.ScaleReader(bytes)));
    assertEquals(Hash.of(Blake2b.hash256(bytes)), order.id());
    assertNotEquals(order.id(), buy(ALICE, 3).order().id());
  }

  /** Orders move stake without its root dividends, locks or events of staking. */
  @Test
  void batch_shouldLeaveNoStakeWithThePallet_whenSharesDivide() {
    executeBatch(buy(ALICE, 2 * TAO).fee(0).signed(), sell(BOB, 8 * TAO).fee(0).signed());
    var pallet = new StakeKey(NETUID, AccountIds.LIMIT_ORDERS_HOTKEY, AccountIds.LIMIT_ORDERS);
    assertTrue(orders.world.staking().stakes().stake(pallet) <= 1);
  }
}
