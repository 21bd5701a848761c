package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.registration.Symbols;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What 0x803 tells since later about subnets and the limits of the chain. */
final class SubnetViewFunctions {
  private static final int SINCE = 444;

  private SubnetViewFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            read(
                "getRegisteredSubnetCounter(uint16 netuid) view returns (uint64)",
                1,
                in -> new Subnets(in.state()).registrationCounter(in.netuid(0))),
            reads(
                "getSubnetDissolutionStatus(uint16 netuid) view returns (bool "
                    + "isDissolving, bool cleanupInProgress, uint8 cleanupPhase)",
                2,
                in -> dissolution(in)),
            reads(
                "getSubnetMetadata(uint16 netuid) view returns (bytes tokenSymbol, "
                    + "bytes32 owner, bytes32 ownerHotkey, uint16 tempo, uint8 recycleOrBurn)",
                5,
                in -> metadata(in)),
            reads(
                "getSubnetCapacityConfig(uint16 netuid) view returns (uint16 "
                    + "minAllowedUids, uint16 maxAllowedUids, uint16 maxAllowedValidators, "
                    + "uint16 adjustmentInterval, uint16 targetRegistrationsPerInterval, "
                    + "uint16 minNonImmuneUids, uint16 immuneOwnerUidsLimit, uint16 "
                    + "bondsPenalty, bool ownerCutEnabled, bool transfersEnabled, uint16 "
                    + "maxRegistrationsPerBlock, uint8 mechanismCount)",
                12,
                in -> capacity(in)),
            reads(
                "getMechanismEmissionSplit(uint16 netuid) view returns (bool exists, "
                    + "uint16[] split)",
                1,
                in -> split(in)),
            reads(
                "getBurnConfig(uint16 netuid) view returns (uint16 halfLife, uint128 "
                    + "increaseMultiplier)",
                2,
                in ->
                    List.of(
                        of(in, Hyperparameter.BURN_HALF_LIFE),
                        EmissionState.of(in.state(), in.netuid(0)).burnIncreaseMult())),
            reads(
                "getGlobalNetworkLimits() view returns (uint16 minActivityCutoff, uint16"
                    + " adminFreezeWindow, uint16 ownerHyperparamRateLimit, uint64"
                    + " dissolveScheduleDuration, uint16 subnetLimit, uint16 totalNetworks, uint64"
                    + " networkImmunityPeriod, uint64 startCallDelay, uint64 minNetworkLockCost,"
                    + " uint64 lastNetworkLockCost, uint64 networkLockReductionInterval, uint16"
                    + " subnetOwnerCut)",
                12,
                SubnetViewFunctions::networkLimits),
            reads(
                "getGlobalRateLimits() view returns (uint64 networkRateLimit, uint64"
                    + " weightsVersionKeyRateLimit, uint64 transactionRateLimit, uint64"
                    + " delegateTakeRateLimit, uint64 childkeyTakeRateLimit, uint8"
                    + " maxEpochsPerBlock)",
                6,
                SubnetViewFunctions::rateLimits),
            reads(
                "getGlobalProtocolConfig() view returns (uint8 maxMechanismCount, uint16"
                    + " commitRevealWeightsVersion, uint64 networkRegistrationStartBlock, uint64"
                    + " taoInRefundDeploymentBlock)",
                4,
                in ->
                    List.of(
                        of(in, GlobalParameter.MAX_MECHANISM_COUNT),
                        of(in, GlobalParameter.COMMIT_REVEAL_WEIGHTS_VERSION),
                        of(in, GlobalParameter.NETWORK_REGISTRATION_START_BLOCK),
                        0)))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static long of(Invocation in, Hyperparameter parameter) {
    return parameter.get(in.state(), in.netuid(0));
  }

  private static List<?> dissolution(Invocation in) {
    var current = in.state().get(Dissolving.CURRENT, Only.ROW);
    var queued = Dissolving.isQueued(in.state(), in.netuid(0));
    return current == null || current.netuid() != in.netuid(0)
        ? List.of(queued, false, 0)
        : List.of(queued, true, current.phase().code());
  }

  private static List<?> metadata(Invocation in) {
    var netuid = in.netuid(0);
    var subnets = new Subnets(in.state());
    return List.of(
        Symbols.nameOf(in.state(), netuid),
        subnets.owner(netuid),
        subnets.ownerHotkey(netuid),
        of(in, Hyperparameter.TEMPO),
        of(in, Hyperparameter.RECYCLE_OR_BURN));
  }

  private static List<?> capacity(Invocation in) {
    return List.of(
        of(in, Hyperparameter.MIN_ALLOWED_UIDS),
        of(in, Hyperparameter.MAX_ALLOWED_UIDS),
        of(in, Hyperparameter.MAX_ALLOWED_VALIDATORS),
        of(in, Hyperparameter.ADJUSTMENT_INTERVAL),
        of(in, Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL),
        of(in, Hyperparameter.MIN_NON_IMMUNE_UIDS),
        of(in, Hyperparameter.IMMUNE_OWNER_UIDS_LIMIT),
        of(in, Hyperparameter.BONDS_PENALTY),
        of(in, Hyperparameter.OWNER_CUT_ENABLED) != 0,
        of(in, Hyperparameter.TRANSFER_TOGGLE) != 0,
        of(in, Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK),
        of(in, Hyperparameter.MECHANISM_COUNT));
  }

  private static List<?> split(Invocation in) {
    var split = MechanismSplits.of(in.state(), in.netuid(0));
    var parts = new ArrayList<Integer>();
    for (var part : split.orElse(new int[0])) {
      parts.add(part);
    }
    return List.of(split.isPresent(), parts);
  }

  private static long of(Invocation in, GlobalParameter parameter) {
    return parameter.get(in.state());
  }

  /** The least activity cutoff is the same everywhere. */
  private static List<?> networkLimits(Invocation in) {
    return List.of(
        360,
        of(in, GlobalParameter.ADMIN_FREEZE_WINDOW),
        of(in, GlobalParameter.OWNER_HYPERPARAM_RATE_LIMIT),
        of(in, GlobalParameter.DISSOLVE_NETWORK_SCHEDULE_DURATION),
        of(in, GlobalParameter.SUBNET_LIMIT),
        new Subnets(in.state()).netuids().size(),
        of(in, GlobalParameter.NETWORK_IMMUNITY_PERIOD),
        of(in, GlobalParameter.START_CALL_DELAY),
        of(in, GlobalParameter.NETWORK_MIN_LOCK_COST),
        of(in, GlobalParameter.NETWORK_LAST_LOCK_COST),
        of(in, GlobalParameter.NETWORK_LOCK_REDUCTION_INTERVAL),
        of(in, GlobalParameter.SUBNET_OWNER_CUT));
  }

  /** The version key may be changed every five tempos. */
  private static List<?> rateLimits(Invocation in) {
    return List.of(
        of(in, GlobalParameter.NETWORK_RATE_LIMIT),
        5,
        of(in, GlobalParameter.TX_RATE_LIMIT),
        of(in, GlobalParameter.TX_DELEGATE_TAKE_RATE_LIMIT),
        of(in, GlobalParameter.TX_CHILDKEY_TAKE_RATE_LIMIT),
        of(in, GlobalParameter.MAX_EPOCHS_PER_BLOCK));
  }
}
