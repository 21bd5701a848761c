package io.taoevm.precompile;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Precompile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All precompiles of the real chain from 0x800 on, for one release of its rules. */
public final class BittensorPrecompiles {
  private BittensorPrecompiles() {}

  /** Those that speak Solidity's ABI, in the order of their addresses. */
  public static List<AbiPrecompile> described(ChainSpec spec) {
    return List.of(
        BalanceTransferPrecompile.of(spec),
        StakingV1Precompile.of(spec),
        MetagraphPrecompile.of(spec),
        SubnetPrecompile.of(spec),
        NeuronPrecompile.of(spec),
        StakingV2Precompile.of(spec),
        UidLookupPrecompile.of(spec),
        AlphaPrecompile.of(spec),
        CrowdloanPrecompile.of(spec),
        LeasingPrecompile.of(spec),
        ProxyPrecompile.of(spec),
        AddressMappingPrecompile.of(spec),
        VotingPowerPrecompile.of(spec));
  }

  /** All of them by address. */
  public static Map<Address, Precompile> all(ChainSpec spec) {
    var all = new TreeMap<Address, Precompile>();
    for (var precompile : described(spec)) {
      all.put(precompile.address(), precompile);
    }
    return all;
  }
}
