package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.pool.SwapResult;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;

/**
 * What is checked before stake moves, in the reference's order, and how much a limit price lets
 * through (staking-and-pools 7). Changes nothing.
 */
final class StakeChecks {
  private static final long RAO_PER_TAO = 1_000_000_000;
  private static final long MIN = StakeSettings.MIN_STAKE_RAO;

  private final StakeContext context;
  private final Locks locks;
  private final Collateral collateral;

  StakeChecks(StakeContext context, Locks locks, Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.locks = locks;
  }

  void requireSubnet(int netuid) {
    Refusal.unless(context.subnets().exists(netuid), SubtensorError.SubnetNotExists);
  }

  void requireSubtoken(int netuid) {
    Refusal.unless(context.subnets().subtokenEnabled(netuid), SubtensorError.SubtokenDisabled);
  }

  void requireHotkey(AccountId hotkey) {
    Refusal.unless(context.hotkeys().exists(hotkey), SubtensorError.HotKeyAccountNotExists);
  }

  private static void requireAtLeast(long amount, long least, ChainError error) {
    Refusal.unless(!U64.isLess(amount, least), error);
  }

  /** What a trade at the default limit would do; any failure is {@code InsufficientLiquidity}. */
  private SwapResult simulate(int netuid, SwapOrder order) {
    try {
      return context.markets().simulate(netuid, order);
    } catch (Refusal refused) {
      throw new Refusal(SubtensorError.InsufficientLiquidity);
    }
  }

  static SwapOrder defaultBuy(long rao) {
    return SwapOrder.buy(rao, SwapOrder.DEFAULT_BUY_LIMIT_RAO, false);
  }

  static SwapOrder defaultSell(long alpha) {
    return SwapOrder.sell(alpha, SwapOrder.DEFAULT_SELL_LIMIT_RAO, false);
  }

  /** How much of an amount may be traded. */
  record Bound(long amount, long max, boolean allowPartial) {
    static Bound whole(long amount) {
      return new Bound(amount, amount, false);
    }

    long possible() {
      return U64.min(amount, max);
    }
  }

  void add(StakeKey key, Bound bound) {
    requireSubnet(key.netuid());
    requireSubtoken(key.netuid());
    requireAtLeast(bound.amount, U64.add(MIN, feeOfMinimum(key.netuid())), tooLow());
    if (!bound.allowPartial) {
      requireAtLeast(bound.max, bound.amount, SubtensorError.SlippageTooHigh);
    }
    long amount = bound.allowPartial ? bound.possible() : bound.amount;
    requireAtLeast(
        context.balances().freeRao(key.coldkey()), amount, SubtensorError.NotEnoughBalanceToStake);
    requireHotkey(key.hotkey());
    var result = simulate(key.netuid(), defaultBuy(amount));
    requireAtLeast(result.amountPaidIn(), MIN, tooLow());
    long alpha = result.amountPaidOut();
    Refusal.unless(
        alpha != 0 && context.stakes().canAdd(key.netuid(), key.hotkey(), alpha),
        SubtensorError.InsufficientLiquidity);
  }

  private static ChainError tooLow() {
    return SubtensorError.AmountTooLow;
  }

  private long feeOfMinimum(int netuid) {
    try {
      return context.markets().simulate(netuid, defaultBuy(MIN)).feePaid();
    } catch (Refusal refused) {
      var market = context.markets().market(netuid);
      return market.dynamic() ? market.pool().fee(MIN) : 0;
    }
  }

  void remove(StakeKey key, Bound bound) {
    requireSubnet(key.netuid());
    Refusal.unless(bound.amount != 0, tooLow());
    long stake = context.stakes().stake(key);
    requireAtLeast(stake, bound.amount, SubtensorError.NotEnoughStakeToWithdraw);
    var result = simulate(key.netuid(), defaultSell(bound.amount));
    if (stake != bound.amount) {
      requireAtLeast(result.amountPaidOut(), MIN, tooLow());
    }
    if (!bound.allowPartial) {
      requireAtLeast(bound.max, bound.amount, SubtensorError.SlippageTooHigh);
    }
    requireHotkey(key.hotkey());
    locks.requireUnlocked(key.coldkey(), key.netuid(), bound.amount);
    collateral.requireCovered(key, bound.amount);
  }

  /**
   * @throws Refusal {@code InsufficientLiquidity} if a dynamic pool could never take that much TAO
   */
  void requireBuyInput(int netuid, long rao) {
    var market = context.markets().market(netuid);
    requireInput(netuid, market, market.pool().taoRao(), rao);
  }

  /**
   * @throws Refusal {@code InsufficientLiquidity} if a dynamic pool could never take that much
   *     alpha
   */
  void requireSellInput(int netuid, long alpha) {
    var market = context.markets().market(netuid);
    requireInput(netuid, market, market.pool().alpha(), alpha);
  }

  private static void requireInput(int netuid, SubnetMarket market, long reserve, long amount) {
    if (netuid != Markets.ROOT && market.dynamic()) {
      requireAtLeast(largestInput(reserve), amount, SubtensorError.InsufficientLiquidity);
    }
  }

  private static long largestInput(long reserve) {
    return U64.multiply(reserve, Pool.MAX_INPUT_MULTIPLE);
  }

  boolean isStable(int netuid) {
    return netuid == Markets.ROOT || !context.markets().market(netuid).dynamic();
  }

  /**
   * The most TAO that a buy can spend within a limit price.
   *
   * @throws Refusal as the buy itself
   */
  long maxAdd(int netuid, long limitRao) {
    if (isStable(netuid)) {
      return U64.isLess(limitRao, RAO_PER_TAO) ? 0 : U64.MAX;
    }
    long input = largestInput(context.markets().market(netuid).pool().taoRao());
    var result = context.markets().simulate(netuid, SwapOrder.buy(input, limitRao, false));
    return U64.add(result.amountPaidIn(), result.feePaid());
  }

  /**
   * The most alpha that a sale can give within a limit price.
   *
   * @throws Refusal as the sale itself
   */
  long maxRemove(int netuid, long limitRao) {
    if (isStable(netuid)) {
      return U64.isLess(RAO_PER_TAO, limitRao) ? 0 : U64.MAX;
    }
    long input = largestInput(context.markets().market(netuid).pool().alpha());
    var result = context.markets().simulate(netuid, SwapOrder.sell(input, limitRao, false));
    return U64.add(result.amountPaidIn(), result.feePaid());
  }

  /** A cross-subnet move must yield more than the minimum, before fees of the second leg. */
  void requireSaleAbove(int netuid, long alpha, long minimumRao) {
    long tao = simulate(netuid, defaultSell(alpha)).amountPaidOut();
    Refusal.unless(U64.isLess(minimumRao, tao), tooLow());
  }
}
