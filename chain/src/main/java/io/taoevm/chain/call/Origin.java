package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.Refusal;

/** On whose authority a call is made. */
public sealed interface Origin {
  /** An account that signed, or the mapped account of an EVM caller. */
  record Signed(AccountId account) implements Origin {}

  /** Root, which only the sudo key and genesis reach. */
  record Root() implements Origin {}

  /** Nobody: what the chain itself submits. */
  record None() implements Origin {}

  static Origin signed(AccountId account) {
    return new Signed(account);
  }

  /**
   * The account behind the call.
   *
   * @throws Refusal {@code BadOrigin} if it is not signed
   */
  default AccountId signer() {
    if (this instanceof Signed signed) {
      return signed.account;
    }
    throw new Refusal(DispatchError.BadOrigin);
  }

  /**
   * @throws Refusal {@code BadOrigin} if this is not root
   */
  default void requireRoot() {
    Refusal.unless(this instanceof Root, DispatchError.BadOrigin);
  }
}
