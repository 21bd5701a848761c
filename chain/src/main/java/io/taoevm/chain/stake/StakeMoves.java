package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.Optional;

/**
 * The calls that move stake between hotkeys, coldkeys and subnets: one routine with four faces
 * (staking-and-pools 7.8).
 */
public final class StakeMoves {
  private static final long RAO_PER_TAO = 1_000_000_000;

  /** The least TAO worth of stake that may be given away, where gifts have a minimum: 0.0001. */
  private static final long MIN_TRANSFER_RAO = 100_000;

  private static final long MIN_STAKE_RAO = StakeSettings.MIN_STAKE_RAO;
  private static final UInt128 RAO = U64F64.of(RAO_PER_TAO);

  private final StakeContext context;
  private final State state;
  private final StakeOperations operations;
  private final StakeChecks checks;
  private final StakeFlow flow;
  private final Locks locks;
  private final Collateral collateral;
  private final ChainSpec spec;

  StakeMoves(
      StakeContext context,
      StakeOperations operations,
      StakeChecks checks,
      StakeFlow flow,
      Locks locks,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.state = context.state();
    this.operations = operations;
    this.checks = checks;
    this.flow = flow;
    this.locks = locks;
    this.spec = RuntimeConstants.spec(state);
  }

  /**
   * How a limit price bounds a move between subnets.
   *
   * @param priceRao of the origin's alpha in the destination's, times 10^9
   */
  public record Limit(long priceRao, boolean allowPartial) {}

  /** Moves up to an amount of stake to another hotkey, on the same subnet or another. */
  public void moveStake(StakeKey from, AccountId hotkey, int netuid, long alpha) {
    moveStake(from, hotkey, netuid, alpha, Optional.empty());
  }

  /** As {@link #moveStake(StakeKey, AccountId, int, long)}, within a limit price. */
  public void moveStake(
      StakeKey from, AccountId hotkey, int netuid, long alpha, Optional<Limit> limit) {
    var to = new StakeKey(netuid, hotkey, from.coldkey());
    long tao = transition(from, to, alpha, limit);
    state.emit(
        new StakeEvent.StakeMoved(
            from.coldkey(), from.hotkey(), from.netuid(), hotkey, netuid, tao));
  }

  /** Gives up to an amount of stake to another coldkey. */
  public void transferStake(StakeKey from, AccountId coldkey, int netuid, long alpha) {
    long tao = transfer(from, new StakeKey(netuid, from.hotkey(), coldkey), alpha);
    state.emit(
        new StakeEvent.StakeTransferred(
            from.coldkey(), coldkey, from.hotkey(), from.netuid(), netuid, tao));
  }

  /** As {@link #transferStake}, to another hotkey at the same time. */
  public void transferStakeAndHotkey(StakeKey from, StakeKey to, long alpha) {
    long tao = transfer(from, to, alpha);
    state.emit(
        new StakeEvent.StakeAndHotkeyTransferred(
            from.coldkey(),
            to.coldkey(),
            from.hotkey(),
            to.hotkey(),
            from.netuid(),
            to.netuid(),
            tao));
  }

  private long transfer(StakeKey from, StakeKey to, long alpha) {
    long moved = bounded(from, alpha);
    validate(from, to, moved, moved, Optional.empty(), true);
    return execute(from, to, moved, transferMinimumRao());
  }

  /** Moves up to an amount of stake to another subnet, within a limit price if there is one. */
  public void swapStake(StakeKey from, int netuid, long alpha, Optional<Limit> limit) {
    var to = new StakeKey(netuid, from.hotkey(), from.coldkey());
    long tao = transition(from, to, alpha, limit);
    state.emit(
        new StakeEvent.StakeSwapped(from.coldkey(), from.hotkey(), from.netuid(), netuid, tao));
  }

  private long bounded(StakeKey from, long alpha) {
    return spec.capsOverAsking() ? U64.min(alpha, context.stakes().stake(from)) : alpha;
  }

  private long transition(StakeKey from, StakeKey to, long alpha, Optional<Limit> limit) {
    long amount = bounded(from, alpha);
    long max =
        limit.isPresent() && from.netuid() != to.netuid()
            ? maxMove(from.netuid(), to.netuid(), limit.get().priceRao)
            : amount;
    validate(from, to, amount, max, limit, false);
    return execute(from, to, U64.min(amount, max), MIN_STAKE_RAO);
  }

