package io.taoevm.precompile;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The precompiles of the real chain that the engine does not bring itself: those that speak to the
 * chain core, for one release of its rules, and the check of sr25519 signatures.
 */
public final class BittensorPrecompiles {
  private static final int DISPATCH = 0x06;
  private static final int STORAGE = 0x807;

  /** Those that may be entered by DELEGATECALL and CALLCODE whatever the release. */
  private static final Set<Integer> OPEN_TO_BORROWED_FRAMES =
      Set.of(0x802, 0x806, STORAGE, 0x80c, 0x80f, 0x810, 0x811, 0x812, 0x813);

  private BittensorPrecompiles() {}

  /** Those that speak Solidity's ABI, in the order of their addresses. */
  public static List<AbiPrecompile> described(ChainSpec spec) {
    var all =
        new ArrayList<>(
            List.of(
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
                VotingPowerPrecompile.of(spec),
                BalancePrecompile.of(spec),
                SchedulerPrecompile.of(spec),
                DrandPrecompile.of(spec),
                TimestampPrecompile.of(spec),
                RuntimeConfigurationPrecompile.of(spec)));
    var switches = new TreeMap<Address, PrecompileSwitch>();
    all.forEach(precompile -> switches.put(precompile.address(), precompile.toggle()));
    all.add(RegistryPrecompile.of(spec, switches));
    return all.stream().filter(precompile -> !precompile.functions().isEmpty()).toList();
  }

  /** All of them by address. */
  public static Map<Address, Precompile> all(ChainSpec spec) {
    var all = new TreeMap<Address, Precompile>();
    put(all, spec, DISPATCH, new DispatchPrecompile(spec));
    put(all, spec, STORAGE, new StorageQueryPrecompile());
    for (var precompile : described(spec)) {
      put(all, spec, (int) precompile.address().c(), precompile);
    }
    return all;
  }

  private static void put(
      Map<Address, Precompile> all, ChainSpec spec, int number, Precompile precompile) {
    var guarded = spec.guardsBorrowedFrames() && !OPEN_TO_BORROWED_FRAMES.contains(number);
    all.put(Address.of(number), guarded ? guarded(precompile) : precompile);
  }

  /**
   * Refuses frames that act for another account than the precompile's (precompiles-next.md 2.2).
   */
  private static Precompile guarded(Precompile precompile) {
    return call ->
        call.frameAddress().equals(call.codeAddress())
            ? precompile.run(call)
            : Outcome.failed("Cannot be called with DELEGATECALL or CALLCODE");
  }
}
