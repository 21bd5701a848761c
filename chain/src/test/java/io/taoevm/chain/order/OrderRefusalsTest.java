package io.taoevm.chain.order;

import static io.taoevm.chain.order.OrderDraft.buy;
import static io.taoevm.chain.order.OrderDraft.sell;
import static io.taoevm.chain.order.OrderWorld.ALICE;
import static io.taoevm.chain.order.OrderWorld.BOB;
import static io.taoevm.chain.order.OrderWorld.CAROL;
import static io.taoevm.chain.order.OrderWorld.HOTKEY;
import static io.taoevm.chain.order.OrderWorld.NETUID;
import static io.taoevm.chain.order.OrderWorld.RELAYER;
import static io.taoevm.chain.order.OrderWorld.SPOT_RAO;
import static io.taoevm.chain.order.OrderWorld.TAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.order.Order.Type;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.StakeWorld;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal of an order, provoked by name, and in the order in which they are looked for. */
final class OrderRefusalsTest {
  /** Refusals that no order can provoke, and why. */
  private static final Map<LimitOrderError, String> NEVER =
      Map.of(
          LimitOrderError.ArithmeticOverflow,
          "TAO is turned into alpha only where sales are worth more than the TAO, so that the"
              + " result is below the alpha on sale",
          LimitOrderError.SwapReturnedZero,
          "the trade itself refuses to return nothing: ReservesTooLow, AmountTooLow");

  private record Scenario(ChainError error, Consumer<OrderWorld> calls) {
    Scenario after(Consumer<OrderWorld> preparation) {
      return new Scenario(error, preparation.andThen(calls));
    }
  }

  private static Scenario one(ChainError error, OrderDraft draft) {
    return one(error, draft.signed());
  }

  private static Scenario one(ChainError error, SignedOrder signed) {
    return new Scenario(error, w -> w.orders().execute(RELAYER, List.of(signed), true));
  }

  private static Scenario batch(ChainError error, SignedOrder... orders) {
    return new Scenario(error, w -> w.orders().executeBatch(RELAYER, NETUID, List.of(orders)));
  }

  private static List<Scenario> scenarios() {
    var list = new ArrayList<Scenario>();
    list.addAll(conditions());
    list.addAll(fills());
    list.addAll(trades());
    list.addAll(batches());
    list.addAll(switches());
    return list;
  }

  private static List<Scenario> conditions() {
    var good = buy(ALICE, TAO).signed();
    var forged =
        new SignedOrder(
            good.order(),
            SignedOrder.SR25519,
            OrderWorld.signature(BOB, good.order().encode()),
            Optional.empty());
    var otherScheme = new SignedOrder(good.order(), 0, good.signature(), Optional.empty());
    return List.of(
        one(LimitOrderError.RootNetUidNotAllowed, buy(ALICE, TAO).netuid(0).chain(1)),
        one(LimitOrderError.ChainIdMismatch, buy(ALICE, TAO).chain(945).expiry(0)),
        one(LimitOrderError.InvalidSignature, forged),
        one(LimitOrderError.InvalidSignature, otherScheme),
        one(LimitOrderError.OrderExpired, buy(ALICE, TAO).expiry(100 * 12_000 - 1).limit(0)),
        one(LimitOrderError.PriceConditionNotMet, buy(ALICE, TAO).limit(SPOT_RAO - 1)),
        one(LimitOrderError.PriceConditionNotMet, sell(ALICE, TAO).limit(SPOT_RAO + 1)),
        one(
            LimitOrderError.PriceConditionNotMet,
            sell(ALICE, Type.STOP_LOSS, TAO).limit(SPOT_RAO - 1)),
        one(LimitOrderError.RelayerMissMatch, buy(ALICE, TAO).relayers(ALICE, BOB)),
        one(LimitOrderError.RelayerMissMatch, buy(ALICE, TAO).relayers()));
  }

