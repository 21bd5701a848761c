package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** ISubnetAt471, for Web3j. Precompile at 0x0000000000000000000000000000000000000803. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Subnet extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000803";

  protected Subnet(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Subnet load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Subnet(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getActivityCutoff(BigInteger netuid) {
    var function =
        new Function(
            "getActivityCutoff",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Milli units, default 13889, 0 gas. */
  public RemoteFunctionCall<BigInteger> getActivityCutoffFactor(BigInteger netuid) {
    var function =
        new Function(
            "getActivityCutoffFactor",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getAdjustmentAlpha(BigInteger netuid) {
    var function =
        new Function(
            "getAdjustmentAlpha",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Int16 stored, cast to uint16. */
  public RemoteFunctionCall<BigInteger> getAlphaSigmoidSteepness(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaSigmoidSteepness",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** (low, high) u16 fractions, default (45875, 58982). */
  public RemoteFunctionCall<GetAlphaValues> getAlphaValues(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaValues",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {}, new TypeReference<Uint16>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetAlphaValues(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getAlphaValues} answers. */
  public record GetAlphaValues(BigInteger alphaLow, BigInteger alphaHigh) {}

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getBondsMovingAverage(BigInteger netuid) {
    var function =
        new Function(
            "getBondsMovingAverage",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getBondsResetEnabled(BigInteger netuid) {
    var function =
        new Function(
            "getBondsResetEnabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Half-life in blocks, multiplier as raw 64.64 bits. */
  public RemoteFunctionCall<GetBurnConfig> getBurnConfig(BigInteger netuid) {
    var function =
        new Function(
            "getBurnConfig",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {}, new TypeReference<Uint128>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetBurnConfig(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getBurnConfig} answers. */
  public record GetBurnConfig(BigInteger halfLife, BigInteger increaseMultiplier) {}

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getCommitRevealWeightsEnabled(BigInteger netuid) {
    var function =
        new Function(
            "getCommitRevealWeightsEnabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getCommitRevealWeightsInterval(BigInteger netuid) {
    var function =
        new Function(
            "getCommitRevealWeightsInterval",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getDifficulty(BigInteger netuid) {
    var function =
        new Function(
            "getDifficulty",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Twelve stored values; costs in rao. */
  public RemoteFunctionCall<GetGlobalNetworkLimits> getGlobalNetworkLimits() {
    var function =
        new Function(
            "getGlobalNetworkLimits",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetGlobalNetworkLimits(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (BigInteger) values.get(7).getValue(),
              (BigInteger) values.get(8).getValue(),
              (BigInteger) values.get(9).getValue(),
              (BigInteger) values.get(10).getValue(),
              (BigInteger) values.get(11).getValue());
        });
  }

  /** What {@code getGlobalNetworkLimits} answers. */
  public record GetGlobalNetworkLimits(
      BigInteger minActivityCutoff,
      BigInteger adminFreezeWindow,
      BigInteger ownerHyperparamRateLimit,
      BigInteger dissolveScheduleDuration,
      BigInteger subnetLimit,
      BigInteger totalNetworks,
      BigInteger networkImmunityPeriod,
      BigInteger startCallDelay,
      BigInteger minNetworkLockCost,
      BigInteger lastNetworkLockCost,
      BigInteger networkLockReductionInterval,
      BigInteger subnetOwnerCut) {}

  /** Reads: global protocol config. */
  public RemoteFunctionCall<GetGlobalProtocolConfig> getGlobalProtocolConfig() {
    var function =
        new Function(
            "getGlobalProtocolConfig",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint8>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetGlobalProtocolConfig(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue());
        });
  }

  /** What {@code getGlobalProtocolConfig} answers. */
  public record GetGlobalProtocolConfig(
      BigInteger maxMechanismCount,
      BigInteger commitRevealWeightsVersion,
      BigInteger networkRegistrationStartBlock,
      BigInteger taoInRefundDeploymentBlock) {}

  /** Blocks, last item epochs per block. */
  public RemoteFunctionCall<GetGlobalRateLimits> getGlobalRateLimits() {
    var function =
        new Function(
            "getGlobalRateLimits",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetGlobalRateLimits(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getGlobalRateLimits} answers. */
  public record GetGlobalRateLimits(
      BigInteger networkRateLimit,
      BigInteger weightsVersionKeyRateLimit,
      BigInteger transactionRateLimit,
      BigInteger delegateTakeRateLimit,
      BigInteger childkeyTakeRateLimit,
      BigInteger maxEpochsPerBlock) {}

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getImmunityPeriod(BigInteger netuid) {
    var function =
        new Function(
            "getImmunityPeriod",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getKappa(BigInteger netuid) {
    var function =
        new Function(
            "getKappa",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getLiquidAlphaEnabled(BigInteger netuid) {
    var function =
        new Function(
            "getLiquidAlphaEnabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Rao. */
  public RemoteFunctionCall<BigInteger> getMaxBurn(BigInteger netuid) {
    var function =
        new Function(
            "getMaxBurn",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getMaxDifficulty(BigInteger netuid) {
    var function =
        new Function(
            "getMaxDifficulty",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Constant 65535, 0 gas. */
  public RemoteFunctionCall<BigInteger> getMaxWeightLimit(BigInteger netuid) {
    var function =
        new Function(
            "getMaxWeightLimit",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** (false, []) when unset. */
  public RemoteFunctionCall<GetMechanismEmissionSplit> getMechanismEmissionSplit(
      BigInteger netuid) {
    var function =
        new Function(
            "getMechanismEmissionSplit",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<DynamicArray<Uint16>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetMechanismEmissionSplit(
              (Boolean) values.get(0).getValue(),
              ((DynamicArray<Uint16>) values.get(1))
                  .getValue().stream().map(Uint16::getValue).toList());
        });
  }

  /** What {@code getMechanismEmissionSplit} answers. */
  public record GetMechanismEmissionSplit(Boolean exists, List<BigInteger> split) {}

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getMinAllowedWeights(BigInteger netuid) {
    var function =
        new Function(
            "getMinAllowedWeights",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Rao. */
  public RemoteFunctionCall<BigInteger> getMinBurn(BigInteger netuid) {
    var function =
        new Function(
            "getMinBurn",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getMinDifficulty(BigInteger netuid) {
    var function =
        new Function(
            "getMinDifficulty",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getNetworkPowRegistrationAllowed(BigInteger netuid) {
    var function =
        new Function(
            "getNetworkPowRegistrationAllowed",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getNetworkRegistrationAllowed(BigInteger netuid) {
    var function =
        new Function(
            "getNetworkRegistrationAllowed",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Block number. Missing from interface files. */
  public RemoteFunctionCall<BigInteger> getNetworkRegistrationBlock(BigInteger netuid) {
    var function =
        new Function(
            "getNetworkRegistrationBlock",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Default false. */
  public RemoteFunctionCall<Boolean> getOwnerCutAutoLockEnabled(BigInteger netuid) {
    var function =
        new Function(
            "getOwnerCutAutoLockEnabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /**
   * Number of times this netuid was registered; survives dissolution. Same counter that invalidates
   * stake allowances.
   */
  public RemoteFunctionCall<BigInteger> getRegisteredSubnetCounter(BigInteger netuid) {
    var function =
        new Function(
            "getRegisteredSubnetCounter",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getRho(BigInteger netuid) {
    var function =
        new Function(
            "getRho",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Blocks. */
  public RemoteFunctionCall<BigInteger> getServingRateLimit(BigInteger netuid) {
    var function =
        new Function(
            "getServingRateLimit",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Twelve stored values; tenth is the transfer toggle. */
  public RemoteFunctionCall<GetSubnetCapacityConfig> getSubnetCapacityConfig(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetCapacityConfig",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetCapacityConfig(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (BigInteger) values.get(7).getValue(),
              (Boolean) values.get(8).getValue(),
              (Boolean) values.get(9).getValue(),
              (BigInteger) values.get(10).getValue(),
              (BigInteger) values.get(11).getValue());
        });
  }

  /** What {@code getSubnetCapacityConfig} answers. */
  public record GetSubnetCapacityConfig(
      BigInteger minAllowedUids,
      BigInteger maxAllowedUids,
      BigInteger maxAllowedValidators,
      BigInteger adjustmentInterval,
      BigInteger targetRegistrationsPerInterval,
      BigInteger minNonImmuneUids,
      BigInteger immuneOwnerUidsLimit,
      BigInteger bondsPenalty,
      Boolean ownerCutEnabled,
      Boolean transfersEnabled,
      BigInteger maxRegistrationsPerBlock,
      BigInteger mechanismCount) {}

  /** (queued, being cleaned right now, phase). Phase 0 unless this netuid is the one in work. */
  public RemoteFunctionCall<GetSubnetDissolutionStatus> getSubnetDissolutionStatus(
      BigInteger netuid) {
    var function =
        new Function(
            "getSubnetDissolutionStatus",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetDissolutionStatus(
              (Boolean) values.get(0).getValue(),
              (Boolean) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue());
        });
  }

  /** What {@code getSubnetDissolutionStatus} answers. */
  public record GetSubnetDissolutionStatus(
      Boolean isDissolving, Boolean cleanupInProgress, BigInteger cleanupPhase) {}

  /** Symbol bytes, owner coldkey, owner hotkey, tempo, 0 burn / 1 recycle. */
  public RemoteFunctionCall<GetSubnetMetadata> getSubnetMetadata(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetMetadata",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicBytes>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetMetadata(
              (byte[]) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (byte[]) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue());
        });
  }

  /** What {@code getSubnetMetadata} answers. */
  public record GetSubnetMetadata(
      byte[] tokenSymbol,
      byte[] owner,
      byte[] ownerHotkey,
      BigInteger tempo,
      BigInteger recycleOrBurn) {}

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getWeightsSetRateLimit(BigInteger netuid) {
    var function =
        new Function(
            "getWeightsSetRateLimit",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<BigInteger> getWeightsVersionKey(BigInteger netuid) {
    var function =
        new Function(
            "getWeightsVersionKey",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raw stored value (default when unset). */
  public RemoteFunctionCall<Boolean> getYuma3Enabled(BigInteger netuid) {
    var function =
        new Function(
            "getYuma3Enabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** True from the dissolve call until asynchronous cleanup leaves the queue. */
  public RemoteFunctionCall<Boolean> isSubnetDissolving(BigInteger netuid) {
    var function =
        new Function(
            "isSubnetDissolving",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /**
   * Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a
   * dynamic subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded:
   * name 256, repo 1024, contact 1024, url 1024, discord 256, description 1024, additional 1024,
   * logo 1024 bytes: longer reverts `&lt;field>: Value is too large for length`. 9-argument form:
   * the 8th argument is `additional`, the 9th `logo_url`; the interface file names them the other
   * way round. Errors `NonAssociatedColdKey`, `SubNetRegistrationDisabled`,
   * `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`. Returns nothing.
   */
  public RemoteFunctionCall<TransactionReceipt> registerNetwork(
      byte[] hotkey, BigInteger valueWei) {
    var function =
        new Function(
            "registerNetwork", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a
   * dynamic subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded:
   * name 256, repo 1024, contact 1024, url 1024, discord 256, description 1024, additional 1024,
   * logo 1024 bytes: longer reverts `&lt;field>: Value is too large for length`. 9-argument form:
   * the 8th argument is `additional`, the 9th `logo_url`; the interface file names them the other
   * way round. Errors `NonAssociatedColdKey`, `SubNetRegistrationDisabled`,
   * `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`. Returns nothing.
   */
  public RemoteFunctionCall<TransactionReceipt> registerNetwork(
      byte[] hotkey,
      String subnetName,
      String githubRepo,
      String subnetContact,
      String subnetUrl,
      String discord,
      String description,
      String additional,
      BigInteger valueWei) {
    var function =
        new Function(
            "registerNetwork",
            List.<Type>of(
                new Bytes32(hotkey),
                new Utf8String(subnetName),
                new Utf8String(githubRepo),
                new Utf8String(subnetContact),
                new Utf8String(subnetUrl),
                new Utf8String(discord),
                new Utf8String(description),
                new Utf8String(additional)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a
   * dynamic subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded:
   * name 256, repo 1024, contact 1024, url 1024, discord 256, description 1024, additional 1024,
   * logo 1024 bytes: longer reverts `&lt;field>: Value is too large for length`. 9-argument form:
   * the 8th argument is `additional`, the 9th `logo_url`; the interface file names them the other
   * way round. Errors `NonAssociatedColdKey`, `SubNetRegistrationDisabled`,
   * `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`. Returns nothing.
   */
  public RemoteFunctionCall<TransactionReceipt> registerNetwork(
      byte[] hotkey,
      String subnetName,
      String githubRepo,
      String subnetContact,
      String subnetUrl,
      String discord,
      String description,
      String additional,
      String logoUrl,
      BigInteger valueWei) {
    var function =
        new Function(
            "registerNetwork",
            List.<Type>of(
                new Bytes32(hotkey),
                new Utf8String(subnetName),
                new Utf8String(githubRepo),
                new Utf8String(subnetContact),
                new Utf8String(subnetUrl),
                new Utf8String(discord),
                new Utf8String(description),
                new Utf8String(additional),
                new Utf8String(logoUrl)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner-only. blocks; >= 360 else `ActivityCutoffTooLow`. */
  public RemoteFunctionCall<TransactionReceipt> setActivityCutoff(
      BigInteger netuid, BigInteger activityCutoff, BigInteger valueWei) {
    var function =
        new Function(
            "setActivityCutoff",
            List.<Type>of(new Uint16(netuid), new Uint16(activityCutoff)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner-only. milli, 1000..50000 else `ActivityCutoffFactorMilliOutOfBounds`. */
  public RemoteFunctionCall<TransactionReceipt> setActivityCutoffFactor(
      BigInteger netuid, BigInteger factorMilli, BigInteger valueWei) {
    var function =
        new Function(
            "setActivityCutoffFactor",
            List.<Type>of(new Uint16(netuid), new Uint32(factorMilli)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setAdjustmentAlpha(
      BigInteger netuid, BigInteger adjustmentAlpha, BigInteger valueWei) {
    var function =
        new Function(
            "setAdjustmentAlpha",
            List.<Type>of(new Uint16(netuid), new Uint64(adjustmentAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner-only. uint16 argument reinterpreted as int16; values >= 32768 become negative:
   * `NegativeSigmoidSteepness` for an owner. Interface file has int16 (wrong selector).
   */
  public RemoteFunctionCall<TransactionReceipt> setAlphaSigmoidSteepness(
      BigInteger netuid, BigInteger steepness, BigInteger valueWei) {
    var function =
        new Function(
            "setAlphaSigmoidSteepness",
            List.<Type>of(new Uint16(netuid), new Uint16(steepness)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner-only. needs liquid alpha on (`LiquidAlphaDisabled`), `AlphaHighTooLow`,
   * `AlphaLowOutOfRange`.
   */
  public RemoteFunctionCall<TransactionReceipt> setAlphaValues(
      BigInteger netuid, BigInteger alphaLow, BigInteger alphaHigh, BigInteger valueWei) {
    var function =
        new Function(
            "setAlphaValues",
            List.<Type>of(new Uint16(netuid), new Uint16(alphaLow), new Uint16(alphaHigh)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner-only. owner max 975000 else `BondsMovingAverageMaxReached`. */
  public RemoteFunctionCall<TransactionReceipt> setBondsMovingAverage(
      BigInteger netuid, BigInteger bondsMovingAverage, BigInteger valueWei) {
    var function =
        new Function(
            "setBondsMovingAverage",
            List.<Type>of(new Uint16(netuid), new Uint64(bondsMovingAverage)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner or root; u16 fraction. */
  public RemoteFunctionCall<TransactionReceipt> setBondsPenalty(
      BigInteger netuid, BigInteger bondsPenalty) {
    var function =
        new Function(
            "setBondsPenalty",
            List.<Type>of(new Uint16(netuid), new Uint16(bondsPenalty)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setBondsResetEnabled(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setBondsResetEnabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setCommitRevealWeightsEnabled(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setCommitRevealWeightsEnabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setCommitRevealWeightsInterval(
      BigInteger netuid, BigInteger interval, BigInteger valueWei) {
    var function =
        new Function(
            "setCommitRevealWeightsInterval",
            List.<Type>of(new Uint16(netuid), new Uint64(interval)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** ROOT only underneath: always fails `Bad origin`. */
  public RemoteFunctionCall<TransactionReceipt> setDifficulty(
      BigInteger netuid, BigInteger difficulty, BigInteger valueWei) {
    var function =
        new Function(
            "setDifficulty",
            List.<Type>of(new Uint16(netuid), new Uint64(difficulty)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner-only. uint16 blocks. Interface file has uint64 (wrong selector 0xf7cf0574: `Unknown
   * selector`).
   */
  public RemoteFunctionCall<TransactionReceipt> setImmunityPeriod(
      BigInteger netuid, BigInteger immunityPeriod, BigInteger valueWei) {
    var function =
        new Function(
            "setImmunityPeriod",
            List.<Type>of(new Uint16(netuid), new Uint16(immunityPeriod)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** ROOT only underneath: always fails `Bad origin`. */
  public RemoteFunctionCall<TransactionReceipt> setKappa(
      BigInteger netuid, BigInteger kappa, BigInteger valueWei) {
    var function =
        new Function(
            "setKappa",
            List.<Type>of(new Uint16(netuid), new Uint16(kappa)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setLiquidAlphaEnabled(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setLiquidAlphaEnabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner or root; `MaxAllowedUidsLessThanMinAllowedUids`, `MaxAllowedUIdsLessThanCurrentUIds`,
   * `MaxAllowedUidsGreaterThanDefaultMaxAllowedUids`.
   */
  public RemoteFunctionCall<TransactionReceipt> setMaxAllowedUids(
      BigInteger netuid, BigInteger maxAllowedUids) {
    var function =
        new Function(
            "setMaxAllowedUids",
            List.<Type>of(new Uint16(netuid), new Uint16(maxAllowedUids)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** No-op, succeeds for any caller, 0 gas. */
  public RemoteFunctionCall<TransactionReceipt> setMaxBurn(
      BigInteger netuid, BigInteger maxBurn, BigInteger valueWei) {
    var function =
        new Function(
            "setMaxBurn",
            List.<Type>of(new Uint16(netuid), new Uint64(maxBurn)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Working replacement of the no-op setMaxBurn; rao; `ValueNotInBounds` unless inside the chain
   * bounds (lower bound 0.1 TAO, above min burn).
   */
  public RemoteFunctionCall<TransactionReceipt> setMaxBurnV2(
      BigInteger netuid, BigInteger maxBurn) {
    var function =
        new Function(
            "setMaxBurnV2",
            List.<Type>of(new Uint16(netuid), new Uint64(maxBurn)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setMaxDifficulty(
      BigInteger netuid, BigInteger maxDifficulty, BigInteger valueWei) {
    var function =
        new Function(
            "setMaxDifficulty",
            List.<Type>of(new Uint16(netuid), new Uint64(maxDifficulty)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner or root. */
  public RemoteFunctionCall<TransactionReceipt> setMechanismCount(
      BigInteger netuid, BigInteger mechanismCount) {
    var function =
        new Function(
            "setMechanismCount",
            List.<Type>of(new Uint16(netuid), new Uint8(mechanismCount)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** HasSplit false clears; at most 256 items. */
  public RemoteFunctionCall<TransactionReceipt> setMechanismEmissionSplit(
      BigInteger netuid, Boolean hasSplit, List<BigInteger> split) {
    var function =
        new Function(
            "setMechanismEmissionSplit",
            List.<Type>of(
                new Uint16(netuid),
                new Bool(hasSplit),
                new DynamicArray<>(Uint16.class, split.stream().map(Uint16::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setMinAllowedWeights(
      BigInteger netuid, BigInteger minAllowedWeights, BigInteger valueWei) {
    var function =
        new Function(
            "setMinAllowedWeights",
            List.<Type>of(new Uint16(netuid), new Uint16(minAllowedWeights)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** No-op, succeeds for any caller, 0 gas. */
  public RemoteFunctionCall<TransactionReceipt> setMinBurn(
      BigInteger netuid, BigInteger minBurn, BigInteger valueWei) {
    var function =
        new Function(
            "setMinBurn",
            List.<Type>of(new Uint16(netuid), new Uint64(minBurn)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Working replacement of setMinBurn; rao; `ValueNotInBounds` unless strictly below 1 TAO and
   * strictly below max burn.
   */
  public RemoteFunctionCall<TransactionReceipt> setMinBurnV2(
      BigInteger netuid, BigInteger minBurn) {
    var function =
        new Function(
            "setMinBurnV2",
            List.<Type>of(new Uint16(netuid), new Uint64(minBurn)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** ROOT only underneath: always fails with `Bad origin`. */
  public RemoteFunctionCall<TransactionReceipt> setMinDifficulty(
      BigInteger netuid, BigInteger minDifficulty, BigInteger valueWei) {
    var function =
        new Function(
            "setMinDifficulty",
            List.<Type>of(new Uint16(netuid), new Uint64(minDifficulty)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Always fails `POWRegistrationDisabled`. */
  public RemoteFunctionCall<TransactionReceipt> setNetworkPowRegistrationAllowed(
      BigInteger netuid, Boolean registrationAllowed, BigInteger valueWei) {
    var function =
        new Function(
            "setNetworkPowRegistrationAllowed",
            List.<Type>of(new Uint16(netuid), new Bool(registrationAllowed)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** ROOT only underneath: always fails `Bad origin`. */
  public RemoteFunctionCall<TransactionReceipt> setNetworkRegistrationAllowed(
      BigInteger netuid, Boolean registrationAllowed, BigInteger valueWei) {
    var function =
        new Function(
            "setNetworkRegistrationAllowed",
            List.<Type>of(new Uint16(netuid), new Bool(registrationAllowed)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner or root, freeze window; `NotPermittedOnRootSubnet`. */
  public RemoteFunctionCall<TransactionReceipt> setOwnerCutAutoLockEnabled(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setOwnerCutAutoLockEnabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner or root; `NotPermittedOnRootSubnet`. */
  public RemoteFunctionCall<TransactionReceipt> setOwnerCutEnabled(
      BigInteger netuid, Boolean enabled) {
    var function =
        new Function(
            "setOwnerCutEnabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner or root. */
  public RemoteFunctionCall<TransactionReceipt> setOwnerImmuneNeuronLimit(
      BigInteger netuid, BigInteger immuneNeurons) {
    var function =
        new Function(
            "setOwnerImmuneNeuronLimit",
            List.<Type>of(new Uint16(netuid), new Uint16(immuneNeurons)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setRho(
      BigInteger netuid, BigInteger rho, BigInteger valueWei) {
    var function =
        new Function(
            "setRho",
            List.<Type>of(new Uint16(netuid), new Uint16(rho)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setServingRateLimit(
      BigInteger netuid, BigInteger servingRateLimit, BigInteger valueWei) {
    var function =
        new Function(
            "setServingRateLimit",
            List.<Type>of(new Uint16(netuid), new Uint64(servingRateLimit)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner only. Order: name, repo, contact, url, discord, description, logo, additional (normal
   * order, unlike the 9-argument registerNetwork). Bounds 256/1024/1024/1024/256/1024/1024/1024
   * bytes, revert when longer.
   */
  public RemoteFunctionCall<TransactionReceipt> setSubnetIdentity(
      BigInteger netuid,
      String subnetName,
      String githubRepo,
      String subnetContact,
      String subnetUrl,
      String discord,
      String description,
      String logoUrl,
      String additional) {
    var function =
        new Function(
            "setSubnetIdentity",
            List.<Type>of(
                new Uint16(netuid),
                new Utf8String(subnetName),
                new Utf8String(githubRepo),
                new Utf8String(subnetContact),
                new Utf8String(subnetUrl),
                new Utf8String(discord),
                new Utf8String(description),
                new Utf8String(logoUrl),
                new Utf8String(additional)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * At 425 the underlying admin call is root-only (`Bad origin`); a later stored state lets the
   * owner use it: 360..50400 else `TempoOutOfBounds`, own rate limit, freeze window.
   */
  public RemoteFunctionCall<TransactionReceipt> setTempo(BigInteger netuid, BigInteger tempo) {
    var function =
        new Function(
            "setTempo",
            List.<Type>of(new Uint16(netuid), new Uint16(tempo)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** No-op: succeeds for ANY caller, changes nothing, 0 gas. */
  public RemoteFunctionCall<TransactionReceipt> setWeightsSetRateLimit(
      BigInteger netuid, BigInteger weightsSetRateLimit, BigInteger valueWei) {
    var function =
        new Function(
            "setWeightsSetRateLimit",
            List.<Type>of(new Uint16(netuid), new Uint64(weightsSetRateLimit)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setWeightsVersionKey(
      BigInteger netuid, BigInteger weightsVersionKey, BigInteger valueWei) {
    var function =
        new Function(
            "setWeightsVersionKey",
            List.<Type>of(new Uint16(netuid), new Uint64(weightsVersionKey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner (or root); at most every two tempos, and not in the last ten blocks of one. */
  public RemoteFunctionCall<TransactionReceipt> setYuma3Enabled(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setYuma3Enabled",
            List.<Type>of(new Uint16(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner-only. switches stake transfer on the subnet. Missing from the .sol. */
  public RemoteFunctionCall<TransactionReceipt> toggleTransfers(
      BigInteger netuid, Boolean toggle, BigInteger valueWei) {
    var function =
        new Function(
            "toggleTransfers",
            List.<Type>of(new Uint16(netuid), new Bool(toggle)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Owner only; `DynamicTempoBlockedByCommitReveal`, `EpochTriggerAlreadyPending`,
   * `AutoEpochAlreadyImminent`, `TxRateLimitExceeded`.
   */
  public RemoteFunctionCall<TransactionReceipt> triggerEpoch(BigInteger netuid) {
    var function =
        new Function(
            "triggerEpoch", List.<Type>of(new Uint16(netuid)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner or root; prunes lowest neurons to maxN. */
  public RemoteFunctionCall<TransactionReceipt> trimToMaxAllowedUids(
      BigInteger netuid, BigInteger maxN) {
    var function =
        new Function(
            "trimToMaxAllowedUids",
            List.<Type>of(new Uint16(netuid), new Uint16(maxN)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Owner or root; at most 16 bytes; `SymbolDoesNotExist` (not in the chain list),
   * `SymbolAlreadyInUse`.
   */
  public RemoteFunctionCall<TransactionReceipt> updateSubnetSymbol(
      BigInteger netuid, String symbol) {
    var function =
        new Function(
            "updateSubnetSymbol",
            List.<Type>of(new Uint16(netuid), new Utf8String(symbol)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }
}
