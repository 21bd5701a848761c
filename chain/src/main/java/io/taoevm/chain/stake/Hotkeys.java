package io.taoevm.chain.stake;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.ArrayList;
import java.util.List;

/** Which coldkey owns which hotkey, and what a hotkey takes as a delegate (chain-core 0.1). */
public final class Hotkeys {
  /** 18 %, in parts of 65,535. */
  public static final int DEFAULT_TAKE = 11_796;

  public static final Table<AccountId, AccountId> OWNER =
      new Table<>(302, "Owner", KeyCodecs.ACCOUNT, ValueCodecs.ACCOUNT);

  public static final Table<AccountId, List<AccountId>> OWNED_HOTKEYS =
      new Table<>(303, "OwnedHotkeys", KeyCodecs.ACCOUNT, StakeCodecs.ACCOUNTS);

  /** The hotkeys that a coldkey has ever staked to or owned; never shrinks on unstaking. */
  public static final Table<AccountId, List<AccountId>> STAKING_HOTKEYS =
      new Table<>(304, "StakingHotkeys", KeyCodecs.ACCOUNT, StakeCodecs.ACCOUNTS);

  /** The take of each delegate in parts of 65,535. */
  public static final Table<AccountId, Integer> DELEGATES =
      new Table<>(305, "Delegates", KeyCodecs.ACCOUNT, ValueCodecs.U16);

  private final State state;

  public Hotkeys(State state) {
    this.state = state;
  }

  public boolean exists(AccountId hotkey) {
    return state.contains(OWNER, hotkey);
  }

  /** The owner; the zero account if the hotkey does not exist. */
  public AccountId owner(AccountId hotkey) {
    return state.get(OWNER, hotkey, AccountId.ZERO);
  }

  public boolean isOwner(AccountId coldkey, AccountId hotkey) {
    return coldkey.equals(state.get(OWNER, hotkey));
  }

  public List<AccountId> owned(AccountId coldkey) {
    return state.get(OWNED_HOTKEYS, coldkey, List.of());
  }

  public List<AccountId> staking(AccountId coldkey) {
    return state.get(STAKING_HOTKEYS, coldkey, List.of());
  }

  /**
   * Makes the coldkey the owner of a hotkey that nobody owns; an owner that exists stays.
   *
   * @throws Refusal {@code CannotUseSystemAccount}
   */
  public void createIfMissing(AccountId coldkey, AccountId hotkey) {
    requireNoSystemAccount(hotkey);
    if (!exists(hotkey)) {
      state.put(OWNER, hotkey, coldkey);
      addTo(OWNED_HOTKEYS, coldkey, hotkey);
      addStaking(coldkey, hotkey);
    }
  }

  /**
   * Gives a hotkey another owner.
   *
   * @throws Refusal {@code CannotUseSystemAccount}
   */
  void setOwner(AccountId coldkey, AccountId hotkey) {
    requireNoSystemAccount(hotkey);
    state.put(OWNER, hotkey, coldkey);
  }

  /**
   * @throws Refusal {@code CannotUseSystemAccount} for the account of a pool
   */
  public static void requireNoSystemAccount(AccountId hotkey) {
    Refusal.unless(!AccountIds.isSubnetPool(hotkey), SubtensorError.CannotUseSystemAccount);
  }

  void addStaking(AccountId coldkey, AccountId hotkey) {
    addTo(STAKING_HOTKEYS, coldkey, hotkey);
  }

  void addTo(Table<AccountId, List<AccountId>> table, AccountId coldkey, AccountId hotkey) {
    var present = state.get(table, coldkey, List.of());
    if (!present.contains(hotkey)) {
      var grown = new ArrayList<>(present);
      grown.add(hotkey);
      state.put(table, coldkey, List.copyOf(grown));
    }
  }

  /** The take in parts of 65,535; the default where none was set. */
  public int take(AccountId hotkey) {
    return state.get(DELEGATES, hotkey, DEFAULT_TAKE);
  }

  public boolean isDelegate(AccountId hotkey) {
    return state.contains(DELEGATES, hotkey);
  }

  /** Makes a hotkey a delegate at the default take, unless it is one. */
  void becomeDelegate(AccountId hotkey) {
    if (!isDelegate(hotkey)) {
      state.put(DELEGATES, hotkey, take(hotkey));
    }
  }

  /** Gives all hotkeys of a coldkey, owned or staked to, to another one. */
  void moveColdkey(AccountId from, AccountId to) {
    staking(from).forEach(hotkey -> addTo(STAKING_HOTKEYS, to, hotkey));
    state.remove(STAKING_HOTKEYS, from);
    for (var hotkey : owned(from)) {
      setOwner(to, hotkey);
      addTo(OWNED_HOTKEYS, to, hotkey);
    }
    state.remove(OWNED_HOTKEYS, from);
  }

  /** Puts a hotkey's successor in its place among what a coldkey owns. */
  void replaceOwned(AccountId coldkey, AccountId old, AccountId successor) {
    state.remove(OWNER, old);
    setOwner(coldkey, successor);
    addTo(OWNED_HOTKEYS, coldkey, successor);
    state.put(
        OWNED_HOTKEYS, coldkey, owned(coldkey).stream().filter(key -> !key.equals(old)).toList());
  }

  /** Puts a hotkey's successor last among those that a coldkey stakes to, if the old one is. */
  void replaceStaking(AccountId coldkey, AccountId old, AccountId successor) {
    if (staking(coldkey).contains(old)) {
      var others =
          staking(coldkey).stream()
              .filter(key -> !key.equals(old) && !key.equals(successor))
              .toList();
      state.put(STAKING_HOTKEYS, coldkey, others);
      addStaking(coldkey, successor);
    }
  }

  void moveDelegate(AccountId from, AccountId to) {
    var take = state.get(DELEGATES, from);
    if (take != null) {
      state.remove(DELEGATES, from);
      state.put(DELEGATES, to, take);
    }
  }
}
