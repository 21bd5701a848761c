package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.SubnetCall;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.VotingPower;
import java.util.List;

/** 0x80d: the averaged stake of validators in alpha, where a subnet has it tracked. */
final class VotingPowerPrecompile {
  private VotingPowerPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x80d,
        "votingPower",
        PrecompileSwitch.VotingPower,
        spec,
        List.of(
            read(
                "getVotingPower(uint16 netuid, bytes32 hotkey) view returns (uint256)",
                1,
                in ->
                    in.state()
                        .get(
                            VotingPower.POWER,
                            new OnSubnet.Account(in.netuid(0), in.account(1)),
                            0L)),
            read(
                "isVotingPowerTrackingEnabled(uint16 netuid) view returns (bool)",
                1,
                in -> in.state().get(VotingPower.TRACKING, in.netuid(0), false)),
            read(
                "getVotingPowerDisableAtBlock(uint16 netuid) view returns (uint64)",
                1,
                in -> in.state().get(VotingPower.DISABLE_AT, in.netuid(0), 0L)),
            read(
                "getVotingPowerEmaAlpha(uint16 netuid) view returns (uint64)",
                1,
                in -> Hyperparameter.VOTING_POWER_EMA_ALPHA.get(in.state(), in.netuid(0))),
            metered(
                "getTotalVotingPower(uint16 netuid) view returns (uint256)",
                "625 for each hotkey that has voting power on the subnet",
                VotingPowerPrecompile::total),
            call(
                    "enableVotingPowerTracking(uint16 netuid)",
                    in -> new SubnetCall.EnableVotingPowerTracking(in.netuid(0)))
                .since(444),
            call(
                    "disableVotingPowerTracking(uint16 netuid)",
                    in -> new SubnetCall.DisableVotingPowerTracking(in.netuid(0)))
                .since(444)));
  }

  private static long total(Invocation in) {
    long total = 0;
    for (var row : in.state().rows(VotingPower.POWER, OnSubnet.prefix(in.netuid(0)))) {
      in.chargeReads(1);
      total = U64.add(total, row.value());
    }
    return total;
  }
}