  private static List<Scenario> fills() {
    return List.of(
        one(LimitOrderError.RelayerRequiredForPartialFill, buy(ALICE, TAO).part(1)),
        one(LimitOrderError.PartialFillsNotEnabled, buy(ALICE, TAO).relayers(RELAYER).part(TAO)),
        one(
            LimitOrderError.IncorrectPartialFillAmount,
            buy(ALICE, TAO).relayers(RELAYER).partialFills().part(0)),
        one(
            LimitOrderError.IncorrectPartialFillAmount,
            buy(ALICE, TAO).relayers(RELAYER).partialFills().part(TAO + 1)),
        new Scenario(
            LimitOrderError.IncorrectPartialFillAmount,
            w -> {
              var draft = buy(ALICE, TAO).relayers(RELAYER).partialFills();
              w.orders().execute(RELAYER, List.of(draft.part(TAO / 2), draft.signed()), true);
            }),
        new Scenario(
            LimitOrderError.OrderAlreadyProcessed,
            w -> {
              var draft = buy(ALICE, TAO);
              w.orders().execute(RELAYER, List.of(draft.signed(), draft.signed()), true);
            }),
        new Scenario(
            LimitOrderError.OrderAlreadyProcessed,
            w -> {
              w.orders().cancel(ALICE, buy(ALICE, TAO).order());
              w.orders().cancel(ALICE, buy(ALICE, TAO).order());
            }),
        new Scenario(
            LimitOrderError.OrderCancelled,
            w -> {
              w.orders().cancel(ALICE, buy(ALICE, TAO).order());
              w.orders().execute(RELAYER, List.of(buy(ALICE, TAO).signed()), true);
            }),
        new Scenario(
            LimitOrderError.Unauthorized, w -> w.orders().cancel(BOB, buy(ALICE, TAO).order())));
  }

  private static List<Scenario> trades() {
    var nobody = StakeWorld.account("nobody");
    return List.of(
        one(SubtensorError.SubnetNotExists, buy(ALICE, TAO).netuid(9)),
        new Scenario(
            SubtensorError.SubtokenDisabled,
            w -> {
              Hyperparameter.SUBTOKEN_ENABLED.set(w.world.state, NETUID, 0);
              w.orders().execute(RELAYER, List.of(sell(ALICE, TAO).signed()), true);
            }),
        one(SubtensorError.HotKeyAccountNotExists, buy(ALICE, 1).hotkey(nobody)),
        one(SubtensorError.AmountTooLow, buy(ALICE, 2_000_000).fee(1_000)),
        one(SubtensorError.NotEnoughBalanceToStake, buy(ALICE, 991 * TAO).fee(0)),
        one(SubtensorError.NotEnoughStakeToWithdraw, sell(ALICE, 50 * TAO)),
        one(SwapError.PriceLimitExceeded, buy(ALICE, TAO).limit(SPOT_RAO).slippage(0)),
        one(SubtensorError.SlippageTooHigh, buy(ALICE, TAO).limit(SPOT_RAO + 1).slippage(0)),
        one(SubtensorError.SlippageTooHigh, sell(ALICE, TAO).limit(SPOT_RAO - 1).slippage(0)),
        new Scenario(
            SubtensorError.StakeUnavailable,
            w -> {
              w.world.staking().locks().lock(ALICE, NETUID, HOTKEY, 30 * TAO);
              w.orders().execute(RELAYER, List.of(sell(ALICE, 20 * TAO).signed()), true);
            }),
        one(TokenError.BelowMinimum, buy(ALICE, 2_100_000).fee(100_000)));
  }

