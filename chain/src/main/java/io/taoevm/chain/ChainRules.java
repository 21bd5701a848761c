package io.taoevm.chain;

import io.taoevm.chain.block.FeeRule;
import io.taoevm.chain.block.HeaderForm;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.ledger.WeiLedger;
import io.taoevm.chain.pending.PickOrder;

/**
 * The rules of blocks, beside those of execution: where balances live, what headers hold, how the
 * base fee moves and which transaction comes first.
 */
public record ChainRules(
    EvmLedger ledger, HeaderForm headerForm, FeeRule feeRule, PickOrder pickOrder) {

  /** The real chain: balances in rao, headers of London, tips buy nothing. */
  public static ChainRules bittensor() {
    return new ChainRules(
        RaoLedger.INSTANCE, HeaderForm.LONDON, FeeRule.BITTENSOR, PickOrder.ARRIVAL);
  }

  /** Ethereum with the headers of a fork. */
  public static ChainRules ethereum(HeaderForm headerForm) {
    return new ChainRules(WeiLedger.INSTANCE, headerForm, FeeRule.EIP_1559, PickOrder.TIP);
  }

  /** Whether Ethereum's accounts are a projection of the chain core's ledger. */
  public boolean isBittensor() {
    return ledger == RaoLedger.INSTANCE;
  }
}
