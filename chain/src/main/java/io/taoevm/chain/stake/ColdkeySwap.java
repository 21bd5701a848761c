package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.KeySuccession;
import io.taoevm.chain.subnet.RateLimit;

/**
 * How everything that a coldkey has passes to another one: announced, after a delay in which the
 * owner can dispute it, or at once by root (chain-core 16.4).
 */
public final class ColdkeySwap {
  /**
   * A promise to swap.
   *
   * @param due the block from which the swap may be made
   * @param newColdkeyHash BLAKE2b-256 of the new coldkey
   */
  public record Announcement(long due, Hash newColdkeyHash) {}

  public static final Table<AccountId, Announcement> ANNOUNCEMENTS =
      new Table<>(
          360,
          "ColdkeySwapAnnouncements",
          KeyCodecs.ACCOUNT,
          ValueCodecs.of(
              value -> new ScaleWriter().u64(value.due).hash(value.newColdkeyHash).toBytes(),
              bytes -> {
                var reader = new ScaleReader(bytes);
                return new Announcement(reader.u64(), reader.hash());
              }));

  /** The block in which a coldkey disputed its own announcement. */
  public static final Table<AccountId, Long> DISPUTES =
      new Table<>(361, "ColdkeySwapDisputes", KeyCodecs.ACCOUNT, ValueCodecs.U64);

  private final StakeContext context;
  private final State state;
  private final AutoStake autoStake;
  private final RootBooks rootBooks;
  private final RootStakers rootStakers;
  private final LockSwap locks;
  private final Collateral collateral;

  ColdkeySwap(
      StakeContext context,
      AutoStake autoStake,
      RootBooks rootBooks,
      RootStakers rootStakers,
      LockSwap locks,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.state = context.state();
    this.autoStake = autoStake;
    this.rootBooks = rootBooks;
    this.rootStakers = rootStakers;
    this.locks = locks;
  }

  /** Whether the coldkey may use no calls but those of the swap. */
  public boolean isAnnounced(AccountId coldkey) {
    return state.contains(ANNOUNCEMENTS, coldkey);
  }

  /** Whether the coldkey may use no calls at all. */
  public boolean isDisputed(AccountId coldkey) {
    return state.contains(DISPUTES, coldkey);
  }

  /**
   * Announces a swap; only the first announcement costs.
   *
   * @throws Refusal {@code ColdkeySwapReannouncedTooEarly}, {@code
   *     NotEnoughBalanceToPaySwapColdKey}
   */
  public void announce(AccountId coldkey, Hash newColdkeyHash) {
    var present = state.get(ANNOUNCEMENTS, coldkey);
    if (present == null) {
      charge(coldkey, KeySwapCost.ALL_RAO);
    } else {
      Refusal.unless(
          !isBefore(present.due, context.settings().coldkeyReannounceBlocks()),
          SubtensorError.ColdkeySwapReannouncedTooEarly);
    }
    long due = U64.add(context.block(), context.settings().coldkeySwapDelayBlocks());
    state.put(ANNOUNCEMENTS, coldkey, new Announcement(due, newColdkeyHash));
    state.emit(new StakeEvent.ColdkeySwapAnnounced(coldkey, newColdkeyHash));
  }

  private boolean isBefore(long due, long delayBlocks) {
    return U64.isLess(context.block(), U64.add(due, delayBlocks));
  }

  private void charge(AccountId coldkey, long rao) {
    Refusal.unless(
        !U64.isLess(context.balances().transferableKeepAliveRao(coldkey), rao),
        SubtensorError.NotEnoughBalanceToPaySwapColdKey);
    context.balances().recycle(coldkey, rao, Existence.KEEP_ALIVE);
  }

  /**
   * Makes the announced swap.
   *
   * @throws Refusal {@code ColdkeySwapAnnouncementNotFound}, {@code
   *     AnnouncedColdkeyHashDoesNotMatch}, {@code ColdkeySwapTooEarly}, or as the swap itself
   */
  public void swapAnnounced(AccountId coldkey, AccountId newColdkey) {
    var announced = require(coldkey);
    state.remove(ANNOUNCEMENTS, coldkey);
    Refusal.unless(
        announced.newColdkeyHash.equals(Hash.of(Blake2b.hash256(newColdkey.bytes()))),
        SubtensorError.AnnouncedColdkeyHashDoesNotMatch);
    Refusal.unless(!isBefore(announced.due, 0), SubtensorError.ColdkeySwapTooEarly);
    swap(coldkey, newColdkey);
  }

