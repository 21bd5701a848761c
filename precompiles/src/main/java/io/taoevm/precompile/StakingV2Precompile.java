package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.StakingCall.AddStake;
import io.taoevm.chain.call.StakingCall.AddStakeLimit;
import io.taoevm.chain.call.StakingCall.BurnAlpha;
import io.taoevm.chain.call.StakingCall.MoveStake;
import io.taoevm.chain.call.StakingCall.RemoveStake;
import io.taoevm.chain.call.StakingCall.RemoveStakeFullLimit;
import io.taoevm.chain.call.StakingCall.RemoveStakeLimit;
import io.taoevm.chain.call.StakingCall.TransferStake;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * 0x805: staking in rao and alpha base units, and allowances of stake. It ignores the call's value,
 * which stays on the precompile's account for good (precompiles.md 3.3).
 */
final class StakingV2Precompile {
  private StakingV2Precompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<PrecompileFunction>();
    functions.addAll(calls());
    functions.addAll(reads(spec));
    functions.add(StakeProxyFunctions.add());
    functions.add(StakeProxyFunctions.remove());
    functions.addAll(StakeAllowanceFunctions.all());
    functions.addAll(StakeInfoFunctions.all());
    functions.addAll(LockFunctions.all());
    functions.addAll(StakeCallFunctions.all());
    functions.addAll(StakeViewFunctions.all());
    return new AbiPrecompile(0x805, "stakingV2", PrecompileSwitch.Staking, spec, functions);
  }

  private static List<PrecompileFunction> calls() {
    return List.of(
        call(
            "addStake(bytes32 address, uint256 amountRao, uint256 netuid) payable",
            in -> new AddStake(in.account(0), in.netuid(2), in.saturated(1))),
        call(
            "removeStake(bytes32 address, uint256 amountAlpha, uint256 netuid) payable",
            in -> new RemoveStake(in.account(0), in.netuid(2), in.saturated(1))),
        call(
            "removeStakeFull(bytes32 hotkey, uint256 netuid) payable",
            in -> new RemoveStakeFullLimit(in.account(0), in.netuid(1), null)),
        call(
            "removeStakeFullLimit(bytes32 hotkey, uint256 netuid, uint256 limitPrice) payable",
            in -> {
              var limitRao = in.u64(2);
              return new RemoveStakeFullLimit(in.account(0), in.netuid(1), limitRao);
            }),
        call(
            "moveStake(bytes32 originHotkey, bytes32 destinationHotkey, uint256 originNetuid,"
                + " uint256 destinationNetuid, uint256 amountAlpha) payable",
            in ->
                new MoveStake(
                    in.account(0), in.account(1), in.netuid(2), in.netuid(3), in.saturated(4))),
        call(
            "transferStake(bytes32 destinationColdkey, bytes32 hotkey, uint256 originNetuid,"
                + " uint256 destinationNetuid, uint256 amountAlpha) payable",
            in ->
                new TransferStake(
                    in.account(0), in.account(1), in.netuid(2), in.netuid(3), in.saturated(4))),
        call(
            "burnAlpha(bytes32 hotkey, uint256 amount, uint256 netuid) payable",
            in -> new BurnAlpha(in.account(0), in.saturated(1), in.netuid(2))),
        call(
            "addStakeLimit(bytes32 address, uint256 amountRao, uint256 limitPriceRao,"
                + " bool allowPartial, uint256 netuid) payable",
            in ->
                new AddStakeLimit(
                    in.account(0), in.netuid(4), in.saturated(1), in.saturated(2), in.flag(3))),
        call(
            "removeStakeLimit(bytes32 address, uint256 amountAlpha, uint256 limitPriceRao,"
                + " bool allowPartial, uint256 netuid) payable",
            in ->
                new RemoveStakeLimit(
                    in.account(0), in.netuid(4), in.saturated(1), in.saturated(2), in.flag(3))));
  }

  private static List<PrecompileFunction> reads(ChainSpec spec) {
    return List.of(
        StakeReadCost.ofColdkey(
            spec,
            "getTotalColdkeyStake(bytes32 coldkey) view returns (uint256)",
            in -> in.staking().reads().coldkeyWorthRao(in.account(0))),
        StakeReadCost.ofHotkey(
            spec,
            "getTotalHotkeyStake(bytes32 hotkey) view returns (uint256)",
            in -> in.staking().reads().hotkeyWorthRao(in.account(0))),
        read(
            "getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) view returns (uint256)",
            StakeReadCost.stakeReads(spec),
            in -> in.staking().stakes().stake(in.netuid(2), in.account(0), in.account(1))),
        metered(
            "getAlphaStakedValidators(bytes32 hotkey, uint256 netuid) view returns (bytes32[])",
            "625 for each stake under the hotkey, on whatever subnet",
            StakingV2Precompile::stakers),
        read(
            "getTotalAlphaStaked(bytes32 hotkey, uint256 netuid) view returns (uint256)",
            2,
            in -> in.staking().stakes().total(in.netuid(1), in.account(0))),
        read(
            "getNominatorMinRequiredStake() view returns (uint256)",
            2,
            in -> in.staking().settings().nominatorMinRao()),
        StakeReadCost.ofColdkey(
            spec,
            "getTotalColdkeyStakeOnSubnet(bytes32 coldkey, uint256 netuid) view returns (uint256)",
            in -> in.staking().reads().coldkeyWorthRao(in.account(0), in.netuid(1))));
  }

  /** One read for every stake under the hotkey, on whatever subnet. */
  private static List<AccountId> stakers(Invocation in) {
    var netuid = in.netuid(1);
    var stakers = new ArrayList<AccountId>();
    for (var key : in.staking().reads().stakesUnder(in.account(0))) {
      in.chargeReads(1);
      if (key.netuid() == netuid) {
        stakers.add(key.coldkey());
      }
    }
    return stakers;
  }
}
