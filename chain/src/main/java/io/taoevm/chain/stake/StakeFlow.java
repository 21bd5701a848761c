package io.taoevm.chain.stake;

import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.RuntimeConstants;

/**
 * The moves that every call of stake is made of: TAO into stake, stake into TAO, stake to another
 * owner (staking-and-pools 6). None checks whether the caller may; each expects that a refusal
 * undoes it as a whole.
 */
final class StakeFlow {
  /** The block of the last stake or unstake; the reference keeps it and never reads it. */
  static final Table<StakeKey, Long> LAST_STAKE_BLOCK =
      new Table<>(308, "LastColdkeyHotkeyStakeBlock", StakeKey.CODEC, ValueCodecs.U64);

  private final StakeContext context;
  private final State state;
  private final Markets markets;
  private final StakeLedger stakes;
  private final Locks locks;
  private final RootBooks books;
  private final RootStakers stakers;

  StakeFlow(StakeContext context, Locks locks, RootBooks books, RootStakers stakers) {
    this.context = context;
    this.state = context.state();
    this.markets = context.markets();
    this.stakes = context.stakes();
    this.locks = locks;
    this.books = books;
    this.stakers = stakers;
  }

  /**
   * Turns TAO of a coldkey into stake.
   *
   * @return the alpha staked
   */
  long stakeInto(StakeKey key, SwapOrder order) {
    int netuid = key.netuid();
    long paid = markets.payToPool(netuid, key.coldkey(), order.amount());
    var result = markets.swap(netuid, SwapOrder.buy(paid, order.limitPriceRao(), order.dropFees()));
    long alpha = result.amountPaidOut();
    Refusal.unless(alpha != 0, SubtensorError.AmountTooLow);
    Refusal.unless(
        stakes.canAdd(netuid, key.hotkey(), alpha), SubtensorError.InsufficientLiquidity);
    stakes.add(key, alpha);
    if (context.author().isZero()) {
      markets.burnFromPool(netuid, result.feeToBlockAuthor());
    } else {
      markets.payFromPool(netuid, context.author(), result.feeToBlockAuthor());
    }
    markets.update(netuid, market -> market.plusTaoFlow(result.amountPaidIn()));
    locks.roll(key.coldkey(), netuid);
    stamp(key);
    if (netuid == Markets.ROOT) {
      books.stakeAdded(key.hotkey(), key.coldkey(), alpha);
      stakers.add(key.coldkey());
    }
    state.emit(
        new StakeEvent.StakeAdded(
            key.coldkey(), key.hotkey(), paid, alpha, netuid, result.feePaid()));
    return alpha;
  }

  /**
   * Turns stake into TAO of the beneficiary. What the limit price leaves unsold stays stake.
   *
   * @return the rao paid
   */
  long unstakeFrom(StakeKey key, AccountId beneficiary, SwapOrder order) {
    int netuid = key.netuid();
    stakes.decrease(key, order.amount());
    var result = markets.swap(netuid, order);
    long refund = U64.subtract(order.amount(), U64.add(result.amountPaidIn(), result.feePaid()));
    if (refund != 0) {
      stakes.add(key, refund);
    }
    markets.payFromPool(netuid, beneficiary, result.amountPaidOut());
    long authorRao = payAuthor(netuid, result.feeToBlockAuthor());
    if (netuid == Markets.ROOT) {
      books.stakeRemoved(key.hotkey(), key.coldkey(), order.amount());
      stakers.removeIfWithoutStake(key.coldkey());
    }
    long outflow = U64.add(result.amountPaidOut(), authorRao);
    markets.update(netuid, market -> market.plusTaoFlow(-outflow));
    locks.roll(key.coldkey(), netuid);
    stamp(key);
    state.emit(
        new StakeEvent.StakeRemoved(
            key.coldkey(),
            key.hotkey(),
            result.amountPaidOut(),
            result.amountPaidIn(),
            netuid,
            result.feePaid()));
    return result.amountPaidOut();
  }

  /** Sells the fee for the author, even a fee of 0: the pool's checks always apply. */
  private long payAuthor(int netuid, long feeAlpha) {
    if (context.author().isZero()) {
      markets.update(netuid, market -> market.burned(feeAlpha));
      return 0;
    }
    var order = SwapOrder.sell(feeAlpha, SwapOrder.DEFAULT_SELL_LIMIT_RAO, true);
    long rao = markets.swap(netuid, order).amountPaidOut();
    markets.payFromPool(netuid, context.author(), rao);
    return rao;
  }

  /**
   * Gives stake to another coldkey or hotkey on the same subnet: no trade, no fee.
   *
   * @return what it is worth in rao at the present price
   */
  long transferWithin(StakeKey from, StakeKey to, long alpha) {
    int netuid = from.netuid();
    locks.transfer(from.coldkey(), to.coldkey(), netuid, alpha);
    stakes.decrease(from, alpha);
    if (netuid == Markets.ROOT) {
      books.stakeRemoved(from.hotkey(), from.coldkey(), alpha);
    }
    stakes.add(to, alpha);
    if (netuid == Markets.ROOT) {
      books.stakeAdded(to.hotkey(), to.coldkey(), alpha);
      stakers.add(to.coldkey());
    }
    long tao = markets.taoWorth(netuid, alpha);
    Refusal.unless(
        RuntimeConstants.spec(state).transfersSmallStakes()
            || !U64.isLess(tao, StakeSettings.MIN_STAKE_RAO),
        SubtensorError.AmountTooLow);
    stamp(to);
    state.emit(new StakeEvent.StakeRemoved(from.coldkey(), from.hotkey(), tao, alpha, netuid, 0));
    state.emit(new StakeEvent.StakeAdded(to.coldkey(), to.hotkey(), tao, alpha, netuid, 0));
    return tao;
  }

  /** Moves TAO from one coldkey to another, as a plain transfer. */
  void pay(AccountId from, AccountId to, long rao) {
    context.balances().transfer(from, to, rao, Existence.ALLOW_DEATH);
  }

  /** Remembers that stake moved in this block. */
  void stamp(StakeKey key) {
    state.put(LAST_STAKE_BLOCK, key, context.block());
  }
}
