package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x80c: which account of the chain core an EVM address stands for. */
final class AddressMappingPrecompile {
  private AddressMappingPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x80c,
        "addressMapping",
        PrecompileSwitch.AddressMapping,
        spec,
        List.of(
            read(
                "addressMapping(address targetAddress) view returns (bytes32)",
                0,
                in -> in.mapped(in.address(0)))));
  }
}
