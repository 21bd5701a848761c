package io.taoevm.chain.order;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.LimitOrderError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeTrades;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Orders of one subnet executed together. All inputs are collected by the pallet; buys and sales
 * meet at the spot price; what is left goes through the pool in one trade; buyers share the alpha
 * and sellers the TAO in proportion to what they put in.
 */
final class OrderBatch {
  private final State state;
  private final StakeTrades trades;
  private final OrderBook book;
  private final int netuid;
  private final UInt128 price;
  private final StakeKey pallet;
  private final List<SignedOrder> buys = new ArrayList<>();
  private final List<SignedOrder> sales = new ArrayList<>();
  private final LinkedHashMap<AccountId, Long> fees = new LinkedHashMap<>();
  private long buyRao;
  private long saleAlpha;

  OrderBatch(State state, Staking staking, OrderBook book, int netuid) {
    this.state = state;
    this.trades = staking.trades();
    this.book = book;
    this.netuid = netuid;
    this.price = trades.price(netuid);
    this.pallet = new StakeKey(netuid, AccountIds.LIMIT_ORDERS_HOTKEY, AccountIds.LIMIT_ORDERS);
  }

  void execute(AccountId relayer, List<SignedOrder> orders) {
    Refusal.unless(netuid != Markets.ROOT, LimitOrderError.RootNetUidNotAllowed);
    classify(relayer, orders);
    if (orders.isEmpty()) {
      return;
    }
    collect();
    long saleRao = toTao(saleAlpha);
    boolean netBuy = !U64.isLess(buyRao, saleRao);
    long rest = netBuy ? U64.subtract(buyRao, saleRao) : U64.subtract(saleAlpha, toAlpha(buyRao));
    long out = rest == 0 ? 0 : trade(netBuy, rest);
    payBuyers(netBuy ? U64.add(out, saleAlpha) : toAlpha(buyRao));
    paySellers(netBuy ? saleRao : U64.add(out, buyRao), saleRao);
    for (var signed : buys) {
      addFee(signed.order(), signed.order().fee(signed.amount()));
    }
    fees.forEach((recipient, rao) -> trades.pay(pallet.coldkey(), recipient, rao));
    state.emit(new OrderEvent.GroupExecutionSummary(netuid, !netBuy, rest, out, orders.size()));
  }

  private void classify(AccountId relayer, List<SignedOrder> orders) {
    var seen = new HashSet<Hash>();
    for (var signed : orders) {
      var order = signed.order();
      Refusal.unless(seen.add(order.id()), LimitOrderError.DuplicateOrderInBatch);
      Refusal.unless(order.netuid() == netuid, LimitOrderError.OrderNetUidMismatch);
      book.requireValid(signed, relayer, Pool.toRao(price));
      if (order.type().isBuy()) {
        buys.add(signed);
        buyRao = U64.add(buyRao, netInput(signed));
      } else {
        sales.add(signed);
        saleAlpha = U64.add(saleAlpha, netInput(signed));
      }
    }
  }

  /** What of an order reaches the market: a buyer's fee is taken before, a seller's after. */
  private static long netInput(SignedOrder signed) {
    var order = signed.order();
    long fee = order.type().isBuy() ? order.fee(signed.amount()) : 0;
    return U64.subtract(signed.amount(), fee);
  }

  private StakeKey stake(SignedOrder signed) {
    return new StakeKey(netuid, signed.order().hotkey(), signed.order().signer());
  }

  private void collect() {
    for (var signed : buys) {
      trades.pay(signed.order().signer(), pallet.coldkey(), signed.amount());
    }
    for (var signed : sales) {
      trades.transfer(stake(signed), pallet, signed.amount(), true, false);
    }
  }

  /** Sends the rest through the pool, within the tightest limit of the stronger side. */
  private long trade(boolean buy, long amount) {
    long limit = buy ? U64.MAX : 0;
    for (var signed : buy ? buys : sales) {
      long own = signed.order().swapLimitRao();
      limit = buy ? U64.min(limit, own) : U64.max(limit, own);
    }
    long out =
        buy ? trades.buy(pallet, amount, limit, false) : trades.sell(pallet, amount, limit, false);
    Refusal.unless(out != 0, LimitOrderError.SwapReturnedZero);
    return out;
  }

  private void payBuyers(long alpha) {
    for (var signed : buys) {
      long share = proRata(alpha, netInput(signed), buyRao);
      Refusal.unless(share != 0, LimitOrderError.ZeroShareInBatch);
      trades.transfer(pallet, stake(signed), share, false, true);
      book.recordExecuted(signed, signed.amount(), share);
    }
  }

  private void paySellers(long rao, long saleRao) {
    for (var signed : sales) {
      long gross = proRata(rao, toTao(netInput(signed)), saleRao);
      long fee = signed.order().fee(gross);
      long share = U64.subtract(gross, fee);
      Refusal.unless(share != 0, LimitOrderError.ZeroShareInBatch);
      addFee(signed.order(), fee);
      trades.pay(pallet.coldkey(), signed.order().signer(), share);
      book.recordExecuted(signed, signed.amount(), share);
    }
  }

  private static long proRata(long total, long part, long whole) {
    return whole == 0 ? 0 : UInt128.product(total, part).dividedBy(whole).saturatedLong();
  }

  private void addFee(Order order, long rao) {
    if (rao != 0) {
      fees.merge(order.feeRecipient(), rao, U64::add);
    }
  }

  private long toTao(long alpha) {
    return U64F64.floor(U64F64.multiply(price, U64F64.of(alpha)));
  }

  private long toAlpha(long rao) {
    return U64F64.floor(U64F64.divide(U64F64.of(rao), price));
  }
}
