package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.StakeChecks.Bound;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.Optional;

/**
 * The calls that stake and unstake (staking-and-pools 7, 1 to 7 and 11). Amounts are u64: TAO in
 * rao, alpha in its billionth. A refusal leaves half-done changes: the caller undoes them.
 */
public final class StakeOperations {
  private final StakeContext context;
  private final State state;
  private final StakeLedger stakes;
  private final StakeChecks checks;
  private final StakeFlow flow;
  private final Locks locks;
  private final Collateral collateral;

  StakeOperations(
      StakeContext context,
      StakeChecks checks,
      StakeFlow flow,
      Locks locks,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.state = context.state();
    this.stakes = context.stakes();
    this.checks = checks;
    this.flow = flow;
    this.locks = locks;
  }

  /**
   * Stakes TAO.
   *
   * @return the alpha staked
   */
  public long addStake(AccountId coldkey, AccountId hotkey, int netuid, long amountRao) {
    var key = new StakeKey(netuid, hotkey, coldkey);
    checks.requireBuyInput(netuid, amountRao);
    checks.add(key, Bound.whole(amountRao));
    return flow.stakeInto(key, StakeChecks.defaultBuy(amountRao));
  }

  /**
   * Stakes TAO as long as alpha costs no more than a limit.
   *
   * @param limitPriceRao rao per whole alpha
   * @return the alpha staked
   */
  public long addStakeLimit(
      StakeKey key, long amountRao, long limitPriceRao, boolean allowPartial) {
    checks.requireBuyInput(key.netuid(), amountRao);
    var bound = new Bound(amountRao, checks.maxAdd(key.netuid(), limitPriceRao), allowPartial);
    checks.add(key, bound);
    becomeDelegateOfOther(key.coldkey(), key.hotkey());
    return flow.stakeInto(key, SwapOrder.buy(bound.possible(), limitPriceRao, false));
  }

  /** A hotkey that others stake to is a delegate. */
  void becomeDelegateOfOther(AccountId coldkey, AccountId hotkey) {
    if (!context.hotkeys().owner(hotkey).equals(coldkey)) {
      context.hotkeys().becomeDelegate(hotkey);
    }
  }

  /** Unstakes up to an amount of alpha. */
  public void removeStake(AccountId coldkey, AccountId hotkey, int netuid, long alpha) {
    var key = new StakeKey(netuid, hotkey, coldkey);
    checks.requireSubtoken(netuid);
    long amount = U64.min(alpha, stakes.stake(key));
    checks.requireSellInput(netuid, amount);
    checks.remove(key, Bound.whole(amount));
    flow.unstakeFrom(key, coldkey, StakeChecks.defaultSell(amount));
    afterRemoval(key);
  }

  /**
   * Unstakes as long as alpha yields no less than a limit.
   *
   * @param limitPriceRao rao per whole alpha
   */
  public void removeStakeLimit(StakeKey key, long alpha, long limitPriceRao, boolean allowPartial) {
    checks.requireSellInput(key.netuid(), alpha);
    var bound = new Bound(alpha, checks.maxRemove(key.netuid(), limitPriceRao), allowPartial);
    checks.remove(key, bound);
    flow.unstakeFrom(key, key.coldkey(), SwapOrder.sell(bound.possible(), limitPriceRao, false));
    afterRemoval(key);
  }

  /** Unstakes everything, at a limit price if there is one. */
  public void removeStakeFullLimit(
      AccountId coldkey, AccountId hotkey, int netuid, Optional<Long> limitPriceRao) {
    var key = new StakeKey(netuid, hotkey, coldkey);
    long alpha = stakes.stake(key);
    if (limitPriceRao.isPresent()) {
      removeStakeLimit(key, alpha, limitPriceRao.get(), false);
    } else {
      removeStake(coldkey, hotkey, netuid, alpha);
    }
  }

  private void afterRemoval(StakeKey key) {
    clearSmallNomination(key);
    if (U64.isLess(hotkeyWorth(key.hotkey()), context.settings().stakeThresholdRao())) {
      for (int netuid : context.subnets().netuids()) {
        state.remove(Children.PENDING, new OnSubnet.Account(netuid, key.hotkey()));
      }
    }
  }

  /** All stake under a hotkey in rao at present prices. */
  public long hotkeyWorth(AccountId hotkey) {
    var sum = UInt128.ZERO;
    for (int netuid : context.subnets().netuids()) {
      var alpha = U64F64.of(stakes.total(netuid, hotkey));
      sum = sum.plus(U64F64.multiply(alpha, context.markets().price(netuid)));
    }
    return U64F64.floor(sum);
  }

