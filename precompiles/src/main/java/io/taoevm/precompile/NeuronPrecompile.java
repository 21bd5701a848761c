package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.NeuronCall.ServeAxon;
import io.taoevm.chain.call.NeuronCall.ServeAxonTls;
import io.taoevm.chain.call.NeuronCall.ServePrometheus;
import io.taoevm.chain.call.RegistrationCall.BurnedRegister;
import io.taoevm.chain.call.RegistrationCall.RegisterLimit;
import io.taoevm.chain.call.WeightsCall.CommitWeights;
import io.taoevm.chain.call.WeightsCall.RevealWeights;
import io.taoevm.chain.call.WeightsCall.SetWeights;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.spec.ChainSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * 0x804: registration of neurons, and what a neuron does. Its hotkey is the caller's mapped
 * account; weights and serving cost no gas, but their weight must be available.
 */
final class NeuronPrecompile {
  private static final String AXON =
      "(uint16 netuid, uint32 version, uint128 ip, uint16 port, uint8 ipType, uint8 protocol,"
          + " uint8 placeholder1, uint8 placeholder2";

  private NeuronPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<>(first());
    functions.addAll(NeuronCallFunctions.all());
    functions.addAll(NeuronViewFunctions.all());
    return new AbiPrecompile(0x804, "neuron", PrecompileSwitch.Neuron, spec, functions);
  }

  private static List<PrecompileFunction> first() {
    return List.of(
        call(
            "setWeights(uint16 netuid, uint16[] dests, uint16[] weights, uint64 versionKey)"
                + " payable",
            in -> new SetWeights(in.netuid(0), in.u16s(1), in.u16s(2), in.u64(3))),
        call(
            "commitWeights(uint16 netuid, bytes32 commitHash) payable",
            in -> new CommitWeights(in.netuid(0), in.hash(1))),
        call(
            "revealWeights(uint16 netuid, uint16[] uids, uint16[] values, uint16[] salt,"
                + " uint64 versionKey) payable",
            in -> new RevealWeights(in.netuid(0), in.u16s(1), in.u16s(2), in.u16s(3), in.u64(4))),
        call(
            "burnedRegister(uint16 netuid, bytes32 hotkey) payable",
            in -> new BurnedRegister(in.netuid(0), in.account(1))),
        call(
            "registerLimit(uint16 netuid, bytes32 hotkey, uint64 limitPrice) payable",
            in -> new RegisterLimit(in.netuid(0), in.account(1), in.u64(2))),
        call(
            "serveAxon" + AXON + ") payable",
            in ->
                new ServeAxon(
                    in.netuid(0),
                    in.u32(1),
                    in.u128(2),
                    in.u32(3),
                    in.u32(4),
                    in.u32(5),
                    in.u32(6),
                    in.u32(7))),
        call(
            "serveAxonTls" + AXON + ", bytes certificate) payable",
            in ->
                new ServeAxonTls(
                    in.netuid(0),
                    in.u32(1),
                    in.u128(2),
                    in.u32(3),
                    in.u32(4),
                    in.u32(5),
                    in.u32(6),
                    in.u32(7),
                    in.bytes(8))),
        call(
            "servePrometheus(uint16 netuid, uint32 version, uint128 ip, uint16 port, uint8"
                + " ipType) payable",
            in -> new ServePrometheus(in.netuid(0), in.u32(1), in.u128(2), in.u32(3), in.u32(4))));
  }
}
