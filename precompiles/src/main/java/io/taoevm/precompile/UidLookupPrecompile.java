package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.metered;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.EvmAssociation;
import java.util.List;

/** 0x806: which neurons of a subnet said that an EVM address is theirs. */
final class UidLookupPrecompile {
  private UidLookupPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x806,
        "uidLookup",
        PrecompileSwitch.UidLookup,
        spec,
        List.of(
            metered(
                "uidLookup(uint16 netuid, address evmAddress, uint16 limit) view returns ((uint16"
                    + " uid, uint64 block_associated)[])",
                "625 * limit",
                UidLookupPrecompile::lookup)));
  }

  private static List<List<Object>> lookup(Invocation in) {
    var limit = in.u32(2);
    in.chargeReads(limit);
    return EvmAssociation.lookup(in.state(), in.netuid(0), in.address(1), limit).stream()
        .map(match -> List.<Object>of(match.uid(), match.blockAssociated()))
        .toList();
  }
}
