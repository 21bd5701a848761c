package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.AdminCall.SetHyperparameter;
import io.taoevm.chain.call.AdminCall.SudoSetAlphaValues;
import io.taoevm.chain.call.RegistrationCall.RegisterNetworkWithIdentity;
import io.taoevm.chain.call.SubnetCall.SetActivityCutoffFactor;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;

/**
 * 0x803: registration of subnets and their hyperparameters. A getter shows what is stored, or the
 * default of a netuid that was never registered; a setter is a call of the admin pallet in the
 * caller's name.
 */
final class SubnetPrecompile {
  private static final String IDENTITY =
      "bytes32 hotkey, string:256 subnetName, string:1024 githubRepo, string:1024 subnetContact,"
          + " string:1024 subnetUrl, string:256 discord, string:1024 description, string:1024"
          + " additional";

  private SubnetPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<PrecompileFunction>();
    functions.addAll(registration());
    functions.addAll(numbers());
    functions.addAll(switches());
    functions.addAll(alphaValues());
    functions.addAll(later());
    functions.addAll(SubnetOwnerFunctions.all());
    functions.addAll(SubnetViewFunctions.all());
    return new AbiPrecompile(0x803, "subnet", PrecompileSwitch.Subnet, spec, functions);
  }

  private static List<PrecompileFunction> registration() {
    return List.of(
        call(
            "registerNetwork(bytes32 hotkey) payable",
            in -> new RegisterNetworkWithIdentity(in.account(0), null)),
        call(
            "registerNetwork(" + IDENTITY + ") payable",
            in -> new RegisterNetworkWithIdentity(in.account(0), identity(in, Bytes.EMPTY))),
        call(
            "registerNetwork(" + IDENTITY + ", string:1024 logoUrl) payable",
            in -> new RegisterNetworkWithIdentity(in.account(0), identity(in, in.bytes(8)))),
        read(
            "getNetworkRegistrationBlock(uint16 netuid) view returns (uint64)",
            1,
            SubnetPrecompile::registeredAt));
  }

  private static SubnetIdentity identity(Arguments in, byte[] logoUrl) {
    return new SubnetIdentity(
        in.bytes(1),
        in.bytes(2),
        in.bytes(3),
        in.bytes(4),
        in.bytes(5),
        in.bytes(6),
        logoUrl,
        in.bytes(7));
  }

  private static long registeredAt(Invocation in) {
    return new Subnets(in.state()).find(in.netuid(0)).map(Subnet::registeredAt).orElse(0L);
  }

  private static List<PrecompileFunction> numbers() {
    return List.of(
        getter("ServingRateLimit", Hyperparameter.SERVING_RATE_LIMIT),
        setter("ServingRateLimit", "servingRateLimit", Hyperparameter.SERVING_RATE_LIMIT),
        getter("MinDifficulty", Hyperparameter.MIN_DIFFICULTY),
        setter("MinDifficulty", "minDifficulty", Hyperparameter.MIN_DIFFICULTY),
        getter("MaxDifficulty", Hyperparameter.MAX_DIFFICULTY),
        setter("MaxDifficulty", "maxDifficulty", Hyperparameter.MAX_DIFFICULTY),
        getter("WeightsVersionKey", Hyperparameter.WEIGHTS_VERSION_KEY),
        setter("WeightsVersionKey", "weightsVersionKey", Hyperparameter.WEIGHTS_VERSION_KEY),
        getter("WeightsSetRateLimit", Hyperparameter.WEIGHTS_SET_RATE_LIMIT),
        nothing("setWeightsSetRateLimit(uint16 netuid, uint64 weightsSetRateLimit) payable"),
        getter("AdjustmentAlpha", Hyperparameter.ADJUSTMENT_ALPHA),
        setter("AdjustmentAlpha", "adjustmentAlpha", Hyperparameter.ADJUSTMENT_ALPHA),
        read("getMaxWeightLimit(uint16 netuid) view returns (uint16)", 0, in -> 65_535),
        getter("ImmunityPeriod", Hyperparameter.IMMUNITY_PERIOD),
        setter("ImmunityPeriod", "immunityPeriod", Hyperparameter.IMMUNITY_PERIOD),
        getter("MinAllowedWeights", Hyperparameter.MIN_ALLOWED_WEIGHTS),
        setter("MinAllowedWeights", "minAllowedWeights", Hyperparameter.MIN_ALLOWED_WEIGHTS),
        getter("Kappa", Hyperparameter.KAPPA),
        setter("Kappa", "kappa", Hyperparameter.KAPPA),
        getter("Rho", Hyperparameter.RHO),
        getter("AlphaSigmoidSteepness", Hyperparameter.ALPHA_SIGMOID_STEEPNESS),
        setter("Rho", "rho", Hyperparameter.RHO),
        setter("AlphaSigmoidSteepness", "steepness", Hyperparameter.ALPHA_SIGMOID_STEEPNESS),
        getter("ActivityCutoff", Hyperparameter.ACTIVITY_CUTOFF),
        setter("ActivityCutoff", "activityCutoff", Hyperparameter.ACTIVITY_CUTOFF),
        read(
            "getActivityCutoffFactor(uint16 netuid) view returns (uint32)",
            0,
            in -> Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI.get(in.state(), in.netuid(0))),
        call(
            "setActivityCutoffFactor(uint16 netuid, uint32 factorMilli) payable",
            in -> new SetActivityCutoffFactor(in.netuid(0), in.u32(1))),
        getter("MinBurn", Hyperparameter.MIN_BURN),
        nothing("setMinBurn(uint16 netuid, uint64 minBurn) payable"),
        getter("MaxBurn", Hyperparameter.MAX_BURN),
        nothing("setMaxBurn(uint16 netuid, uint64 maxBurn) payable"),
        getter("Difficulty", Hyperparameter.DIFFICULTY),
        setter("Difficulty", "difficulty", Hyperparameter.DIFFICULTY),
        getter("BondsMovingAverage", Hyperparameter.BONDS_MOVING_AVERAGE),
        setter("BondsMovingAverage", "bondsMovingAverage", Hyperparameter.BONDS_MOVING_AVERAGE),
        getter("CommitRevealWeightsInterval", Hyperparameter.REVEAL_PERIOD_EPOCHS),
        setter("CommitRevealWeightsInterval", "interval", Hyperparameter.REVEAL_PERIOD_EPOCHS));
  }

  private static List<PrecompileFunction> switches() {
    return List.of(
        getter("NetworkRegistrationAllowed", Hyperparameter.NETWORK_REGISTRATION_ALLOWED),
        setter(
            "NetworkRegistrationAllowed",
            "registrationAllowed",
            Hyperparameter.NETWORK_REGISTRATION_ALLOWED),
        getter("NetworkPowRegistrationAllowed", Hyperparameter.NETWORK_POW_REGISTRATION_ALLOWED),
        setter(
            "NetworkPowRegistrationAllowed",
            "registrationAllowed",
            Hyperparameter.NETWORK_POW_REGISTRATION_ALLOWED),
        getter("CommitRevealWeightsEnabled", Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED),
        setter(
            "CommitRevealWeightsEnabled", "enabled", Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED),
        getter("LiquidAlphaEnabled", Hyperparameter.LIQUID_ALPHA_ON),
        setter("LiquidAlphaEnabled", "enabled", Hyperparameter.LIQUID_ALPHA_ON),
        getter("Yuma3Enabled", Hyperparameter.YUMA3_ON),
        getter("BondsResetEnabled", Hyperparameter.BONDS_RESET_ON),
        setter("Yuma3Enabled", "enabled", Hyperparameter.YUMA3_ON),
        setter("BondsResetEnabled", "enabled", Hyperparameter.BONDS_RESET_ON),
        call(
            "toggleTransfers(uint16 netuid, bool toggle) payable",
            in ->
                new SetHyperparameter(
                    Hyperparameter.TRANSFER_TOGGLE, in.netuid(0), in.flag(1) ? 1 : 0)));
  }

  private static List<PrecompileFunction> alphaValues() {
    return List.of(
        reads(
            "getAlphaValues(uint16 netuid) view returns (uint16 alphaLow, uint16 alphaHigh)",
            1,
            in ->
                List.of(
                    Hyperparameter.ALPHA_LOW.get(in.state(), in.netuid(0)),
                    Hyperparameter.ALPHA_HIGH.get(in.state(), in.netuid(0)))),
        call(
            "setAlphaValues(uint16 netuid, uint16 alphaLow, uint16 alphaHigh) payable",
            in -> new SudoSetAlphaValues(in.netuid(0), in.u32(1), in.u32(2))));
  }

  /** A dissolution is done within its call here, so that none is ever under way. */
  private static List<PrecompileFunction> later() {
    return List.of(
        read(
                "isSubnetDissolving(uint16 netuid) view returns (bool)",
                1,
                in -> Dissolving.isQueued(in.state(), in.netuid(0)))
            .since(430),
        getter("OwnerCutAutoLockEnabled", Hyperparameter.OWNER_CUT_AUTO_LOCK_ENABLED).since(439),
        setter("OwnerCutAutoLockEnabled", "enabled", Hyperparameter.OWNER_CUT_AUTO_LOCK_ENABLED)
            .since(439));
  }

  private static PrecompileFunction getter(String name, Hyperparameter parameter) {
    return read(
        "get" + name + "(uint16 netuid) view returns (" + type(parameter) + ")",
        1,
        in -> shown(parameter, parameter.get(in.state(), in.netuid(0))));
  }

  /** A signed value shows the same bits as an unsigned one. */
  private static Object shown(Hyperparameter parameter, long value) {
    return switch (parameter.width()) {
      case BOOL -> value != 0;
      case I16 -> value & 0xFFFF;
      case U8, U16, U32, U64 -> value;
    };
  }

  private static PrecompileFunction setter(String name, String argument, Hyperparameter parameter) {
    return call(
        "set" + name + "(uint16 netuid, " + type(parameter) + " " + argument + ") payable",
        in -> new SetHyperparameter(parameter, in.netuid(0), given(parameter, in)));
  }

  private static long given(Hyperparameter parameter, Arguments in) {
    return switch (parameter.width()) {
      case BOOL -> in.flag(1) ? 1 : 0;
      case I16 -> (short) in.u32(1);
      case U8, U16, U32, U64 -> in.u64(1);
    };
  }

  private static String type(Hyperparameter parameter) {
    return switch (parameter.width()) {
      case BOOL -> "bool";
      case U8 -> "uint8";
      case U16, I16 -> "uint16";
      case U32 -> "uint32";
      case U64 -> "uint64";
    };
  }

  /** A setter that the real chain has taken away: it succeeds for everybody and does nothing. */
  private static PrecompileFunction nothing(String signature) {
    return action(signature, "0", in -> {});
  }
}
