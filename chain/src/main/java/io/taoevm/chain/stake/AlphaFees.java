package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import java.util.Optional;

/**
 * Fees of calls that unstake, paid in alpha by a signer without TAO (staking-and-pools 13). Such a
 * fee is final: nothing is given back after the call.
 */
public final class AlphaFees {
  private final StakeContext context;
  private final StakeFlow flow;

  AlphaFees(StakeContext context, StakeFlow flow) {
    this.context = context;
    this.flow = flow;
  }

  /** The only enabled subnet on which a coldkey has stake under a hotkey; empty if several. */
  public Optional<StakeKey> onlyStake(AccountId coldkey, AccountId hotkey) {
    var keys =
        context.subnets().netuids().stream()
            .filter(context.subnets()::subtokenEnabled)
            .map(netuid -> new StakeKey(netuid, hotkey, coldkey))
            .filter(key -> context.stakes().stake(key) != 0)
            .toList();
    return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
  }

  /** The alpha that is worth a fee at the present price. */
  private long worth(int netuid, long feeRao) {
    return U64F64.floor(U64F64.divide(U64F64.of(feeRao), context.markets().price(netuid)));
  }

  /** Whether the stake covers a fee. */
  public boolean canPay(StakeKey key, long feeRao) {
    return !U64.isLess(context.stakes().stake(key), worth(key.netuid(), feeRao));
  }

  /**
   * Sells stake for the author of the block; without an author nothing is charged.
   *
   * @return what was paid, to be reported after the call
   * @throws Refusal as the sale
   */
  public StakeEvent.TransactionFeePaidWithAlpha pay(StakeKey key, long feeRao) {
    if (context.author().isZero()) {
      return new StakeEvent.TransactionFeePaidWithAlpha(key.coldkey(), Markets.ROOT, 0, 0);
    }
    long stake = context.stakes().stake(key);
    long equivalent = worth(key.netuid(), feeRao);
    long alpha = equivalent == 0 ? stake : U64.min(equivalent, stake);
    long rao = flow.unstakeFrom(key, context.author(), SwapOrder.sell(alpha, 0, true));
    return new StakeEvent.TransactionFeePaidWithAlpha(key.coldkey(), key.netuid(), alpha, rao);
  }
}
