package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.AdminCall;
import io.taoevm.chain.call.AdminCall.SetHyperparameter;
import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.FlowSettings;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** The functions that 0x808 got later. */
final class AlphaLaterFunctions {
  private static final int SINCE = 444;

  /** 0.61 as U64F64. */
  private static final UInt128 EMISSION_BAR_QUANTILE = new UInt128(0, 0x9C28_F5C2_8F5C_2800L);

  private static final int EMISSION_GATE_EXPONENT = 3;

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
                in -> swapState(in)),
            reads(
                "getEmissionAccounting(uint16 netuid, bytes32 hotkey) view returns (uint64 "
                    + "alphaDividends, uint64 rootAlphaDividends, uint64 lastHotkeyEmission, "
                    + "uint64 pendingServerEmission, uint64 pendingValidatorEmission, uint64 "
                    + "pendingRootAlphaDividends, uint64 pendingOwnerCut, uint128 minerBurned, "
                    + "uint64 raoRecycledForRegistration)",
                9,
                in -> emissionAccounting(in)),
            reads(
                "getSubnetFlowState(uint16 netuid) view returns (int64 taoFlow, bool "
                    + "hasTaoFlowEma, uint64 taoFlowEmaBlock, int128 taoFlowEma, int64 "
                    + "protocolFlow, bool hasProtocolFlowEma, uint64 protocolFlowEmaBlock, "
                    + "int128 protocolFlowEma)",
                4,
                in -> flowState(in)),
            reads(
                "getEmissionGateConfig() view returns (uint64 blockEmission, int128 "
                    + "movingAlpha, bool netTaoFlowEnabled, int128 taoFlowCutoff, uint128 "
                    + "flowNormExponent, uint128 emissionBarQuantile, uint128 "
                    + "emissionGateExponent, uint128 emissionGateBar, uint64 "
                    + "flowEmaSmoothingFactor)",
                9,
                in -> emissionGate(in)),
            read(
                "hasSwapMigrationRun(bytes:128 migrationName) view returns (bool)", 1, in -> false))
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

  /** The reference keeps the last emission of a hotkey and writes it nowhere. */
  private static List<?> emissionAccounting(Invocation in) {
    var netuid = in.netuid(0);
    var hotkey = new OnSubnet.Account(netuid, in.account(1));
    var emission = EmissionState.of(in.state(), netuid);
    return List.of(
        in.state().get(DividendRecords.ALPHA, hotkey, 0L),
        in.state().get(DividendRecords.ROOT_ALPHA, hotkey, 0L),
        0,
        emission.pending().server(),
        emission.pending().validator(),
        emission.pending().root(),
        emission.pending().ownerCut(),
        emission.minerBurned(),
        Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION.get(in.state(), netuid));
  }

  /** Shares by flows are not in force, so that no average of a flow was ever taken. */
  private static List<?> flowState(Invocation in) {
    var market = new Markets(in.state()).market(in.netuid(0));
    return List.of(
        BigInteger.valueOf(market.taoFlowRao()),
        false,
        0,
        BigInteger.ZERO,
        BigInteger.valueOf(market.protocolFlowRao()),
        false,
        0,
        BigInteger.ZERO);
  }

  /** A bar of 0 is one that was never computed: it gates nothing. */
  private static List<?> emissionGate(Invocation in) {
    var state = in.state();
    return List.of(
        Halving.emission(new Balances(state).totalIssuanceRao()),
        BigInteger.valueOf(GlobalParameter.SUBNET_MOVING_ALPHA.get(state)),
        GlobalParameter.NET_TAO_FLOW_ENABLED.get(state) != 0,
        signed(state.get(FlowSettings.CUTOFF, Only.ROW, UInt128.ZERO)),
        state.get(FlowSettings.EXPONENT, Only.ROW, U64F64.ONE),
        EMISSION_BAR_QUANTILE,
        U64F64.of(EMISSION_GATE_EXPONENT),
        UInt128.ZERO,
        GlobalParameter.TAO_FLOW_SMOOTHING_FACTOR.get(state));
  }

  private static BigInteger signed(UInt128 bits) {
    return BigInteger.valueOf(bits.hi()).shiftLeft(64).or(Word.of(bits.lo()).toBigInteger());
  }

  /** The reservoirs are always empty here. */
  private static List<?> swapState(Invocation in) {
    var pool = new Markets(in.state()).market(in.netuid(0)).pool();
    return List.of(pool.feeRate(), pool.initialized(), pool.quoteWeight(), 0, 0);
  }
}
