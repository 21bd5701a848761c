package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;

/** What stakes are worth and who holds them; changes nothing (staking-and-pools.md 15). */
public final class Holdings {
  private final State state;
  private final Markets markets;
  private final StakeLedger stakes;
  private final Hotkeys hotkeys;
  private final Subnets subnets;

  public Holdings(State state) {
    this.state = state;
    this.markets = new Markets(state);
    this.stakes = new StakeLedger(state);
    this.hotkeys = new Hotkeys(state);
    this.subnets = new Subnets(state);
  }

  /**
   * What a coldkey would get for all its stakes, each sold alone, with the fees added back: rao.
   */
  public long coldkeyWorthRao(AccountId coldkey) {
    var sumRao = 0L;
    for (int netuid : subnets.netuids()) {
      sumRao = U64.add(sumRao, coldkeyWorthRao(coldkey, netuid));
    }
    return sumRao;
  }

  /** As {@link #coldkeyWorthRao(AccountId)}, on one subnet. */
  public long coldkeyWorthRao(AccountId coldkey, int netuid) {
    var sumRao = 0L;
    for (var hotkey : hotkeys.staking(coldkey)) {
      var key = new StakeKey(netuid, hotkey, coldkey);
      if (state.contains(StakeLedger.SHARES, key)) {
        sumRao = U64.add(sumRao, saleWorthRao(netuid, stakes.stake(key)));
      }
    }
    return sumRao;
  }

  /** What cannot be sold is worth nothing. */
  private long saleWorthRao(int netuid, long alpha) {
    try {
      var sale =
          markets.simulate(netuid, SwapOrder.sell(alpha, SwapOrder.DEFAULT_SELL_LIMIT_RAO, false));
      var feeRao = U64F64.floor(U64F64.multiply(U64F64.of(sale.feePaid()), markets.price(netuid)));
      return U64.add(sale.amountPaidOut(), feeRao);
    } catch (Refusal refused) {
      return 0;
    }
  }

  /** All stake under a hotkey at present prices, without slippage: rao. */
  public long hotkeyWorthRao(AccountId hotkey) {
    var sum = UInt128.ZERO;
    for (int netuid : subnets.netuids()) {
      var alpha = U64F64.of(stakes.total(netuid, hotkey));
      sum = sum.plus(U64F64.multiply(alpha, markets.price(netuid)));
    }
    return U64F64.floor(sum);
  }

  /** Every stake under a hotkey, by netuid and then by coldkey. */
  public List<StakeKey> under(AccountId hotkey) {
    var all = new ArrayList<StakeKey>();
    for (int netuid : subnets.netuids()) {
      for (var row : state.rows(StakeLedger.SHARES, StakeKey.prefix(netuid, hotkey))) {
        all.add(row.key());
      }
    }
    return all;
  }
}
