package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.AdminCall;
import io.taoevm.chain.call.DelegationCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The calls about stake that 0x805 got later; amounts above u64 revert. */
final class StakeCallFunctions {
  private static final int SINCE = 444;

  private StakeCallFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            call(
                "decreaseTake(bytes32 hotkey, uint16 take)",
                in -> new DelegationCall.DecreaseTake(in.account(0), in.u32(1))),
            call(
                "increaseTake(bytes32 hotkey, uint16 take)",
                in -> new DelegationCall.IncreaseTake(in.account(0), in.u32(1))),
            call(
                "setChildkeyTake(bytes32 hotkey, uint16 netuid, uint16 take)",
                in -> new DelegationCall.SetChildkeyTake(in.account(0), in.netuid(1), in.u32(2))),
            call("unstakeAll(bytes32 hotkey)", in -> new StakingCall.UnstakeAll(in.account(0))),
            call(
                "unstakeAllAlpha(bytes32 hotkey)",
                in -> new StakingCall.UnstakeAllAlpha(in.account(0))),
            call(
                "swapStake(bytes32 hotkey, uint16 originNetuid, uint16 "
                    + "destinationNetuid, uint64 alphaAmount)",
                in ->
                    new StakingCall.SwapStake(
                        in.account(0), in.netuid(1), in.netuid(2), in.u64(3))),
            call(
                "swapStakeLimit(bytes32 hotkey, uint16 originNetuid, uint16 "
                    + "destinationNetuid, uint64 alphaAmount, uint64 limitPrice, bool "
                    + "allowPartial)",
                in ->
                    new StakingCall.SwapStakeLimit(
                        in.account(0),
                        in.netuid(1),
                        in.netuid(2),
                        in.u64(3),
                        in.u64(4),
                        in.flag(5))),
            call(
                "recycleAlpha(bytes32 hotkey, uint64 amount, uint16 netuid)",
                in -> new StakingCall.RecycleAlpha(in.account(0), in.u64(1), in.netuid(2))),
            call(
                "setColdkeyAutoStakeHotkey(uint16 netuid, bytes32 hotkey)",
                in -> new DelegationCall.SetColdkeyAutoStakeHotkey(in.netuid(0), in.account(1))),
            call("claimRoot(uint16[]:5 subnets)", in -> new DelegationCall.ClaimRoot(netuids(in))),
            action(
                "claimRootWithHotkey(bytes32 hotkey)",
                "149724, and 64683 for each subnet sold beyond the first, 19715 for each one valued"
                    + " and not sold; need 51205128",
                in -> in.dispatch(new DelegationCall.ClaimRootWithHotkey(in.account(0)))),
            call(
                "setRootClaimThreshold(uint16 netuid, uint64 newValue)",
                in ->
                    new AdminCall.SetHyperparameter(
                        Hyperparameter.ROOT_CLAIMABLE_THRESHOLD, in.netuid(0), in.u64(1))),
            call(
                "addStakeBurn(bytes32 hotkey, uint16 netuid, uint64 amount, bool "
                    + "hasLimit, uint64 limit)",
                in ->
                    new StakingCall.AddStakeBurn(
                        in.account(0), in.netuid(1), in.u64(2), in.flag(3) ? in.u64(4) : null)),
            call(
                "setAutoParentDelegationEnabled(bytes32 hotkey, bool enabled)",
                in -> new DelegationCall.SetAutoParentDelegationEnabled(in.account(0), in.flag(1))),
            call(
                "transferStakeAndHotkey(bytes32 destinationColdkey, bytes32 originHotkey, "
                    + "bytes32 destinationHotkey, uint16 originNetuid, uint16 "
                    + "destinationNetuid, uint64 alphaAmount)",
                in ->
                    new StakingCall.TransferStakeAndHotkey(
                        in.account(0),
                        in.account(1),
                        in.account(2),
                        in.netuid(3),
                        in.netuid(4),
                        in.u64(5))),
            call(
                "addCollateral(uint16 netuid, bytes32 hotkey, uint64 alpha, uint64 limitPrice)",
                in ->
                    new StakingCall.AddCollateral(
                        in.netuid(0), in.account(1), in.u64(2), in.u64(3))),
            call(
                "setMinCollateral(uint16 netuid, bytes32 hotkey, uint64 minLocked)",
                in -> new StakingCall.SetMinCollateral(in.netuid(0), in.account(1), in.u64(2))),
            call(
                "setCollateralLockShare(uint16 netuid, uint16 lockShare)",
                in -> new AdminCall.SudoSetCollateralLockShare(in.netuid(0), in.u32(1))),
            call(
                "setCollateralDrainRatio(uint16 netuid, uint128 rawRatio)",
                in -> new AdminCall.SudoSetCollateralDrainRatio(in.netuid(0), in.u128(1))),
            call(
                "setMinChildkeyTakePerSubnet(uint16 netuid, uint16 take)",
                in ->
                    new AdminCall.SetHyperparameter(
                        Hyperparameter.MIN_CHILDKEY_TAKE, in.netuid(0), in.u32(1))))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static SortedSet<Integer> netuids(Arguments in) {
    var netuids = new TreeSet<Integer>();
    for (var netuid : in.u16s(0)) {
      netuids.add(netuid);
    }
    return netuids;
  }
}
