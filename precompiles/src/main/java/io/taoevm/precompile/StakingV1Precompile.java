package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.BalancesCall.TransferAllowDeath;
import io.taoevm.chain.call.StakingCall.AddStake;
import io.taoevm.chain.call.StakingCall.RemoveStake;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/**
 * 0x801: staking with 18 decimals, deprecated on the real chain and kept. It stakes the call's
 * value, after giving it back to the caller.
 */
final class StakingV1Precompile {
  private static final int NUMBER = 0x801;
  private static final AccountId OWN_ACCOUNT = AccountIds.mapped(Address.of(NUMBER));
  private static final Word WEI_PER_RAO = Word.of(RaoLedger.WEI_PER_RAO);

  private StakingV1Precompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        NUMBER,
        "staking",
        PrecompileSwitch.Staking,
        spec,
        List.of(
            action(
                "addStake(bytes32 address, uint256 netuid) payable",
                "the weight of add_stake",
                StakingV1Precompile::addStake),
            call(
                "removeStake(bytes32 address, uint256 amount, uint256 netuid) payable",
                in -> {
                  var netuid = in.netuid(2);
                  return new RemoveStake(in.account(0), netuid, rao(in.word(1)));
                }),
            StakeReadCost.ofColdkey(
                spec,
                "getTotalColdkeyStake(bytes32 coldkey) view returns (uint256)",
                in -> wei(in.staking().reads().coldkeyWorthRao(in.account(0)))),
            StakeReadCost.ofHotkey(
                spec,
                "getTotalHotkeyStake(bytes32 hotkey) view returns (uint256)",
                in -> wei(in.staking().reads().hotkeyWorthRao(in.account(0)))),
            read(
                "getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) view returns (uint256)",
                StakeReadCost.stakeReads(spec),
                in -> wei(in.staking().stakes().stake(in.netuid(2), in.account(0), in.account(1)))),
            StakeProxyFunctions.add(),
            StakeProxyFunctions.remove()));
  }

  private static void addStake(Invocation in) {
    var rao = rao(in.valueWei());
    if (!in.valueWei().isZero()) {
      in.dispatchUncharged(
          OWN_ACCOUNT,
          new TransferAllowDeath(in.callerAccount(), rao),
          "Transfer back to caller failed");
    }
    in.dispatch(new AddStake(in.account(0), in.netuid(1), rao));
  }

  /** Of class Error, as a transfer of more than there is, if it is more than 2^64 - 1. */
  private static long rao(Word wei) {
    var rao = wei.toBigInteger().divide(WEI_PER_RAO.toBigInteger());
    if (rao.bitLength() > 64) {
      throw PrecompileFailure.error("OutOfFund");
    }
    return rao.longValue();
  }

  private static Word wei(long rao) {
    return Word.of(rao).times(WEI_PER_RAO);
  }
}
