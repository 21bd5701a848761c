package io.taoevm.chain.step;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;

/**
 * The TAO that a block issues and that nobody holds yet (chain-core.md 2). What is left of it in
 * the end is never issued.
 */
final class Credit {
  private final Balances balances;
  private long rao;

  /** Issues {@code rao}. */
  Credit(Balances balances, long rao) {
    this.balances = balances;
    this.rao = rao;
    balances.addIssuance(rao);
  }

  long rao() {
    return rao;
  }

  /** Pays a part; false, and nothing happens, if there is not so much or the account cannot be. */
  boolean pay(AccountId account, long amountRao) {
    if (amountRao > rao) {
      return false;
    }
    try {
      balances.deposit(account, amountRao);
    } catch (Refusal belowExistentialDeposit) {
      return false;
    }
    rao -= amountRao;
    return true;
  }

  /** Takes back what was not spent. */
  void cancel() {
    balances.addIssuance(-rao);
    rao = 0;
  }
}
