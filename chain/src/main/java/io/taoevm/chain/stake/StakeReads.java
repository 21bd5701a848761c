package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.pool.SwapResult;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.TableRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** What others may ask of stake and prices without changing anything (staking-and-pools 15). */
public final class StakeReads {
  private final StakeContext context;
  private final StakeOperations operations;

  StakeReads(StakeContext context, StakeOperations operations) {
    this.context = context;
    this.operations = operations;
  }

  /**
   * A trade that was only thought of, as the node's RPC shows it. "Slippage" contains the fee. All
   * zeros stand for a trade that would be refused.
   */
  public record Simulation(
      long taoRao,
      long alpha,
      long taoFeeRao,
      long alphaFee,
      long taoSlippageRao,
      long alphaSlippage) {
    static final Simulation REFUSED = new Simulation(0, 0, 0, 0, 0, 0);
  }

  /** Rao per whole alpha, rounded down; 10^9 for root and stable subnets. */
  public long priceRao(int netuid) {
    return Pool.toRao(context.markets().price(netuid));
  }

  /** The prices of all subnets in rao. */
  public Map<Integer, Long> pricesRao() {
    var prices = new TreeMap<Integer, Long>();
    context.subnets().netuids().forEach(netuid -> prices.put(netuid, priceRao(netuid)));
    return prices;
  }

  /**
   * A buy at the default limit; all zeros where there is no subnet.
   *
   * @throws Refusal as the buy
   */
  public SwapResult simulateBuy(int netuid, long rao) {
    return simulate(netuid, StakeChecks.defaultBuy(rao));
  }

  /**
   * A sale at the default limit; all zeros where there is no subnet.
   *
   * @throws Refusal as the sale
   */
  public SwapResult simulateSell(int netuid, long alpha) {
    return simulate(netuid, StakeChecks.defaultSell(alpha));
  }

  private SwapResult simulate(int netuid, SwapOrder order) {
    return context.subnets().exists(netuid)
        ? context.markets().simulate(netuid, order)
        : new SwapResult(context.markets().market(netuid).pool(), 0, 0, 0, false);
  }

  /** A buy as {@code swap_simSwapTaoForAlpha} shows it. */
  public Simulation taoForAlpha(int netuid, long rao) {
    try {
      var result = simulateBuy(netuid, rao);
      var ideal = U64F64.divide(U64F64.of(rao), context.markets().price(netuid));
      return new Simulation(
          result.amountPaidIn(),
          result.amountPaidOut(),
          result.feePaid(),
          0,
          0,
          U64.subtract(U64F64.floor(ideal), result.amountPaidOut()));
    } catch (Refusal refused) {
      return Simulation.REFUSED;
    }
  }

  /** A sale as {@code swap_simSwapAlphaForTao} shows it. */
  public Simulation alphaForTao(int netuid, long alpha) {
    try {
      var result = simulateSell(netuid, alpha);
      long ideal = context.markets().taoWorth(netuid, alpha);
      return new Simulation(
          result.amountPaidOut(),
          result.amountPaidIn(),
          0,
          result.feePaid(),
          U64.subtract(ideal, result.amountPaidOut()),
          0);
    } catch (Refusal refused) {
      return Simulation.REFUSED;
    }
  }

  /** What a coldkey would get for all its stake, fees added back, in rao. */
  public long coldkeyWorthRao(AccountId coldkey) {
    return coldkeyWorthRao(coldkey, netuid -> true);
  }

  /** As {@link #coldkeyWorthRao(AccountId)}, for one subnet. */
  public long coldkeyWorthRao(AccountId coldkey, int onNetuid) {
    return coldkeyWorthRao(coldkey, netuid -> netuid == onNetuid);
  }

  private long coldkeyWorthRao(AccountId coldkey, IntPredicate wanted) {
    long sum = 0;
    for (var hotkey : context.hotkeys().staking(coldkey)) {
      for (int netuid : context.subnets().netuids()) {
        if (wanted.test(netuid)) {
          long stake = context.stakes().stake(netuid, hotkey, coldkey);
          sum = U64.add(sum, stake == 0 ? 0 : yieldRao(netuid, stake));
        }
      }
    }
    return sum;
  }

  private long yieldRao(int netuid, long alpha) {
    try {
      var result = simulateSell(netuid, alpha);
      long fee = context.markets().taoWorth(netuid, result.feePaid());
      return U64.add(result.amountPaidOut(), fee);
    } catch (Refusal refused) {
      return 0;
    }
  }

  /** What is staked to a hotkey at present prices, without slippage, in rao. */
  public long hotkeyWorthRao(AccountId hotkey) {
    return operations.hotkeyWorth(hotkey);
  }

  /** Every stake under a hotkey, by netuid and then by coldkey. */
  public List<StakeKey> stakesUnder(AccountId hotkey) {
    return context.subnets().netuids().stream()
        .flatMap(netuid -> context.stakes().shares(netuid, hotkey).stream())
        .map(TableRow::key)
        .toList();
  }
}
