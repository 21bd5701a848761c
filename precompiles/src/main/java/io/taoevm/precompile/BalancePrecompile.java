package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.BalancesCall;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x80e: what accounts of the chain core have, in rao. */
final class BalancePrecompile {
  private BalancePrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x80e,
        "balance",
        PrecompileSwitch.AccountBalance,
        spec,
        List.of(
            read(
                    "getFreeBalance(bytes32 coldkey) view returns (uint256)",
                    1,
                    in -> new Balances(in.state()).freeRao(in.account(0)))
                .since(432),
            read(
                    "getTotalIssuance() view returns (uint256)",
                    1,
                    in -> new Balances(in.state()).totalIssuanceRao())
                .since(444),
            call(
                    "upgradeAccounts(bytes32[]:64 accounts)",
                    in -> new BalancesCall.UpgradeAccounts(in.accounts(0)))
                .since(444)));
  }
}
