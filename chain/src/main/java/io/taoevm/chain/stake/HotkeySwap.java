package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.KeySuccession;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that replace a hotkey by another one of the same owner, everywhere or on one subnet
 * (chain-core 16.5). What moves on each subnet is {@link HotkeySwapOnSubnet}'s.
 */
public final class HotkeySwap {
  private final StakeContext context;
  private final State state;
  private final Hotkeys hotkeys;
  private final RootBooks rootBooks;
  private final LockSwap locks;
  private final HotkeySwapOnSubnet onSubnet;

  HotkeySwap(
      StakeContext context, RootBooks rootBooks, LockSwap locks, HotkeySwapOnSubnet onSubnet) {
    this.context = context;
    this.state = context.state();
    this.hotkeys = context.hotkeys();
    this.rootBooks = rootBooks;
    this.locks = locks;
    this.onSubnet = onSubnet;
  }

  /**
   * Replaces a hotkey.
   *
   * @param netuid the only subnet concerned; all of them if empty
   * @param keepStake whether stake, dividends and root books stay with the old one
   * @throws Refusal as chain-core 16.5 lists them, in its order
   */
  public void swap(AccountId coldkey, Pair pair, Optional<Integer> netuid, boolean keepStake) {
    check(coldkey, pair, netuid);
    copyStamp(RateLimit.Kind.COLDKEY_TRANSACTION, pair);
    copyStamp(RateLimit.Kind.DELEGATE_TAKE, pair);
    if (netuid.isPresent()) {
      swapOne(coldkey, pair, netuid.get(), keepStake);
    } else {
      swapAll(coldkey, pair, keepStake);
    }
    stamp(RateLimit.Kind.COLDKEY_TRANSACTION, coldkey);
  }

  /** The hotkey to replace and its successor. */
  public record Pair(AccountId old, AccountId successor) {}

  private void check(AccountId coldkey, Pair pair, Optional<Integer> netuid) {
    var successor = pair.successor;
    Refusal.unless(
        hotkeys.isOwner(coldkey, pair.old)
            && (!hotkeys.exists(successor) || hotkeys.isOwner(coldkey, successor)),
        SubtensorError.NonAssociatedColdKey);
    Refusal.unless(!pair.old.equals(successor), SubtensorError.NewHotKeyIsSameWithOld);
    Refusal.unless(
        RateLimit.of(RateLimit.Kind.COLDKEY_TRANSACTION, coldkey)
            .passesStrictly(state, context.block(), GlobalParameter.TX_RATE_LIMIT.get(state)),
        SubtensorError.HotKeySetTxRateLimitExceeded);
    Refusal.unless(
        netuid.isPresent()
            ? !isMember(successor, netuid.get())
            : new Neurons(state).subnetsOf(successor).isEmpty(),
        SubtensorError.HotKeyAlreadyRegisteredInSubNet);
    Refusal.unless(
        netuid.orElse(Markets.ROOT) != Markets.ROOT || isCleanOnRoot(successor),
        SubtensorError.NewHotKeyNotCleanForRootSwap);
  }

  /** Whether there is a row, even one that a former swap left with the value false. */
  private boolean isMember(AccountId hotkey, int netuid) {
    return state.contains(Neurons.MEMBERSHIPS, new OnSubnet.Membership(hotkey, netuid));
  }

  private boolean isCleanOnRoot(AccountId hotkey) {
    return rootBooks.book(hotkey).isEmpty()
        && context.stakes().total(Markets.ROOT, hotkey) == 0
        && !rootBooks.hasClaimed(hotkey, List.of(Markets.ROOT));
  }

  private void copyStamp(RateLimit.Kind kind, Pair pair) {
    long last = RateLimit.of(kind, pair.old).last(state);
    RateLimit.of(kind, pair.successor).stamp(state, last);
  }

  private void stamp(RateLimit.Kind kind, AccountId account) {
    RateLimit.of(kind, account).stamp(state, context.block());
  }

  private RateLimit lastSwap(int netuid, AccountId coldkey) {
    return RateLimit.of(RateLimit.Kind.SWAP_HOTKEY_ON_SUBNET, netuid, coldkey);
  }

  private void remember(int netuid, AccountId coldkey, Pair pair) {
    lastSwap(netuid, coldkey).stamp(state, context.block());
    new KeySuccession(state).hotkeySwapped(netuid, pair.old, pair.successor);
  }

  private void requireInterval(long lastBlock) {
    long interval = RuntimeConstants.of(state).hotkeySwapOnSubnetInterval();
    Refusal.unless(
        U64.isLess(U64.add(lastBlock, interval), context.block()),
        SubtensorError.HotKeySwapOnSubnetIntervalNotPassed);
  }

  private void charge(AccountId coldkey, long rao) {
    KeySwapCost.charge(
        context.balances(), coldkey, rao, SubtensorError.NotEnoughBalanceToPaySwapHotKey);
  }

  private void swapAll(AccountId coldkey, Pair pair, boolean keepStake) {
    var netuids = context.subnets().netuids();
    var affected = netuids.stream().filter(netuid -> isAffected(netuid, pair.old)).toList();
    for (int netuid : affected) {
      long last = lastSwap(netuid, coldkey).last(state);
      if (last != 0) {
        requireInterval(last);
      }
    }
    charge(coldkey, KeySwapCost.ALL_RAO);
    var stakers = stakers(netuids, pair.old);
    locks.moveHotkey(pair.old, pair.successor, netuids);
    hotkeys.replaceOwned(coldkey, pair.old, pair.successor);
    for (int netuid : netuids) {
      onSubnet.swap(netuid, pair, keepStake);
    }
    RateLimit.of(RateLimit.Kind.COLDKEY_TRANSACTION, pair.old).stamp(state, 0);
    RateLimit.of(RateLimit.Kind.DELEGATE_TAKE, pair.old).stamp(state, 0);
    hotkeys.moveDelegate(pair.old, pair.successor);
    if (!keepStake) {
      stakers.forEach(staker -> hotkeys.replaceStaking(staker, pair.old, pair.successor));
    }
    affected.forEach(netuid -> remember(netuid, coldkey, pair));
    state.emit(new StakeEvent.HotkeySwapped(coldkey, pair.old, pair.successor));
  }

  private boolean isAffected(int netuid, AccountId hotkey) {
    var membership = new OnSubnet.Membership(hotkey, netuid);
    return state.get(Neurons.MEMBERSHIPS, membership, false)
        || !new ChildLinks(state).children(netuid, hotkey).isEmpty();
  }

  private Set<AccountId> stakers(List<Integer> netuids, AccountId hotkey) {
    var stakers = new LinkedHashSet<AccountId>();
    for (int netuid : netuids) {
      context.stakes().shares(netuid, hotkey).forEach(row -> stakers.add(row.key().coldkey()));
    }
    return stakers;
  }

  private void swapOne(AccountId coldkey, Pair pair, int netuid, boolean keepStake) {
    requireInterval(lastSwap(netuid, coldkey).last(state));
    Hotkeys.requireNoSystemAccount(pair.successor);
    charge(coldkey, KeySwapCost.ONE_SUBNET_RAO);
    hotkeys.setOwner(coldkey, pair.successor);
    hotkeys.addTo(Hotkeys.OWNED_HOTKEYS, coldkey, pair.successor);
    locks.moveHotkey(pair.old, pair.successor, List.of(netuid));
    onSubnet.swap(netuid, pair, keepStake);
    remember(netuid, coldkey, pair);
    state.emit(new StakeEvent.HotkeySwappedOnSubnet(coldkey, pair.old, pair.successor, netuid));
  }
}