  private void validate(
      StakeKey from,
      StakeKey to,
      long alpha,
      long max,
      Optional<Limit> limit,
      boolean asksTransferToggle) {
    boolean acrossSubnets = from.netuid() != to.netuid();
    Refusal.unless(!from.equals(to), SubtensorError.SameNetuid);
    checks.requireSubnet(from.netuid());
    checks.requireSubnet(to.netuid());
    checks.requireSubtoken(from.netuid());
    checks.requireSubtoken(to.netuid());
    checks.requireHotkey(from.hotkey());
    checks.requireHotkey(to.hotkey());
    Refusal.unless(
        !U64.isLess(context.stakes().stake(from), alpha), SubtensorError.NotEnoughStakeToWithdraw);
    if (acrossSubnets) {
      checks.requireSaleAbove(
          from.netuid(), alpha, asksTransferToggle ? transferMinimumRao() : MIN_STAKE_RAO);
      boolean bounded = limit.isPresent() && !limit.get().allowPartial;
      Refusal.unless(!bounded || !U64.isLess(max, alpha), SubtensorError.SlippageTooHigh);
    }
    if (asksTransferToggle) {
      Refusal.unless(
          Hyperparameter.TRANSFER_TOGGLE.isOn(state, from.netuid())
              && Hyperparameter.TRANSFER_TOGGLE.isOn(state, to.netuid()),
          SubtensorError.TransferDisallowed);
    }
    if (acrossSubnets) {
      locks.requireUnlocked(from.coldkey(), from.netuid(), alpha);
    } else if (!from.coldkey().equals(to.coldkey())) {
      collateral.requireTransferable(from.coldkey(), from.netuid(), alpha);
    }
    collateral.requireCovered(from, alpha);
  }

  private long transferMinimumRao() {
    return spec.transfersSmallStakes() ? MIN_TRANSFER_RAO : MIN_STAKE_RAO;
  }

  private long execute(StakeKey from, StakeKey to, long alpha, long minimumRao) {
    if (from.netuid() == to.netuid()) {
      return flow.transferWithin(from, to, alpha);
    }
    boolean fromRoot = from.netuid() == Markets.ROOT;
    long tao =
        flow.unstakeFrom(
            from,
            from.coldkey(),
            SwapOrder.sell(alpha, SwapOrder.DEFAULT_SELL_LIMIT_RAO, fromRoot));
    if (!from.coldkey().equals(to.coldkey())) {
      flow.pay(from.coldkey(), to.coldkey(), tao);
    }
    if (!U64.isLess(tao, minimumRao)) {
      operations.becomeDelegateOfOther(to.coldkey(), to.hotkey());
      flow.stakeInto(to, SwapOrder.buy(tao, SwapOrder.DEFAULT_BUY_LIMIT_RAO, !fromRoot));
    }
    return tao;
  }

  /**
   * The most alpha of the origin that may be sold and spent on the destination within a limit
   * price. Between two dynamic subnets it assumes equal weights, as the reference does.
   */
  long maxMove(int origin, int destination, long limitRao) {
    if (checks.isStable(origin) && checks.isStable(destination)) {
      return U64.isLess(RAO_PER_TAO, limitRao) ? 0 : U64.MAX;
    }
    if (checks.isStable(origin)) {
      var inverse = U64F64.divide(RAO, U64F64.of(limitRao));
      return limitRao == 0
          ? U64.MAX
          : checks.maxAdd(destination, U64F64.floor(U64F64.multiply(inverse, RAO)));
    }
    if (checks.isStable(destination)) {
      return checks.maxRemove(origin, limitRao);
    }
    var from = context.markets().market(origin).pool();
    var to = context.markets().market(destination).pool();
    if (isEmpty(from) || isEmpty(to)) {
      return 0;
    }
    var limit = Pool.fromRao(limitRao);
    if (limit.compareTo(U64F64.divide(from.price(), to.price())) > 0) {
      return 0;
    }
    if (limitRao == 0) {
      return U64.MAX;
    }
    var taoSum = U64F64.of(from.taoRao()).plus(U64F64.of(to.taoRao()));
    var fromShare = U64F64.divide(U64F64.of(from.taoRao()), taoSum);
    var toShare = U64F64.divide(U64F64.of(to.taoRao()), taoSum);
    var reached = U64F64.divide(U64F64.multiply(U64F64.of(to.alpha()), fromShare), limit);
    var held = U64F64.multiply(U64F64.of(from.alpha()), toShare);
    return U64F64.floor(reached.minus(held));
  }

  private static boolean isEmpty(Pool pool) {
    return pool.taoRao() == 0 || pool.alpha() == 0;
  }
}
