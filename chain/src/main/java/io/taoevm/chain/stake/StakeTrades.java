package io.taoevm.chain.stake;

import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.stake.StakeChecks.Bound;

/**
 * Trades on behalf of somebody who has agreed to them elsewhere, such as by a signed order: filled
 * as a whole within a limit price, or refused (staking-and-pools 14).
 */
public final class StakeTrades {
  private final StakeContext context;
  private final StakeChecks checks;
  private final StakeFlow flow;
  private final Locks locks;
  private final Collateral collateral;

  StakeTrades(
      StakeContext context,
      StakeChecks checks,
      StakeFlow flow,
      Locks locks,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.checks = checks;
    this.flow = flow;
    this.locks = locks;
  }

  /** TAO per alpha as U64F64. */
  public UInt128 price(int netuid) {
    return context.markets().price(netuid);
  }

  private void requireOpen(int netuid) {
    checks.requireSubnet(netuid);
    checks.requireSubtoken(netuid);
  }

  /**
   * Stakes TAO of a coldkey.
   *
   * @param checked whether hotkey, least amount and balance are looked at
   * @return the alpha staked
   * @throws Refusal {@code SlippageTooHigh} if the limit would cut the trade short, or as staking
   */
  public long buy(StakeKey key, long rao, long limitPriceRao, boolean checked) {
    requireOpen(key.netuid());
    if (checked) {
      checks.requireHotkey(key.hotkey());
      Refusal.unless(!U64.isLess(rao, StakeSettings.MIN_STAKE_RAO), SubtensorError.AmountTooLow);
      Refusal.unless(
          !U64.isLess(context.balances().freeRao(key.coldkey()), rao),
          SubtensorError.NotEnoughBalanceToStake);
    }
    var order = SwapOrder.buy(rao, limitPriceRao, false);
    requireWhole(key.netuid(), order);
    return flow.stakeInto(key, order);
  }

  /**
   * Unstakes alpha of a coldkey.
   *
   * @param checked whether the checks of unstaking are made
   * @return the rao paid
   * @throws Refusal {@code SlippageTooHigh} if the limit would cut the trade short, or as unstaking
   */
  public long sell(StakeKey key, long alpha, long limitPriceRao, boolean checked) {
    requireOpen(key.netuid());
    if (checked) {
      checks.remove(key, Bound.whole(alpha));
    }
    var order = SwapOrder.sell(alpha, limitPriceRao, false);
    requireWhole(key.netuid(), order);
    return flow.unstakeFrom(key, key.coldkey(), order);
  }

  private void requireWhole(int netuid, SwapOrder order) {
    if (context.markets().market(netuid).dynamic()) {
      var result = context.markets().simulate(netuid, order);
      long filled = U64.add(result.amountPaidIn(), result.feePaid());
      Refusal.unless(!U64.isLess(filled, order.amount()), SubtensorError.SlippageTooHigh);
    }
  }

  /**
   * Moves TAO, as a plain transfer.
   *
   * @param rao u64; above 2^63 is more than there is
   */
  public void pay(AccountId from, AccountId to, long rao) {
    Refusal.unless(rao >= 0, TokenError.FundsUnavailable);
    context.balances().transfer(from, to, rao, Existence.ALLOW_DEATH);
  }

  /**
   * Moves stake on one subnet, without events and without its lock.
   *
   * @param checksSender whether the sender's hotkey, the least amount and locks are looked at
   * @param checksReceiver whether the receiver's hotkey is
   */
  public void transfer(
      StakeKey from, StakeKey to, long alpha, boolean checksSender, boolean checksReceiver) {
    requireOpen(from.netuid());
    if (checksSender) {
      checks.requireHotkey(from.hotkey());
      long rao = context.markets().taoWorth(from.netuid(), alpha);
      Refusal.unless(
          alpha != 0 && !U64.isLess(rao, StakeSettings.MIN_STAKE_RAO), SubtensorError.AmountTooLow);
      locks.requireUnlocked(from.coldkey(), from.netuid(), alpha);
      collateral.requireCovered(from, alpha);
    }
    if (checksReceiver) {
      checks.requireHotkey(to.hotkey());
    }
    Refusal.unless(
        !U64.isLess(context.stakes().stake(from), alpha), SubtensorError.NotEnoughStakeToWithdraw);
    context.stakes().decrease(from, alpha);
    context.stakes().add(to, alpha);
    flow.stamp(to);
  }
}
