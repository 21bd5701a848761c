package io.taoevm.chain.stake;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;

/** What the swap of a key costs; the TAO is destroyed. */
final class KeySwapCost {
  /** A hotkey on all subnets, or the announcement of a coldkey: 0.1 TAO. */
  static final long ALL_RAO = 100_000_000;

  /** A hotkey on one subnet: 0.001 TAO. */
  static final long ONE_SUBNET_RAO = 1_000_000;

  private KeySwapCost() {}

  /**
   * @throws Refusal with {@code tooPoor} if the account does not hold that much, {@code
   *     InsufficientBalance} if it would not live on
   */
  static void charge(Balances balances, AccountId payer, long rao, ChainError tooPoor) {
    Refusal.unless(!U64.isLess(balances.freeRao(payer), rao), tooPoor);
    Refusal.unless(
        !U64.isLess(balances.transferableKeepAliveRao(payer), rao),
        SubtensorError.InsufficientBalance);
    balances.recycle(payer, rao, Existence.KEEP_ALIVE);
  }
}
