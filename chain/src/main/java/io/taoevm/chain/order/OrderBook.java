package io.taoevm.chain.order;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;

/** The orders that the chain has seen, and whether one may be executed. */
final class OrderBook {
  private static final KeyCodec<Hash> HASH = KeyCodecs.fixed(Hash.LENGTH, Hash::bytes, Hash::of);

  static final Table<Hash, OrderStatus> ORDERS =
      new Table<>(380, "Orders", HASH, OrderStatus.CODEC);

  private final State state;
  private final BlockContext block;
  private final SignedOrder.Verifier verifier;

  OrderBook(State state, BlockContext block, SignedOrder.Verifier verifier) {
    this.state = state;
    this.block = block;
    this.verifier = verifier;
  }

  private static void require(boolean condition, LimitOrderError error) {
    Refusal.unless(condition, error);
  }

  /**
   * @throws Refusal with the first of the pallet's errors that applies
   */
  void requireValid(SignedOrder signed, AccountId relayer, long priceRao) {
    var order = signed.order();
    require(order.netuid() != Markets.ROOT, LimitOrderError.RootNetUidNotAllowed);
    require(order.chainId() == block.chainId(), LimitOrderError.ChainIdMismatch);
    require(
        signed.scheme() == SignedOrder.SR25519
            && verifier.isValid(order, order.encode(), signed.signature()),
        LimitOrderError.InvalidSignature);
    var status = state.get(ORDERS, order.id());
    require(!(status instanceof OrderStatus.Fulfilled), LimitOrderError.OrderAlreadyProcessed);
    require(!(status instanceof OrderStatus.Cancelled), LimitOrderError.OrderCancelled);
    require(
        !U64.isLess(order.expiryMillis(), block.timestampMillis()), LimitOrderError.OrderExpired);
    require(order.isDue(priceRao), LimitOrderError.PriceConditionNotMet);
    require(
        order.relayers().map(relayers -> relayers.contains(relayer)).orElse(true),
        LimitOrderError.RelayerMissMatch);
    requireFill(signed, filled(order.id()));
  }

  private static void requireFill(SignedOrder signed, long filled) {
    var order = signed.order();
    if (signed.partialFill().isEmpty()) {
      require(filled == 0, LimitOrderError.IncorrectPartialFillAmount);
      return;
    }
    long fill = signed.partialFill().get();
    require(order.relayers().isPresent(), LimitOrderError.RelayerRequiredForPartialFill);
    require(order.partialFillsEnabled(), LimitOrderError.PartialFillsNotEnabled);
    require(
        fill != 0 && !U64.isLess(U64.subtract(order.amount(), filled), fill),
        LimitOrderError.IncorrectPartialFillAmount);
  }

  private long filled(Hash id) {
    return state.get(ORDERS, id) instanceof OrderStatus.PartiallyFilled(long amount) ? amount : 0;
  }

  /** Remembers that an order, or the part of it that was asked for, was executed. */
  void recordExecuted(SignedOrder signed, long amountIn, long amountOut) {
    var order = signed.order();
    var id = order.id();
    long filled = U64.add(filled(id), signed.amount());
    boolean whole = signed.partialFill().isEmpty() || !U64.isLess(filled, order.amount());
    state.put(
        ORDERS, id, whole ? new OrderStatus.Fulfilled() : new OrderStatus.PartiallyFilled(filled));
    state.emit(
        new OrderEvent.OrderExecuted(
            id, order.signer(), order.netuid(), order.type(), amountIn, amountOut));
  }

  /**
   * @throws Refusal {@code Unauthorized}, {@code OrderAlreadyProcessed}
   */
  void cancel(AccountId signer, Order order) {
    require(order.signer().equals(signer), LimitOrderError.Unauthorized);
    require(!state.contains(ORDERS, order.id()), LimitOrderError.OrderAlreadyProcessed);
    state.put(ORDERS, order.id(), new OrderStatus.Cancelled());
    state.emit(new OrderEvent.OrderCancelled(order.id(), signer));
  }
}
