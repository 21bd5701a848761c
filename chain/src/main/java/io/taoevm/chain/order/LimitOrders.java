package io.taoevm.chain.order;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;

/** The calls of the limit-order pallet. */
public final class LimitOrders {
  /** Whether orders are taken at all; genesis says yes. */
  public static final Table<Only, Boolean> ENABLED =
      new Table<>(381, "LimitOrdersEnabled", KeyCodecs.ONLY, ValueCodecs.BOOL);

  /** How many orders a call may hold. */
  public static final int MAX_ORDERS = 100;

  private final State state;
  private final Staking staking;
  private final OrderBook book;

  public LimitOrders(
      State state, BlockContext block, Staking staking, SignedOrder.Verifier verifier) {
    this.state = state;
    this.staking = staking;
    this.book = new OrderBook(state, block, verifier);
  }

  private void requireEnabled() {
    Refusal.unless(state.get(ENABLED, Only.ROW, false), LimitOrderError.LimitOrdersDisabled);
  }

  /**
   * Executes orders one after the other.
   *
   * @param allOrNothing whether the first refusal undoes all; otherwise refused orders are skipped
   * @throws Refusal {@code LimitOrdersDisabled}, or the first refusal if all or nothing
   */
  public void execute(AccountId relayer, List<SignedOrder> orders, boolean allOrNothing) {
    requireEnabled();
    for (var signed : orders) {
      int checkpoint = state.checkpoint();
      try {
        executeOne(relayer, signed);
      } catch (Refusal refused) {
        if (allOrNothing) {
          throw refused;
        }
        state.rollback(checkpoint);
        state.emit(new OrderEvent.OrderSkipped(signed.order().id(), refused.error()));
      }
    }
  }

  private void executeOne(AccountId relayer, SignedOrder signed) {
    var order = signed.order();
    book.requireValid(signed, relayer, staking.reads().priceRao(order.netuid()));
    var key = new StakeKey(order.netuid(), order.hotkey(), order.signer());
    var trades = staking.trades();
    long amount = signed.amount();
    if (order.type().isBuy()) {
      long fee = order.fee(amount);
      long rao = U64.subtract(amount, fee);
      long alpha = trades.buy(key, rao, order.swapLimitRao(), true);
      trades.pay(order.signer(), order.feeRecipient(), fee);
      book.recordExecuted(signed, rao, alpha);
    } else {
      long rao = trades.sell(key, amount, order.swapLimitRao(), true);
      long fee = order.fee(rao);
      trades.pay(order.signer(), order.feeRecipient(), fee);
      book.recordExecuted(signed, amount, U64.subtract(rao, fee));
    }
  }

  /**
   * Executes orders of one subnet against each other and the rest against the pool: all or none.
   *
   * @throws Refusal {@code LimitOrdersDisabled}, {@code RootNetUidNotAllowed}, {@code
   *     DuplicateOrderInBatch}, {@code OrderNetUidMismatch}, {@code SwapReturnedZero}, {@code
   *     ZeroShareInBatch}, or as one order
   */
  public void executeBatch(AccountId relayer, int netuid, List<SignedOrder> orders) {
    requireEnabled();
    new OrderBatch(state, staking, book, netuid).execute(relayer, orders);
  }

  /**
   * Takes an order back.
   *
   * @throws Refusal {@code Unauthorized}, {@code OrderAlreadyProcessed}
   */
  public void cancel(AccountId signer, Order order) {
    book.cancel(signer, order);
  }

  /**
   * Root switches the pallet.
   *
   * @throws Refusal {@code PalletHotkeyNotRegistered}
   */
  public void setEnabled(boolean enabled) {
    Refusal.unless(
        !enabled
            || staking.hotkeys().isOwner(AccountIds.LIMIT_ORDERS, AccountIds.LIMIT_ORDERS_HOTKEY),
        LimitOrderError.PalletHotkeyNotRegistered);
    state.put(ENABLED, Only.ROW, enabled);
    state.emit(new OrderEvent.LimitOrdersPalletStatusChanged(enabled));
  }

  /** What genesis does: the pallet owns its hotkey and takes orders. */
  public static void atGenesis(State state) {
    new Hotkeys(state).createIfMissing(AccountIds.LIMIT_ORDERS, AccountIds.LIMIT_ORDERS_HOTKEY);
    state.put(ENABLED, Only.ROW, true);
  }
}