  private Announcement require(AccountId coldkey) {
    var present = state.get(ANNOUNCEMENTS, coldkey);
    if (present == null) {
      throw new Refusal(SubtensorError.ColdkeySwapAnnouncementNotFound);
    }
    return present;
  }

  /**
   * Freezes a coldkey whose swap somebody else announced.
   *
   * @throws Refusal {@code ColdkeySwapAnnouncementNotFound}, {@code ColdkeySwapAlreadyDisputed}
   */
  public void dispute(AccountId coldkey) {
    require(coldkey);
    Refusal.unless(!isDisputed(coldkey), SubtensorError.ColdkeySwapAlreadyDisputed);
    state.put(DISPUTES, coldkey, context.block());
    state.emit(new StakeEvent.ColdkeySwapDisputed(coldkey));
  }

  /**
   * Takes an announcement back.
   *
   * @throws Refusal {@code ColdkeySwapAnnouncementNotFound}, {@code ColdkeySwapClearTooEarly}
   */
  public void clear(AccountId coldkey) {
    var announced = require(coldkey);
    Refusal.unless(
        !isBefore(announced.due, context.settings().coldkeyReannounceBlocks()),
        SubtensorError.ColdkeySwapClearTooEarly);
    state.remove(ANNOUNCEMENTS, coldkey);
    state.emit(new StakeEvent.ColdkeySwapCleared(coldkey));
  }

  /** Root forgets announcement and dispute. */
  public void reset(AccountId coldkey) {
    forget(coldkey);
    state.emit(new StakeEvent.ColdkeySwapReset(coldkey));
  }

  private void forget(AccountId coldkey) {
    state.remove(ANNOUNCEMENTS, coldkey);
    state.remove(DISPUTES, coldkey);
  }

  /**
   * Root swaps at once.
   *
   * @throws Refusal {@code NotEnoughBalanceToPaySwapColdKey}, or as the swap itself
   */
  public void swapByRoot(AccountId coldkey, AccountId newColdkey, long costRao) {
    if (costRao != 0) {
      charge(coldkey, costRao);
    }
    swap(coldkey, newColdkey);
    forget(coldkey);
  }

  private void swap(AccountId from, AccountId to) {
    var hotkeys = context.hotkeys();
    Refusal.unless(hotkeys.staking(to).isEmpty(), SubtensorError.ColdKeyAlreadyAssociated);
    Refusal.unless(!hotkeys.exists(to), SubtensorError.NewColdKeyIsHotkey);
    moveIdentity(from, to);
    context.flags().acceptLockedAlpha(to);
    for (int netuid : context.subnets().netuids()) {
      if (context.subnets().isOwner(netuid, from)) {
        context.subnets().update(netuid, subnet -> subnet.withOwner(to));
      }
      autoStake.moveColdkey(netuid, from, to);
      moveStakes(netuid, from, to);
      collateral.moveColdkey(netuid, from, to);
    }
    hotkeys.moveColdkey(from, to);
    locks.moveColdkey(from, to);
    long free = context.balances().freeRao(from) - context.balances().account(from).frozenRao();
    boolean reserves = context.balances().account(from).reservedRao() != 0;
    long rao = reserves ? context.balances().transferableKeepAliveRao(from) : free;
    context
        .balances()
        .transfer(from, to, rao, reserves ? Existence.KEEP_ALIVE : Existence.ALLOW_DEATH);
    RateLimit.of(RateLimit.Kind.COLDKEY_TRANSACTION, to).stamp(state, context.block());
    new KeySuccession(state).coldkeySwapped(from, to);
    state.emit(new StakeEvent.ColdkeySwapped(from, to));
  }

  private void moveIdentity(AccountId from, AccountId to) {
    var identity = state.get(Identity.TABLE, from);
    if (identity != null && !state.contains(Identity.TABLE, to)) {
      state.remove(Identity.TABLE, from);
      state.put(Identity.TABLE, to, identity);
    }
  }

  /** Watermarks move only with stake on their own subnet, as in the reference. */
  private void moveStakes(int netuid, AccountId from, AccountId to) {
    var stakes = context.stakes();
    for (var hotkey : context.hotkeys().staking(from)) {
      var origin = new StakeKey(netuid, hotkey, from);
      var target = new StakeKey(netuid, hotkey, to);
      long alpha = stakes.stake(origin);
      stakes.decrease(origin, alpha);
      stakes.add(target, alpha);
      if (stakes.stake(target) != 0) {
        rootBooks.moveClaimed(origin, target);
        if (netuid == Markets.ROOT) {
          rootStakers.add(to);
        }
      }
    }
    if (netuid == Markets.ROOT) {
      rootStakers.removeIfWithoutStake(from);
    }
  }
}
