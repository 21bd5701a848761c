package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * Which key followed which when keys were swapped: hotkeys on each subnet, coldkeys on all. A key's
 * root is the first key of its line; a key that was never swapped to has none on record.
 */
public final class KeySuccession {
  public static final Table<OnSubnet.Account, AccountId> HOTKEY_SUCCESSOR =
      new Table<>(270, "HotkeySuccessor", OnSubnet.Account.CODEC, ValueCodecs.ACCOUNT);
  public static final Table<OnSubnet.Account, AccountId> HOTKEY_ROOT =
      new Table<>(271, "HotkeyRoot", OnSubnet.Account.CODEC, ValueCodecs.ACCOUNT);
  public static final Table<AccountId, AccountId> COLDKEY_SUCCESSOR =
      new Table<>(272, "ColdkeySuccessor", KeyCodecs.ACCOUNT, ValueCodecs.ACCOUNT);
  public static final Table<AccountId, AccountId> COLDKEY_ROOT =
      new Table<>(273, "ColdkeyRoot", KeyCodecs.ACCOUNT, ValueCodecs.ACCOUNT);

  private final State state;

  public KeySuccession(State state) {
    this.state = state;
  }

  /** Remembers that a hotkey was swapped on a subnet, where the release does so. */
  public void hotkeySwapped(int netuid, AccountId old, AccountId successor) {
    record(
        HOTKEY_SUCCESSOR,
        HOTKEY_ROOT,
        new OnSubnet.Account(netuid, old),
        new OnSubnet.Account(netuid, successor),
        old,
        successor);
  }

  /** Remembers that a coldkey was swapped, where the release does so. */
  public void coldkeySwapped(AccountId old, AccountId successor) {
    record(COLDKEY_SUCCESSOR, COLDKEY_ROOT, old, successor, old, successor);
  }

  /**
   * The successor is the end of its line: what it was followed by in a former life is forgotten.
   */
  private <K> void record(
      Table<K, AccountId> successors,
      Table<K, AccountId> roots,
      K oldKey,
      K successorKey,
      AccountId old,
      AccountId successor) {
    if (old.equals(successor) || !RuntimeConstants.spec(state).recordsKeySuccession()) {
      return;
    }
    var root = state.get(roots, oldKey, old);
    state.remove(successors, successorKey);
    state.put(successors, oldKey, successor);
    state.put(roots, successorKey, root);
  }

  /** Forgets a hotkey's successor, since the hotkey is in use on the subnet again. */
  void registered(int netuid, AccountId hotkey) {
    state.remove(HOTKEY_SUCCESSOR, new OnSubnet.Account(netuid, hotkey));
  }
}