  /** Sells a nomination that is left below the least one; deletes it if it cannot be sold. */
  void clearSmallNomination(StakeKey key) {
    if (context.hotkeys().isOwner(key.coldkey(), key.hotkey())) {
      return;
    }
    long stake = stakes.stake(key);
    var least = U64F64.of(context.settings().nominatorMinRao());
    long leastAlpha = U64F64.floor(U64F64.divide(least, context.markets().price(key.netuid())));
    if (stake == 0 || !U64.isLess(stake, leastAlpha)) {
      return;
    }
    try {
      flow.unstakeFrom(key, key.coldkey(), StakeChecks.defaultSell(stake));
    } catch (Refusal refused) {
      // As in the reference, what the sale had done before it failed stays done.
      stakes.decrease(key, stakes.stake(key));
    }
    locks.forceReduce(key.coldkey(), key.netuid(), stake);
  }

  /** Applies {@link #clearSmallNomination} to every stake, after the least one was raised. */
  public void clearSmallNominations() {
    for (var row : state.rows(StakeLedger.SHARES)) {
      clearSmallNomination(row.key());
    }
  }

  /** Unstakes everything under a hotkey on every subnet where that is possible. */
  public void unstakeAll(AccountId coldkey, AccountId hotkey) {
    checks.requireHotkey(hotkey);
    for (int netuid : context.subnets().netuids()) {
      unstakeIfPossible(new StakeKey(netuid, hotkey, coldkey));
    }
  }

  /** Moves everything under a hotkey to root. */
  public void unstakeAllAlpha(AccountId coldkey, AccountId hotkey) {
    checks.requireHotkey(hotkey);
    long tao = 0;
    for (int netuid : context.subnets().netuids()) {
      if (netuid != Markets.ROOT) {
        tao = U64.add(tao, unstakeIfPossible(new StakeKey(netuid, hotkey, coldkey)));
      }
    }
    flow.stakeInto(new StakeKey(Markets.ROOT, hotkey, coldkey), StakeChecks.defaultBuy(tao));
  }

  private long unstakeIfPossible(StakeKey key) {
    if (!context.subnets().subtokenEnabled(key.netuid())) {
      return 0;
    }
    long alpha = stakes.stake(key);
    try {
      checks.remove(key, Bound.whole(alpha));
    } catch (Refusal refused) {
      return 0;
    }
    long tao = flow.unstakeFrom(key, key.coldkey(), StakeChecks.defaultSell(alpha));
    clearSmallNomination(key);
    return tao;
  }

  /** Makes the coldkey the owner of a hotkey that nobody owns. */
  public void tryAssociateHotkey(AccountId coldkey, AccountId hotkey) {
    context.hotkeys().createIfMissing(coldkey, hotkey);
  }

  /** Destroys stake: the subnet's issuance falls. */
  public long recycleAlpha(AccountId coldkey, AccountId hotkey, int netuid, long alpha) {
    var key = new StakeKey(netuid, hotkey, coldkey);
    long amount = takeAway(key, alpha);
    context.markets().update(netuid, market -> market.recycled(amount));
    state.emit(new StakeEvent.AlphaRecycled(coldkey, hotkey, amount, netuid));
    return amount;
  }

  /** Makes stake ownerless: the subnet's issuance stays. */
  public long burnAlpha(AccountId coldkey, AccountId hotkey, int netuid, long alpha) {
    var key = new StakeKey(netuid, hotkey, coldkey);
    long amount = takeAway(key, alpha);
    context.markets().update(netuid, market -> market.burned(amount));
    state.emit(new StakeEvent.AlphaBurned(coldkey, hotkey, amount, netuid));
    return amount;
  }

  private long takeAway(StakeKey key, long alpha) {
    int netuid = key.netuid();
    checks.requireSubnet(netuid);
    Refusal.unless(netuid != Markets.ROOT, SubtensorError.CannotBurnOrRecycleOnRootSubnet);
    checks.requireSubtoken(netuid);
    checks.requireHotkey(key.hotkey());
    long amount = U64.min(alpha, stakes.stake(key));
    Refusal.unless(
        !U64.isLess(context.markets().market(netuid).alphaOut(), amount),
        SubtensorError.InsufficientLiquidity);
    locks.requireUnlocked(key.coldkey(), netuid, amount);
    collateral.requireCovered(key, amount);
    stakes.decrease(key, amount);
    return amount;
  }

  /** Buys alpha, at a limit price if there is one, and burns exactly that. */
  public void addStakeBurn(StakeKey key, long amountRao, Optional<Long> limitPriceRao) {
    long alpha =
        limitPriceRao.isPresent()
            ? addStakeLimit(key, amountRao, limitPriceRao.get(), false)
            : addStake(key.coldkey(), key.hotkey(), key.netuid(), amountRao);
    burnAlpha(key.coldkey(), key.hotkey(), key.netuid(), alpha);
    state.emit(new StakeEvent.AddStakeBurn(key.netuid(), key.hotkey(), amountRao, alpha));
  }

  /** Buys alpha and recycles exactly that, for ink! contracts. */
  public long addStakeRecycle(AccountId coldkey, AccountId hotkey, int netuid, long amountRao) {
    long alpha = addStake(coldkey, hotkey, netuid, amountRao);
    return recycleAlpha(coldkey, hotkey, netuid, alpha);
  }
}
