package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.BalancesCall.TransferAll;
import io.taoevm.chain.call.BalancesCall.TransferAllowDeath;
import io.taoevm.chain.call.BalancesCall.TransferKeepAlive;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/**
 * 0x800: sends the call's value on, from the precompile's own account, to any account of the chain
 * core.
 */
final class BalanceTransferPrecompile {
  private static final int NUMBER = 0x800;
  private static final AccountId OWN_ACCOUNT = AccountIds.mapped(Address.of(NUMBER));

  private static final String GAS =
      "the weight of transfer_allow_death; 0 if the value is less than a rao";
  private static final String GUARDED_GAS =
      "1250 and the weight of transfer_allow_death; 0 if the value is less than a rao";
  private static final long GUARD_READS = 2;

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
                spec.guardsTransferCaller() ? GUARDED_GAS : GAS,
                BalanceTransferPrecompile::transfer),
            call(
                    "transferKeepAlive(bytes32 destination, uint256 amount)",
                    in -> new TransferKeepAlive(in.account(0), balance(in)))
                .since(444),
            call(
                    "transferAll(bytes32 destination, bool keepAlive)",
                    in -> new TransferAll(in.account(0), in.flag(1)))
                .since(444)));
  }

  private static void transfer(Invocation in) {
    var rao = RaoLedger.toRao(in.valueWei());
    if (rao < 0) {
      throw PrecompileFailure.error("error converting balance from ETH to subtensor");
    }
    if (rao != 0) {
      if (in.spec().guardsTransferCaller()) {
        in.chargeReads(GUARD_READS);
        requireNoSwap(in);
      }
      in.dispatch(OWN_ACCOUNT, new TransferAllowDeath(in.account(0), rao));
    }
  }

  /** A caller whose coldkey is about to be swapped sends nothing. */
  private static void requireNoSwap(Invocation in) {
    var swap = in.staking().coldkeySwap();
    if (swap.isDisputed(in.callerAccount())) {
      throw refused(SubtensorError.ColdkeySwapDisputed);
    }
    if (swap.isAnnounced(in.callerAccount())) {
      throw refused(SubtensorError.ColdkeySwapAnnounced);
    }
  }

  private static PrecompileFailure refused(SubtensorError error) {
    return PrecompileFailure.error("dispatch execution failed: " + error);
  }

  private static long balance(Arguments in) {
    if (!in.word(1).fitsLong()) {
      throw PrecompileFailure.error("balance amount does not fit runtime");
    }
    return in.word(1).a();
  }
}
