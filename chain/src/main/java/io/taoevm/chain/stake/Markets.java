package io.taoevm.chain.stake;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.pool.SwapOrder.Direction;
import io.taoevm.chain.pool.SwapResult;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.Subnets;
import java.util.function.UnaryOperator;

/**
 * The pools of all subnets and the TAO behind them: trades move reserves and counters here, never
 * stakes (staking-and-pools 6). The TAO itself lies on the pool's account, which holds at least the
 * reserve.
 */
public final class Markets {
  public static final int ROOT = 0;

  /** The pool and the trading counters of each subnet. */
  public static final Table<Integer, SubnetMarket> TABLE =
      new Table<>(300, "SubnetMarket", KeyCodecs.U16, SubnetMarket.CODEC);

  /**
   * All TAO staked, in rao. A buy adds its whole amount, a sale takes off only what it paid, so
   * fees stay counted for ever, as in the reference.
   */
  public static final Table<Only, Long> TOTAL_STAKE =
      new Table<>(301, "TotalStake", KeyCodecs.ONLY, ValueCodecs.U64);

  private final State state;
  private final Balances balances;

  public Markets(State state) {
    this.state = state;
    this.balances = new Balances(state);
  }

  public SubnetMarket market(int netuid) {
    return state.get(TABLE, netuid, SubnetMarket.NONE);
  }

  public void update(int netuid, UnaryOperator<SubnetMarket> change) {
    state.put(TABLE, netuid, change.apply(market(netuid)));
  }

  /** TAO per alpha as U64F64; one for root and stable subnets. */
  public UInt128 price(int netuid) {
    return market(netuid).price();
  }

  /**
   * Root sets the fee of a subnet's pool, in parts of 65,535.
   *
   * @throws Refusal {@code MechanismDoesNotExist}, {@code FeeRateTooHigh}, of the swap pallet
   */
  public void setFeeRate(int netuid, int rate) {
    Refusal.unless(new Subnets(state).exists(netuid), SwapError.MechanismDoesNotExist);
    Refusal.unless(rate <= Pool.MAX_FEE_RATE, SwapError.FeeRateTooHigh);
    update(netuid, market -> market.withPool(market.pool().withFeeRate(rate)));
    state.emit(new FeeRateSet(netuid, rate));
  }

  /** The fee of a pool has changed. */
  public record FeeRateSet(int netuid, int rate) implements Event {
    @Override
    public String pallet() {
      return "Swap";
    }
  }

  /** What an amount of alpha is worth in rao at the present price, without slippage. */
  public long taoWorth(int netuid, long alpha) {
    return U64F64.floor(U64F64.multiply(price(netuid), U64F64.of(alpha)));
  }

  public long totalStakeRao() {
    return state.get(TOTAL_STAKE, Only.ROW, 0L);
  }

  void addTotalStake(long rao) {
    state.put(TOTAL_STAKE, Only.ROW, U64.add(totalStakeRao(), rao));
  }

  public void subtractTotalStake(long rao) {
    state.put(TOTAL_STAKE, Only.ROW, U64.subtract(totalStakeRao(), rao));
  }

  /**
   * What a trade would do.
   *
   * @throws Refusal as {@link Pool#swap}
   */
  public SwapResult simulate(int netuid, SwapOrder order) {
    var market = market(netuid);
    return market.dynamic() ? market.pool().swap(order) : oneToOne(market.pool(), order);
  }

  private static SwapResult oneToOne(Pool pool, SwapOrder order) {
    long amount = order.amount();
    var after =
        order.direction() == Direction.BUY
            ? pool.withReserves(U64.add(pool.taoRao(), amount), U64.subtract(pool.alpha(), amount))
            : pool.withReserves(U64.subtract(pool.taoRao(), amount), U64.add(pool.alpha(), amount));
    return new SwapResult(after, amount, amount, 0, false);
  }

  /**
   * Trades: reserves, alpha outside, volume and total stake move; balances and stakes do not.
   *
   * @throws Refusal as {@link Pool#swap}
   */
  public SwapResult swap(int netuid, SwapOrder order) {
    var result = simulate(netuid, order);
    var market = market(netuid).withPool(result.after());
    long tao;
    if (order.direction() == Direction.BUY) {
      tao = order.amount();
      market = market.withAlphaOut(U64.add(market.alphaOut(), result.amountPaidOut()));
      addTotalStake(tao);
    } else {
      tao = result.amountPaidOut();
      market = market.withAlphaOut(U64.subtract(market.alphaOut(), result.amountPaidIn()));
      subtractTotalStake(tao);
    }
    state.put(TABLE, netuid, market.withVolume(market.volumeRao().plus(UInt128.of(tao))));
    return result;
  }

  /**
   * Pays TAO out of a pool's account.
   *
   * @throws Refusal {@code InsufficientBalance} if the account has less, or as {@link
   *     Balances#transfer}
   */
  public void payFromPool(int netuid, AccountId to, long amountRao) {
    var account = AccountIds.subnetPool(netuid);
    Refusal.unless(
        !U64.isLess(balances.freeRao(account), amountRao), SubtensorError.InsufficientBalance);
    balances.transfer(account, to, amountRao, Existence.ALLOW_DEATH);
  }

  /**
   * Pays TAO into a pool's account, as much of the amount as leaves the payer alive.
   *
   * @return the rao paid
   * @throws Refusal {@code InsufficientBalance} if that is nothing
   */
  public long payToPool(int netuid, AccountId from, long amountRao) {
    if (amountRao == 0) {
      return 0;
    }
    long paid = U64.min(amountRao, balances.transferableKeepAliveRao(from));
    Refusal.unless(paid != 0, SubtensorError.InsufficientBalance);
    balances.transfer(from, AccountIds.subnetPool(netuid), paid, Existence.KEEP_ALIVE);
    return paid;
  }

  /** Burns TAO of a pool's account; what cannot be burned stays there. */
  void burnFromPool(int netuid, long amountRao) {
    int checkpoint = state.checkpoint();
    try {
      payFromPool(netuid, AccountIds.BURN, amountRao);
    } catch (Refusal refused) {
      state.rollback(checkpoint);
    }
  }
}
