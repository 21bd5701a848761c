package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.AdminCall;
import io.taoevm.chain.call.AdminCall.SetHyperparameter;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.List;
import java.util.stream.Stream;

/** The functions that 0x808 got later. */
final class AlphaLaterFunctions {
  private static final int SINCE = 444;

  private AlphaLaterFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            call(
                "setRecycleOrBurn(uint16 netuid, uint8 mode)",
                in ->
                    new SetHyperparameter(Hyperparameter.RECYCLE_OR_BURN, in.netuid(0), mode(in))),
            call(
                "setBurnHalfLife(uint16 netuid, uint16 burnHalfLife)",
                in ->
                    new SetHyperparameter(Hyperparameter.BURN_HALF_LIFE, in.netuid(0), in.u32(1))),
            call(
                "setBurnIncreaseMultiplier(uint16 netuid, uint128 rawMultiplier)",
                in -> new AdminCall.SudoSetBurnIncreaseMult(in.netuid(0), in.u128(1))),
            reads(
                "getSubnetEconomicState(uint16 netuid) view returns (bool "
                    + "emissionEnabled, uint128 rootProportion, uint64 excessTao, uint64 "
                    + "rootSellTao, uint64 protocolAlpha)",
                5,
                in -> economicState(in)),
            reads(
                "getSwapState(uint16 netuid) view returns (uint16 feeRate, bool "
                    + "initialized, uint64 quoteWeight, uint64 taoReservoir, uint64 "
                    + "alphaReservoir)",
                5,
                in -> swapState(in)))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static int mode(Arguments in) {
    if (in.u32(1) > 1) {
      throw PrecompileFailure.error("invalid recycle-or-burn mode");
    }
    return in.u32(1);
  }

  private static List<?> economicState(Invocation in) {
    var netuid = in.netuid(0);
    var market = new Markets(in.state()).market(netuid);
    var emission = EmissionState.of(in.state(), netuid);
    return List.of(
        Hyperparameter.SUBNET_EMISSION_ENABLED.isOn(in.state(), netuid),
        emission.rootProportion(),
        emission.last().excessTaoRao(),
        market.rootSellRao(),
        market.protocolAlpha());
  }

  /** The reservoirs are always empty here. */
  private static List<?> swapState(Invocation in) {
    var pool = new Markets(in.state()).market(in.netuid(0)).pool();
    return List.of(pool.feeRate(), pool.initialized(), pool.quoteWeight(), 0, 0);
  }
}
