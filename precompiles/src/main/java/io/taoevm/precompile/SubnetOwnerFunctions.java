package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.AdminCall;
import io.taoevm.chain.call.AdminCall.SetHyperparameter;
import io.taoevm.chain.call.SubnetCall;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.List;
import java.util.stream.Stream;

/** The calls of subnet owners that 0x803 got later. */
final class SubnetOwnerFunctions {
  private static final int SINCE = 444;

  private SubnetOwnerFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            call(
                "setSubnetIdentity(uint16 netuid, string:256 subnetName, string:1024 "
                    + "githubRepo, string:1024 subnetContact, string:1024 subnetUrl, "
                    + "string:256 discord, string:1024 description, string:1024 logoUrl, "
                    + "string:1024 additional)",
                in ->
                    new SubnetCall.SetSubnetIdentity(
                        in.netuid(0),
                        in.bytes(1),
                        in.bytes(2),
                        in.bytes(3),
                        in.bytes(4),
                        in.bytes(5),
                        in.bytes(6),
                        in.bytes(7),
                        in.bytes(8))),
            call(
                "updateSubnetSymbol(uint16 netuid, string:16 symbol)",
                in -> new SubnetCall.UpdateSymbol(in.netuid(0), in.bytes(1))),
            call("triggerEpoch(uint16 netuid)", in -> new SubnetCall.TriggerEpoch(in.netuid(0))),
            call(
                "setBondsPenalty(uint16 netuid, uint16 bondsPenalty)",
                in -> new SetHyperparameter(Hyperparameter.BONDS_PENALTY, in.netuid(0), in.u64(1))),
            call(
                "setMaxAllowedUids(uint16 netuid, uint16 maxAllowedUids)",
                in ->
                    new SetHyperparameter(
                        Hyperparameter.MAX_ALLOWED_UIDS, in.netuid(0), in.u64(1))),
            call(
                "setMaxBurnV2(uint16 netuid, uint64 maxBurn)",
                in -> new SetHyperparameter(Hyperparameter.MAX_BURN, in.netuid(0), in.u64(1))),
            call(
                "setMechanismCount(uint16 netuid, uint8 mechanismCount)",
                in ->
                    new SetHyperparameter(Hyperparameter.MECHANISM_COUNT, in.netuid(0), in.u64(1))),
            call(
                "setMechanismEmissionSplit(uint16 netuid, bool hasSplit, uint16[]:256 " + "split)",
                in ->
                    new AdminCall.SudoSetMechanismEmissionSplit(
                        in.netuid(0), in.flag(1) ? in.u16s(2) : null)),
            call(
                "setMinBurnV2(uint16 netuid, uint64 minBurn)",
                in -> new SetHyperparameter(Hyperparameter.MIN_BURN, in.netuid(0), in.u64(1))),
            call(
                "setOwnerCutEnabled(uint16 netuid, bool enabled)",
                in ->
                    new SetHyperparameter(
                        Hyperparameter.OWNER_CUT_ENABLED, in.netuid(0), in.flag(1) ? 1 : 0)),
            call(
                "setOwnerImmuneNeuronLimit(uint16 netuid, uint16 immuneNeurons)",
                in ->
                    new SetHyperparameter(
                        Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT, in.netuid(0), in.u64(1))),
            call(
                "setTempo(uint16 netuid, uint16 tempo)",
                in -> new SubnetCall.SetTempo(in.netuid(0), in.u32(1))),
            call(
                "trimToMaxAllowedUids(uint16 netuid, uint16 maxN)",
                in -> new AdminCall.SudoTrimToMaxAllowedUids(in.netuid(0), in.u32(1))))
        .map(function -> function.since(SINCE))
        .toList();
  }
}
