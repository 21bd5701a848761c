package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** What an account lets others do to it. */
public final class AccountFlags {
  /** Bits of flags; absent if none is set. */
  public static final Table<AccountId, Integer> TABLE =
      new Table<>(333, "AccountFlags", KeyCodecs.ACCOUNT, ValueCodecs.U32);

  private static final int ACCEPT_LOCKED_ALPHA = 1;

  private final State state;

  AccountFlags(State state) {
    this.state = state;
  }

  /** Whether locked alpha may be transferred to the account; no unless it said so. */
  public boolean acceptsLockedAlpha(AccountId account) {
    return (flags(account) & ACCEPT_LOCKED_ALPHA) != 0;
  }

  /** Lets locked alpha come without a word about it. */
  void acceptLockedAlpha(AccountId account) {
    write(account, flags(account) | ACCEPT_LOCKED_ALPHA);
  }

  /** Lets an account take locked alpha, or not. */
  public void setRejectLockedAlpha(AccountId account, boolean reject) {
    int flags = flags(account);
    write(account, reject ? flags & ~ACCEPT_LOCKED_ALPHA : flags | ACCEPT_LOCKED_ALPHA);
    state.emit(new StakeEvent.RejectLockedAlphaUpdated(account, reject));
  }

  /** Gives the flags of one account to another, whose own are lost. */
  void move(AccountId from, AccountId to) {
    int flags = flags(from);
    write(from, 0);
    write(to, flags);
  }

  private int flags(AccountId account) {
    return state.get(TABLE, account, 0);
  }

  private void write(AccountId account, int flags) {
    if (flags == 0) {
      state.remove(TABLE, account);
    } else {
      state.put(TABLE, account, flags);
    }
  }
}
