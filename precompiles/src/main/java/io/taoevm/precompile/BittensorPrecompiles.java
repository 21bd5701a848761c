package io.taoevm.precompile;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Precompile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The precompiles of the real chain that the engine does not bring itself: those that speak to the
 * chain core, for one release of its rules, and the check of sr25519 signatures.
 */
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
    all.put(Address.of(0x06), new DispatchPrecompile(spec));
    all.put(Address.of(0x807), new StorageQueryPrecompile());
    all.put(Address.of(0x403), new Sr25519Verify());
    for (var precompile : described(spec)) {
      all.put(precompile.address(), precompile);
    }
    return all;
  }
}
