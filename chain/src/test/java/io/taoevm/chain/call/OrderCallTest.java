package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.crypto.Sr25519Signer;
import io.taoevm.chain.order.LimitOrders;
import io.taoevm.chain.order.Order;
import io.taoevm.chain.order.OrderEvent;
import io.taoevm.chain.order.SignedOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeWorld;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Limit orders as calls: from SCALE bytes and a true signature to stake. */
final class OrderCallTest {
  private static final long TAO = 1_000_000_000;
  private static final AccountId RELAYER = StakeWorld.account("relayer");
  private static final AccountId HOTKEY = StakeWorld.account("hotkey");

  private final Sr25519Signer signer = new Sr25519Signer(new byte[] {7});
  private final StakeWorld world = new StakeWorld();
  private final Dispatcher dispatcher;

  OrderCallTest() {
    world.root().pool(1, 1_000 * TAO, 4_000 * TAO).fund(StakeWorld.AUTHOR, TAO);
    world.hotkey(HOTKEY, RELAYER).fund(signer.account(), 100 * TAO).fund(RELAYER, 100 * TAO);
    LimitOrders.atGenesis(world.state);
    dispatcher = new Economy(world.state, world.context(), ChainSpec.V425).dispatcher();
  }

  private SignedOrder order(long rao) {
    var order =
        new Order(
            signer.account(),
            HOTKEY,
            1,
            Order.Type.LIMIT_BUY,
            rao,
            TAO,
            -1,
            0,
            RELAYER,
            Optional.of(List.of(RELAYER)),
            Optional.of(10_000_000),
            42,
            true);
    return new SignedOrder(
        order, SignedOrder.SR25519, signer.sign(order.encode()), Optional.of(rao / 2));
  }

  private DispatchResult dispatch(AccountId who, RuntimeCall call) {
    return dispatcher.dispatch(Origin.signed(who), CallTable.decode(CallTable.encode(call)));
  }

  @Test
  void executeOrders_shouldStakeForTheSigner() {
    var call = new OrderCall.ExecuteOrders(List.of(order(4 * TAO)), true);
    var result = (DispatchResult.Dispatched) dispatch(RELAYER, call);
    assertEquals(1_486_768_457L + 1_495_180_782L, result.actualWeight());
    var key = new StakeKey(1, HOTKEY, signer.account());
    assertTrue(world.staking().stakes().stake(key) > 7 * TAO);
    assertEquals(98 * TAO, world.balances.freeRao(signer.account()));
  }

  @Test
  void executeBatchedOrders_shouldStakeForTheSigner() {
    var orders = List.of(order(4 * TAO), order(6 * TAO));
    var result =
        (DispatchResult.Dispatched)
            dispatch(RELAYER, new OrderCall.ExecuteBatchedOrders(1, orders));
    assertEquals(2_624_718_496L + 2 * 1_209_134_004L, result.actualWeight());
    assertEquals(95 * TAO, world.balances.freeRao(signer.account()));
  }

  @Test
  void executeOrders_shouldBeRefused_whenTheSignatureIsOfSomethingElse() {
    var first = order(4 * TAO);
    var forged =
        new SignedOrder(
            first.order(), first.scheme(), order(5 * TAO).signature(), first.partialFill());
    assertEquals(
        new DispatchResult.Refused(LimitOrderError.InvalidSignature),
        dispatch(RELAYER, new OrderCall.ExecuteOrders(List.of(forged), true)));
    dispatch(RELAYER, new OrderCall.ExecuteOrders(List.of(forged), false));
    assertEquals(
        List.of(new OrderEvent.OrderSkipped(first.order().id(), LimitOrderError.InvalidSignature)),
        world.state.takeEvents());
  }

  @Test
  void cancelOrder_shouldBeTheSigners() {
    var call = new OrderCall.CancelOrder(order(TAO).order());
    assertEquals(new DispatchResult.Refused(LimitOrderError.Unauthorized), dispatch(RELAYER, call));
    assertEquals(
        new DispatchResult.Dispatched(139_822_000, true), dispatch(signer.account(), call));
  }

  @Test
  void setPalletStatus_shouldBeRoots() {
    var call = new OrderCall.SetPalletStatus(false);
    assertEquals(new DispatchResult.Refused(DispatchError.BadOrigin), dispatch(RELAYER, call));
    dispatcher.dispatch(new Origin.Root(), call);
    assertEquals(
        new DispatchResult.Refused(LimitOrderError.LimitOrdersDisabled),
        dispatch(RELAYER, new OrderCall.ExecuteOrders(List.of(), false)));
  }

  @Test
  void decode_shouldRefuse_whenOrdersAreTooManyOrMalformed() {
    var many = Collections.nCopies(101, order(TAO));
    var tooMany = CallTable.encode(new OrderCall.ExecuteOrders(many, true));
    assertThrows(ScaleException.class, () -> CallTable.decode(tooMany));
    assertThrows(ScaleException.class, () -> CallTable.decode(Bytes.fromHex("0x200201")));
    assertThrows(ScaleException.class, () -> SignedOrder.signatureBytes(3));
    assertEquals(65, SignedOrder.signatureBytes(2));
  }
}
