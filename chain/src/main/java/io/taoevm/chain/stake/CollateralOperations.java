package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.pool.SwapResult;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.StakeChecks.Bound;

/** The calls about collateral and the payment of registrations that need it. */
public final class CollateralOperations {
  /** What a registration may at most pay above the present price: 5 %. */
  private static final long PARTS = 100;

  private static final long MOST_PARTS = 105;

  private final StakeContext context;
  private final Collateral collateral;
  private final StakeChecks checks;
  private final StakeFlow flow;
  private final Locks locks;

  CollateralOperations(
      StakeContext context,
      Collateral collateral,
      StakeChecks checks,
      StakeFlow flow,
      Locks locks) {
    this.context = context;
    this.collateral = collateral;
    this.checks = checks;
    this.flow = flow;
    this.locks = locks;
  }

  private void requireOwner(StakeKey key) {
    checks.requireHotkey(key.hotkey());
    Refusal.unless(
        context.hotkeys().isOwner(key.coldkey(), key.hotkey()),
        SubtensorError.NonAssociatedColdKey);
  }

  private void requireSubnet(int netuid) {
    Refusal.unless(netuid != Markets.ROOT, SubtensorError.RegistrationNotPermittedOnRootSubnet);
    checks.requireSubnet(netuid);
  }

  /**
   * Locks more under the caller's own hotkey: stake that is free there, then alpha that is bought.
   *
   * @param limitRao the highest price of what is bought, rao for each alpha
   * @throws Refusal {@code RegistrationNotPermittedOnRootSubnet}, {@code SubnetNotExists}, {@code
   *     SubtokenDisabled}, {@code HotKeyAccountNotExists}, {@code NonAssociatedColdKey}, {@code
   *     AmountTooLow}, {@code InsufficientLiquidity}, {@code SlippageTooHigh}, {@code
   *     NotEnoughBalanceToStake}, or as staking
   */
  public void add(StakeKey key, long alpha, long limitRao) {
    int netuid = key.netuid();
    requireSubnet(netuid);
    checks.requireSubtoken(netuid);
    requireOwner(key);
    Refusal.unless(alpha != 0, SubtensorError.AmountTooLow);
    long fromStake = U64.min(collateral.free(key), alpha);
    long rao = priceOf(netuid, U64.subtract(alpha, fromStake));
    if (rao != 0) {
      checks.requireBuyInput(netuid, rao);
      checks.add(key, Bound.whole(rao));
      requireFunds(key.coldkey(), rao);
    }
    collateral.lock(key, fromStake);
    long added = fromStake;
    if (rao != 0) {
      Refusal.unless(
          !U64.isLess(checks.maxAdd(netuid, limitRao), rao), SubtensorError.SlippageTooHigh);
      long bought = flow.stakeInto(key, SwapOrder.buy(rao, limitRao, false));
      collateral.lock(key, bought);
      added = U64.add(added, bought);
    }
    Refusal.unless(added != 0, SubtensorError.AmountTooLow);
    tellLocked(key, added);
  }

  /** What alpha costs at the moving price; nothing for none. */
  private long priceOf(int netuid, long alpha) {
    if (alpha == 0) {
      return 0;
    }
    var price = collateral.movingPrice(netuid);
    Refusal.unless(!price.isZero(), SubtensorError.InsufficientLiquidity);
    return U64F64.floorOfProduct(alpha, price);
  }

  private void requireFunds(AccountId coldkey, long rao) {
    Refusal.unless(
        !U64.isLess(context.balances().transferableKeepAliveRao(coldkey), rao),
        SubtensorError.NotEnoughBalanceToStake);
  }

  private void tellLocked(StakeKey key, long alpha) {
    context
        .state()
        .emit(
            new StakeEvent.CollateralLocked(
                key.netuid(), key.hotkey(), alpha, collateral.locked(key)));
  }

