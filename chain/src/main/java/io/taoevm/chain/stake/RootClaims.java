package io.taoevm.chain.stake;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.Set;
import java.util.function.IntPredicate;

/** Claims of root dividends, by their stakers and by the block step (staking-and-pools 8). */
public final class RootClaims {
  public static final Table<AccountId, RootClaimType> CLAIM_TYPE =
      new Table<>(345, "RootClaimType", KeyCodecs.ACCOUNT, RootClaimType.CODEC);

  private static final long MAX_THRESHOLD = 10_000_000;
  private static final long MAX_CLAIMS_PER_BLOCK = 50;
  private static final int MAX_SUBNETS = 5;

  private final StakeContext context;
  private final State state;
  private final RootBooks books;
  private final RootStakers stakers;

  RootClaims(StakeContext context, RootBooks books, RootStakers stakers) {
    this.context = context;
    this.state = context.state();
    this.books = books;
    this.stakers = stakers;
  }

  public RootClaimType claimType(AccountId coldkey) {
    return state.get(CLAIM_TYPE, coldkey, new RootClaimType.Swap());
  }

  /**
   * Claims the dividends of up to five subnets.
   *
   * @throws Refusal {@code InvalidSubnetNumber}, or as the sale of the alpha
   */
  public void claim(AccountId coldkey, Set<Integer> netuids) {
    Refusal.unless(
        !netuids.isEmpty() && netuids.size() <= MAX_SUBNETS, SubtensorError.InvalidSubnetNumber);
    stakers.add(coldkey);
    claimAll(coldkey, netuids::contains);
  }

  private void claimAll(AccountId coldkey, IntPredicate wanted) {
    var type = claimType(coldkey);
    for (var hotkey : context.hotkeys().staking(coldkey)) {
      for (int netuid : books.book(hotkey).keySet()) {
        if (wanted.test(netuid)) {
          claim(new StakeKey(netuid, hotkey, coldkey), type);
        }
      }
    }
    state.emit(new StakeEvent.RootClaimed(coldkey));
  }

  /** Claims for the coldkeys that this block draws; one that fails is left as it was. */
  public void claimAutomatically() {
    long draws = context.settings().rootClaimsPerBlock();
    for (var coldkey : stakers.drawn(context.blockContext().parentHash(), draws)) {
      int checkpoint = state.checkpoint();
      try {
        claimAll(coldkey, netuid -> true);
      } catch (Refusal refused) {
        state.rollback(checkpoint);
      }
    }
  }

  private void claim(StakeKey key, RootClaimType type) {
    if (!context.subnets().exists(key.netuid())) {
      return;
    }
    var owed = books.owed(key);
    long threshold = Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.get(state, key.netuid());
    long alpha = U96F32.floor(owed);
    if (owed.compareTo(U96F32.of(threshold)) < 0 || alpha == 0) {
      return;
    }
    if (type.sells(key.netuid())) {
      sell(key, alpha);
    } else {
      context.stakes().add(key, alpha);
    }
    books.addClaimed(key, alpha);
  }

  /** The sale of claimed alpha, without a fee. */
  static SwapOrder sale(long alpha) {
    return SwapOrder.sell(alpha, SwapOrder.DEFAULT_SELL_LIMIT_RAO, true);
  }

  /**
   * Sells claimed alpha and stakes the TAO on root, all without fees.
   *
   * @return the rao staked
   */
  long sell(StakeKey key, long alpha) {
    var markets = context.markets();
    long tao = markets.swap(key.netuid(), sale(alpha)).amountPaidOut();
    markets.payFromPool(key.netuid(), AccountIds.subnetPool(Markets.ROOT), tao);
    markets.update(
        key.netuid(),
        market -> market.withRootSell(U64.add(market.rootSellRao(), tao)).plusProtocolFlow(-tao));
    context.stakes().add(new StakeKey(Markets.ROOT, key.hotkey(), key.coldkey()), tao);
    markets.update(
        Markets.ROOT,
        root ->
            root.withPool(
                    root.pool()
                        .withReserves(U64.add(root.pool().taoRao(), tao), root.pool().alpha()))
                .withAlphaOut(U64.add(root.alphaOut(), tao)));
    markets.addTotalStake(tao);
    books.stakeAdded(key.hotkey(), key.coldkey(), tao);
    return tao;
  }

  /**
   * @throws Refusal {@code InvalidSubnetNumber} for a set without a subnet
   */
  public void setClaimType(AccountId coldkey, RootClaimType type) {
    Refusal.unless(
        !(type instanceof RootClaimType.KeepSubnets(var netuids)) || !netuids.isEmpty(),
        SubtensorError.InvalidSubnetNumber);
    stakers.add(coldkey);
    state.put(CLAIM_TYPE, coldkey, type);
    state.emit(new StakeEvent.RootClaimTypeSet(coldkey, type));
  }

  /**
   * Root sets how many coldkeys a block draws.
   *
   * @throws Refusal {@code InvalidNumRootClaim} above 50
   */
  public void setClaimsPerBlock(long count) {
    Refusal.unless(!U64.isLess(MAX_CLAIMS_PER_BLOCK, count), SubtensorError.InvalidNumRootClaim);
    GlobalParameter.NUM_ROOT_CLAIM.set(state, count);
  }

  /**
   * The owner or root sets the least claim of a subnet.
   *
   * @throws Refusal {@code InvalidRootClaimThreshold} above 10,000,000 rao
   */
  public void setThreshold(int netuid, long alpha) {
    Refusal.unless(!U64.isLess(MAX_THRESHOLD, alpha), SubtensorError.InvalidRootClaimThreshold);
    Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.set(state, netuid, alpha);
  }
}
