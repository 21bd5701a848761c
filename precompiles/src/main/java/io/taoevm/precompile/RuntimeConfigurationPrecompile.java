package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.GlobalParameter;
import java.util.ArrayList;

/** 0x812: what the runtime is configured with. */
final class RuntimeConfigurationPrecompile {
  private RuntimeConfigurationPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<PrecompileFunction>();
    functions.add(
        read("getEvmChainId() view returns (uint64)", 1, in -> in.block().chainId()).since(444));
    functions.add(
        read(
                "getTransactionRateLimit() view returns (uint64)",
                1,
                in -> GlobalParameter.TX_RATE_LIMIT.get(in.state()))
            .since(444));
    functions.addAll(RuntimeConstantFunctions.all());
    return new AbiPrecompile(
        0x812, "runtimeConfiguration", PrecompileSwitch.RuntimeConfiguration, spec, functions);
  }
}
