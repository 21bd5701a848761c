package io.taoevm.evm;

import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.Word;

/**
 * How a rule set moves the value of a frame, and what it remembers of the accounts that took part:
 * the one answer for every engine.
 */
public final class ValueTransfer {
  private final EvmLedger ledger;
  private final boolean learns;

  public ValueTransfer(EvmRules rules) {
    this.ledger = rules.ledger();
    this.learns = ledger instanceof RaoLedger;
  }

  /**
   * Moves what a frame of this kind moves when it begins; a creation's account is the callee.
   *
   * @param valueWei as CALLVALUE shows it
   * @return false if the ledger refuses; nothing has moved then
   */
  public boolean begin(
      TransactionScope scope,
      CallKind kind,
      AccessedAccount caller,
      AccessedAccount callee,
      Word valueWei) {
    return switch (kind) {
      case CALL, CREATE, CREATE2 -> move(scope, caller, callee, valueWei);
      case CALLCODE -> valueWei.isZero() || move(scope, caller, caller, valueWei);
      case STATICCALL -> move(scope, caller, callee, Word.ZERO);
      case DELEGATECALL -> {
        met(scope, callee);
        yield true;
      }
    };
  }

  /** Moves value and remembers its receiver; false if the ledger refuses. */
  public boolean move(
      TransactionScope scope, AccessedAccount from, AccessedAccount to, Word valueWei) {
    met(scope, to);
    if (!valueWei.isZero()) {
      return ledger.transfer(scope.state(), from.address(), to.address(), valueWei);
    }
    touchIfEmpty(scope, to);
    return true;
  }

  /** Remembers that the chain has met the account, where the ledger wants it. */
  private void met(TransactionScope scope, AccessedAccount account) {
    if (learns) {
      scope.learn(account);
    }
  }

  /** An empty account that takes part in a call goes away (EIP-161). */
  private void touchIfEmpty(TransactionScope scope, AccessedAccount account) {
    if (learns) {
      return;
    }
    var address = account.address();
    var state = scope.state();
    if (state.exists(address) && state.account(address).isEmpty()) {
      state.touch(address);
      if (address.equals(StickyTouch.ADDRESS)) {
        scope.stickyTouch().set();
      }
    }
  }
}