  /**
   * Sets the floor of the caller's own hotkey; 0 takes it away.
   *
   * @throws Refusal {@code RegistrationNotPermittedOnRootSubnet}, {@code SubnetNotExists}, {@code
   *     HotKeyAccountNotExists}, {@code NonAssociatedColdKey}
   */
  public void setFloor(StakeKey key, long alpha) {
    requireSubnet(key.netuid());
    requireOwner(key);
    collateral.setFloor(key, alpha);
    context.state().emit(new StakeEvent.MinCollateralSet(key.netuid(), key.hotkey(), alpha));
  }

  /**
   * Pays for a registration of which a part becomes collateral: one purchase, of which each part
   * gets its share.
   *
   * @throws Refusal {@code NotEnoughBalanceToStake}, {@code InsufficientLiquidity}, or as the
   *     purchase
   */
  public void payRegistration(StakeKey key, Collateral.Price price) {
    requireFunds(key.coldkey(), price.totalRao());
    if (price.totalRao() != 0) {
      pay(key, price);
    }
    collateral.renew(key);
  }

  private void pay(StakeKey key, Collateral.Price price) {
    int netuid = key.netuid();
    var markets = context.markets();
    long paid = markets.payToPool(netuid, key.coldkey(), price.totalRao());
    long limit =
        price.topUpRao() == 0 ? SwapOrder.DEFAULT_BUY_LIMIT_RAO : limitRao(markets.price(netuid));
    var result = markets.swap(netuid, SwapOrder.buy(paid, limit, false));
    settleFeeAndRest(key, paid, result);
    markets.update(netuid, market -> market.plusTaoFlow(result.amountPaidIn()));
    long alpha = result.amountPaidOut();
    long locked = part(alpha, price.topUpRao(), price.totalRao());
    markets.update(
        netuid,
        market ->
            market.withAlphaOut(U64.subtract(market.alphaOut(), U64.subtract(alpha, locked))));
    if (locked != 0) {
      stake(key, part(paid, price.topUpRao(), price.totalRao()), locked, result.feePaid());
    }
  }

  /** The fee goes to the author, what the limit left unspent back to the payer. */
  private void settleFeeAndRest(StakeKey key, long paid, SwapResult result) {
    var markets = context.markets();
    if (context.author().isZero()) {
      markets.burnFromPool(key.netuid(), result.feeToBlockAuthor());
    } else {
      markets.payFromPool(key.netuid(), context.author(), result.feeToBlockAuthor());
    }
    long rest = U64.subtract(paid, U64.add(result.amountPaidIn(), result.feePaid()));
    if (rest != 0) {
      markets.payFromPool(key.netuid(), key.coldkey(), rest);
      markets.subtractTotalStake(rest);
    }
  }

  private static long limitRao(UInt128 price) {
    Refusal.unless(!price.isZero(), SubtensorError.InsufficientLiquidity);
    var limit = U64F64.divide(U64F64.multiply(price, U64F64.of(MOST_PARTS)), U64F64.of(PARTS));
    long rao = Pool.toRao(limit);
    Refusal.unless(rao != 0, SubtensorError.InsufficientLiquidity);
    return rao;
  }

  /** The floor of a product and a quotient, without overflow. */
  private static long part(long amount, long share, long whole) {
    return UInt128.product(amount, share).dividedBy(whole).saturatedLong();
  }

  private void stake(StakeKey key, long rao, long alpha, long feeRao) {
    Refusal.unless(
        context.stakes().canAdd(key.netuid(), key.hotkey(), alpha),
        SubtensorError.InsufficientLiquidity);
    context.stakes().add(key, alpha);
    context.hotkeys().addStaking(key.coldkey(), key.hotkey());
    locks.roll(key.coldkey(), key.netuid());
    flow.stamp(key);
    context
        .state()
        .emit(
            new StakeEvent.StakeAdded(
                key.coldkey(), key.hotkey(), rao, alpha, key.netuid(), feeRao));
    collateral.lock(key, alpha);
    tellLocked(key, alpha);
  }
}