  private static List<Scenario> batches() {
    return List.of(
        new Scenario(
            LimitOrderError.RootNetUidNotAllowed,
            w -> w.orders().executeBatch(RELAYER, 0, List.of())),
        batch(LimitOrderError.OrderNetUidMismatch, buy(ALICE, TAO).netuid(2).chain(1).signed()),
        batch(
            LimitOrderError.OrderNetUidMismatch,
            buy(ALICE, TAO).signed(),
            buy(ALICE, TAO).netuid(2).signed(),
            buy(ALICE, TAO).signed()),
        batch(
            LimitOrderError.DuplicateOrderInBatch,
            buy(ALICE, TAO).signed(),
            buy(ALICE, TAO).signed()),
        batch(LimitOrderError.ZeroShareInBatch, buy(ALICE, TAO).signed(), buy(BOB, 0).signed()),
        batch(
            LimitOrderError.ZeroShareInBatch,
            buy(ALICE, TAO).signed(),
            sell(BOB, TAO).fee(1_000_000_000).signed()),
        batch(SubtensorError.AmountTooLow, sell(BOB, 7_999_999).signed()),
        batch(SubtensorError.AmountTooLow, sell(BOB, 0).signed()),
        batch(SubtensorError.StakeUnavailable, sell(BOB, 50 * TAO).signed()),
        batch(
            SubtensorError.NotEnoughStakeToWithdraw,
            sell(BOB, 10 * TAO).hotkey(AccountIds.LIMIT_ORDERS_HOTKEY).signed()),
        batch(TokenError.FundsUnavailable, buy(BOB, 991 * TAO).signed()),
        batch(TokenError.FundsUnavailable, buy(BOB, -5).signed()),
        batch(SwapError.ReservesTooLow, buy(CAROL, 600).fee(0).signed())
            .after(w -> w.world.pool(NETUID, 1_000 * TAO, 999_999)));
  }

  private static List<Scenario> switches() {
    return List.of(
        new Scenario(
            LimitOrderError.LimitOrdersDisabled,
            w -> {
              w.orders().setEnabled(false);
              w.orders().execute(RELAYER, List.of(), false);
            }),
        new Scenario(
            LimitOrderError.LimitOrdersDisabled,
            w -> {
              w.orders().setEnabled(false);
              w.orders().executeBatch(RELAYER, 0, List.of());
            }),
        new Scenario(
            LimitOrderError.PalletHotkeyNotRegistered,
            w -> {
              w.world.state.remove(Hotkeys.OWNER, AccountIds.LIMIT_ORDERS_HOTKEY);
              w.orders().setEnabled(true);
            }));
  }

  @TestFactory
  Stream<DynamicTest> order_shouldBeRefusedByName() {
    return scenarios().stream()
        .map(
            s ->
                dynamicTest(
                    s.error().name(),
                    () -> {
                      var world = new OrderWorld();
                      long tao = world.totalTao();
                      assertEquals(
                          Optional.of(s.error()), world.attempt(() -> s.calls().accept(world)));
                      assertEquals(tao, world.totalTao());
                    }));
  }

  @Test
  void errors_shouldAllBeProvokedOrImpossible() {
    var seen = EnumSet.noneOf(LimitOrderError.class);
    for (var scenario : scenarios()) {
      if (scenario.error() instanceof LimitOrderError error) {
        seen.add(error);
      }
    }
    assertTrue(NEVER.keySet().stream().noneMatch(seen::contains));
    seen.addAll(NEVER.keySet());
    assertEquals(EnumSet.allOf(LimitOrderError.class), seen);
  }

  @Test
  void constructor_shouldRefuse_whenARateOrTheRelayersAreTooMany() {
    assertThrows(IllegalArgumentException.class, () -> buy(ALICE, TAO).fee(1_000_000_001).order());
    assertThrows(IllegalArgumentException.class, () -> buy(ALICE, TAO).slippage(-1).order());
    var relayers = new AccountId[11];
    Arrays.fill(relayers, RELAYER);
    assertThrows(IllegalArgumentException.class, () -> buy(ALICE, TAO).relayers(relayers).order());
  }

  @Test
  void decode_shouldRefuse_whenVersionOrTypeIsUnknown() {
    var bytes = buy(ALICE, TAO).order().encode();
    var version = bytes.clone();
    version[0] = 1;
    assertThrows(IllegalArgumentException.class, () -> Order.decode(new ScaleReader(version)));
    var type = bytes.clone();
    type[1 + 64 + 2] = 3;
    assertThrows(IllegalArgumentException.class, () -> Order.decode(new ScaleReader(type)));
  }
}
