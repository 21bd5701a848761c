package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.OnSubnet;
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
                spec.indexesEvmKeys() ? "625" : "625 * limit",
                in -> lookup(in, spec)),
            reads(
                    "getAssociatedEvmAddress(uint16 netuid, uint16 uid) view returns (bool exists,"
                        + " address evmAddress, uint64 blockAssociated)",
                    1,
                    UidLookupPrecompile::associated)
                .since(444)));
  }

  /** With an index the limit counts matches, without one the neurons that are looked at. */
  private static List<List<Object>> lookup(Invocation in, ChainSpec spec) {
    var limit = in.u32(2);
    in.chargeReads(spec.indexesEvmKeys() ? 1 : limit);
    var looked = spec.indexesEvmKeys() ? Integer.MAX_VALUE : limit;
    return EvmAssociation.lookup(in.state(), in.netuid(0), in.address(1), looked).stream()
        .limit(limit)
        .map(match -> List.<Object>of(match.uid(), match.blockAssociated()))
        .toList();
  }

  private static List<?> associated(Invocation in) {
    var found = in.state().get(EvmAssociation.TABLE, new OnSubnet.Uid(in.netuid(0), in.u32(1)));
    return found == null
        ? List.of(false, Address.ZERO, 0)
        : List.of(true, found.evmKey(), found.blockAssociated());
  }
}
