package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import java.util.List;

/** 0x802: what the chain keeps of neurons. Scores are parts of 65,535, emission is alpha. */
final class MetagraphPrecompile {
  private static final String OF_UID = "(uint16 netuid, uint16 uid) view returns ";

  private MetagraphPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x802,
        "metagraph",
        PrecompileSwitch.Metagraph,
        spec,
        List.of(
            read(
                "getUidCount(uint16 netuid) view returns (uint16)",
                1,
                in -> new Neurons(in.state()).count(in.netuid(0))),
            read(
                "getStake" + OF_UID + "(uint64)",
                2,
                in -> in.staking().reads().hotkeyWorthRao(hotkey(in))),
            read("getRank" + OF_UID + "(uint16)", 0, in -> 0),
            read("getTrust" + OF_UID + "(uint16)", 0, in -> 0),
            score("getConsensus", NeuronVectors.CONSENSUS),
            score("getIncentive", NeuronVectors.INCENTIVE),
            score("getDividends", NeuronVectors.DIVIDENDS),
            number("getEmission", NeuronVectors.EMISSION),
            score("getVtrust", NeuronVectors.VALIDATOR_TRUST),
            flag("getValidatorStatus", NeuronVectors.VALIDATOR_PERMIT),
            number("getLastUpdate", NeuronVectors.LAST_UPDATE),
            flag("getIsActive", NeuronVectors.ACTIVE),
            read(
                "getAxon"
                    + OF_UID
                    + "((uint64 block, uint32 version, uint128 ip, uint16 port, uint8 ip_type,"
                    + " uint8 protocol))",
                2,
                MetagraphPrecompile::axon),
            read("getHotkey" + OF_UID + "(bytes32)", 1, MetagraphPrecompile::hotkey),
            read(
                "getColdkey" + OF_UID + "(bytes32)",
                2,
                in -> in.staking().hotkeys().owner(hotkey(in)))));
  }

  private static PrecompileFunction score(String name, Table<Integer, int[]> table) {
    return read(
        name + OF_UID + "(uint16)",
        1,
        in -> NeuronVectors.intAt(in.state(), table, in.netuid(0), in.u32(1)));
  }

  private static PrecompileFunction number(String name, Table<Integer, long[]> table) {
    return read(
        name + OF_UID + "(uint64)",
        1,
        in -> NeuronVectors.longAt(in.state(), table, in.netuid(0), in.u32(1)));
  }

  private static PrecompileFunction flag(String name, Table<Integer, boolean[]> table) {
    return read(
        name + OF_UID + "(bool)",
        1,
        in -> NeuronVectors.flag(in.state(), table, in.netuid(0), in.u32(1)));
  }

  private static AccountId hotkey(Invocation in) {
    return new Neurons(in.state())
        .hotkey(in.netuid(0), in.u32(1))
        .orElseThrow(() -> PrecompileFailure.error("InvalidRange"));
  }

  /** All zeros for a neuron that serves nothing. */
  private static List<?> axon(Invocation in) {
    var hotkey =
        new Neurons(in.state())
            .hotkey(in.netuid(0), in.u32(1))
            .orElseThrow(() -> PrecompileFailure.error("hotkey not found"));
    var key = new OnSubnet.Account(in.netuid(0), hotkey);
    var axon = in.state().get(Served.AXONS, key, Served.Axon.NONE);
    return List.of(
        axon.block(), axon.version(), axon.ip(), axon.port(), axon.ipType(), axon.protocol());
  }
}
