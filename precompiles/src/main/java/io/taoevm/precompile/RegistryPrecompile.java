package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.metered;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;
import java.util.Map;

/** 0x813: which precompiles are switched off. */
final class RegistryPrecompile {
  private RegistryPrecompile() {}

  /**
   * @param switches of all other precompiles that have one
   */
  static AbiPrecompile of(ChainSpec spec, Map<Address, PrecompileSwitch> switches) {
    return new AbiPrecompile(
        0x813,
        "precompileRegistry",
        PrecompileSwitch.PrecompileRegistry,
        spec,
        List.of(
            metered(
                    "getPrecompileStatus(address precompile, bytes4 selector) view returns ((bool"
                        + " isDeprecated, bool isDisabled, address newPrecompile, bytes4"
                        + " newSelector, string message))",
                    "625, and 0 for an address without a switch",
                    in -> status(in, switches))
                .since(444)));
  }

  private static List<?> status(Invocation in, Map<Address, PrecompileSwitch> switches) {
    var toggle =
        in.address(0).equals(Address.of(0x813))
            ? PrecompileSwitch.PrecompileRegistry
            : switches.get(in.address(0));
    if (toggle != null) {
      in.chargeReads(1);
    }
    var disabled = toggle != null && !toggle.isOn(in.state());
    return List.of(false, disabled, Address.ZERO, 0, "");
  }
}
