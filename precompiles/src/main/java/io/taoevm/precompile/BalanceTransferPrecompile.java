package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;

import io.taoevm.chain.call.BalancesCall.TransferAllowDeath;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/**
 * 0x800: sends the call's value on, from the precompile's own account, to any account of the chain
 * core.
 */
final class BalanceTransferPrecompile {
  private static final int NUMBER = 0x800;
  private static final AccountId OWN_ACCOUNT = AccountIds.mapped(Address.of(NUMBER));

  private BalanceTransferPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        NUMBER,
        "balanceTransfer",
        PrecompileSwitch.BalanceTransfer,
        spec,
        List.of(
            action(
                "transfer(bytes32 address) payable",
                "the weight of transfer_allow_death; 0 if the value is less than a rao",
                BalanceTransferPrecompile::transfer)));
  }

  private static void transfer(Invocation in) {
    var rao = RaoLedger.toRao(in.valueWei());
    if (rao < 0) {
      throw PrecompileFailure.error("error converting balance from ETH to subtensor");
    }
    if (rao != 0) {
      in.dispatch(OWN_ACCOUNT, new TransferAllowDeath(in.account(0), rao));
    }
  }
}
