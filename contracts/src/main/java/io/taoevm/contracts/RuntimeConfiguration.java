package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Int16;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IRuntimeConfiguration, for Web3j. Precompile at 0x0000000000000000000000000000000000000812. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class RuntimeConfiguration extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000812";

  protected RuntimeConfiguration(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static RuntimeConfiguration load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new RuntimeConfiguration(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Constant group. */
  public RemoteFunctionCall<BigInteger> getAdminConstants() {
    var function =
        new Function(
            "getAdminConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Constant group. */
  public RemoteFunctionCall<GetBalancesConstants> getBalancesConstants() {
    var function =
        new Function(
            "getBalancesConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint256>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetBalancesConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue());
        });
  }

  /** What {@code getBalancesConstants} answers. */
  public record GetBalancesConstants(
      BigInteger existentialDeposit,
      BigInteger maxLocks,
      BigInteger maxReserves,
      BigInteger maxFreezes) {}

  /** Constant group. */
  public RemoteFunctionCall<GetCrowdloanConstants> getCrowdloanConstants() {
    var function =
        new Function(
            "getCrowdloanConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetCrowdloanConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (byte[]) values.get(6).getValue());
        });
  }

  /** What {@code getCrowdloanConstants} answers. */
  public record GetCrowdloanConstants(
      BigInteger minimumDeposit,
      BigInteger absoluteMinimumContribution,
      BigInteger minimumBlockDuration,
      BigInteger maximumBlockDuration,
      BigInteger refundContributorsLimit,
      BigInteger maxContributors,
      byte[] palletAccount) {}

  /** Constant group. */
  public RemoteFunctionCall<GetDrandConstants> getDrandConstants() {
    var function =
        new Function(
            "getDrandConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Utf8String>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetDrandConstants(
              (String) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getDrandConstants} answers. */
  public record GetDrandConstants(
      String quicknetChainHash,
      BigInteger unsignedPriority,
      BigInteger httpFetchTimeout,
      BigInteger maxPulsesToFetch,
      BigInteger maxKeptPulses,
      BigInteger maxRemovedPulses) {}

  /** Reads: evm chain id. */
  public RemoteFunctionCall<BigInteger> getEvmChainId() {
    var function =
        new Function(
            "getEvmChainId",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Constant group. */
  public RemoteFunctionCall<GetProxyConstants> getProxyConstants() {
    var function =
        new Function(
            "getProxyConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetProxyConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getProxyConstants} answers. */
  public record GetProxyConstants(
      BigInteger proxyDepositBase,
      BigInteger proxyDepositFactor,
      BigInteger maxProxies,
      BigInteger maxPending,
      BigInteger announcementDepositBase,
      BigInteger announcementDepositFactor) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSchedulerConstants> getSchedulerConstants() {
    var function =
        new Function(
            "getSchedulerConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSchedulerConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue());
        });
  }

  /** What {@code getSchedulerConstants} answers. */
  public record GetSchedulerConstants(
      BigInteger maximumWeightRefTime,
      BigInteger maximumWeightProofSize,
      BigInteger maxScheduledPerBlock) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorConsensusConstants> getSubtensorConsensusConstants() {
    var function =
        new Function(
            "getSubtensorConsensusConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Int16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorConsensusConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (Boolean) values.get(7).getValue(),
              (BigInteger) values.get(8).getValue(),
              (BigInteger) values.get(9).getValue(),
              (BigInteger) values.get(10).getValue(),
              (BigInteger) values.get(11).getValue(),
              (BigInteger) values.get(12).getValue());
        });
  }

  /** What {@code getSubtensorConsensusConstants} answers. */
  public record GetSubtensorConsensusConstants(
      BigInteger initialMinAllowedWeights,
      BigInteger initialEmissionValue,
      BigInteger initialRho,
      BigInteger initialAlphaSigmoidSteepness,
      BigInteger initialKappa,
      BigInteger initialBondsMovingAverage,
      BigInteger initialBondsPenalty,
      Boolean initialBondsResetOn,
      BigInteger initialValidatorPruneLen,
      BigInteger initialScalingLawPower,
      BigInteger initialPruningScore,
      BigInteger initialWeightsVersionKey,
      BigInteger initialTaoWeight) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorDelegationConstants> getSubtensorDelegationConstants() {
    var function =
        new Function(
            "getSubtensorDelegationConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Bool>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorDelegationConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (Boolean) values.get(7).getValue(),
              (Boolean) values.get(8).getValue());
        });
  }

  /** What {@code getSubtensorDelegationConstants} answers. */
  public record GetSubtensorDelegationConstants(
      BigInteger initialDefaultDelegateTake,
      BigInteger initialMinDelegateTake,
      BigInteger initialDefaultChildKeyTake,
      BigInteger initialMinChildKeyTake,
      BigInteger initialMaxChildKeyTake,
      BigInteger alphaHigh,
      BigInteger alphaLow,
      Boolean liquidAlphaOn,
      Boolean yuma3On) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorEconomicConstants> getSubtensorEconomicConstants() {
    var function =
        new Function(
            "getSubtensorEconomicConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorEconomicConstants(
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
              (BigInteger) values.get(11).getValue(),
              (BigInteger) values.get(12).getValue());
        });
  }

  /** What {@code getSubtensorEconomicConstants} answers. */
  public record GetSubtensorEconomicConstants(
      BigInteger initialIssuance,
      BigInteger initialRaoRecycledForRegistration,
      BigInteger initialBurn,
      BigInteger initialMinBurn,
      BigInteger initialMaxBurn,
      BigInteger initialMinStake,
      BigInteger initialMinTransfer,
      BigInteger minBurnUpperBound,
      BigInteger maxBurnLowerBound,
      BigInteger initialNetworkMinLockCost,
      BigInteger keySwapCost,
      BigInteger keySwapOnSubnetCost,
      BigInteger minBalanceToPerformColdkeySwap) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorProtocolConstants> getSubtensorProtocolConstants() {
    var function =
        new Function(
            "getSubtensorProtocolConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint256>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorProtocolConstants(
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
              (BigInteger) values.get(11).getValue(),
              (BigInteger) values.get(12).getValue(),
              (BigInteger) values.get(13).getValue(),
              (BigInteger) values.get(14).getValue());
        });
  }

  /** What {@code getSubtensorProtocolConstants} answers. */
  public record GetSubtensorProtocolConstants(
      BigInteger maxCrv3CommitSizeBytes,
      BigInteger maxAssociatedUidsPerEvmAddress,
      BigInteger maxColdkeyCollateralHotkeys,
      BigInteger accountFlagsAcceptLockedAlpha,
      BigInteger minCommitRevealPeriods,
      BigInteger maxCommitRevealPeriods,
      BigInteger globalMaxSubnetCount,
      BigInteger maxMechanismCountPerSubnet,
      BigInteger votingPowerDisableGracePeriodBlocks,
      BigInteger maxVotingPowerEmaAlpha,
      BigInteger emissionBarUpdateInterval,
      BigInteger stakingLockDuration,
      BigInteger lockStateZeroThreshold,
      BigInteger initialActivityCutoffFactorMilli,
      BigInteger maxTaoIssuance) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorRateLimitConstants> getSubtensorRateLimitConstants() {
    var function =
        new Function(
            "getSubtensorRateLimitConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorRateLimitConstants(
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
              (BigInteger) values.get(10).getValue());
        });
  }

  /** What {@code getSubtensorRateLimitConstants} answers. */
  public record GetSubtensorRateLimitConstants(
      BigInteger initialServingRateLimit,
      BigInteger initialTxRateLimit,
      BigInteger initialTxDelegateTakeRateLimit,
      BigInteger initialTxChildKeyTakeRateLimit,
      BigInteger evmKeyAssociateRateLimit,
      BigInteger initialColdkeySwapAnnouncementDelay,
      BigInteger initialColdkeySwapReannouncementDelay,
      BigInteger initialDissolveNetworkScheduleDuration,
      BigInteger initialStartCallDelay,
      BigInteger hotkeySwapOnSubnetInterval,
      BigInteger leaseDividendsDistributionInterval) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorRegistrationConstants> getSubtensorRegistrationConstants() {
    var function =
        new Function(
            "getSubtensorRegistrationConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorRegistrationConstants(
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
              (BigInteger) values.get(10).getValue());
        });
  }

  /** What {@code getSubtensorRegistrationConstants} answers. */
  public record GetSubtensorRegistrationConstants(
      BigInteger initialDifficulty,
      BigInteger initialMinDifficulty,
      BigInteger initialMaxDifficulty,
      BigInteger initialAdjustmentInterval,
      BigInteger initialAdjustmentAlpha,
      BigInteger initialMaxRegistrationsPerBlock,
      BigInteger initialTargetRegistrationsPerInterval,
      BigInteger initialNetworkRateLimit,
      BigInteger initialNetworkImmunityPeriod,
      BigInteger initialNetworkLockReductionInterval,
      BigInteger initialEmaPriceHalvingPeriod) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorSubnetConstants> getSubtensorSubnetConstants() {
    var function =
        new Function(
            "getSubtensorSubnetConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorSubnetConstants(
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
              (BigInteger) values.get(11).getValue(),
              (BigInteger) values.get(12).getValue());
        });
  }

  /** What {@code getSubtensorSubnetConstants} answers. */
  public record GetSubtensorSubnetConstants(
      BigInteger initialTempo,
      BigInteger minTempo,
      BigInteger maxTempo,
      BigInteger initialMinAllowedUids,
      BigInteger initialMaxAllowedUids,
      BigInteger initialMaxAllowedValidators,
      BigInteger initialImmunityPeriod,
      BigInteger initialActivityCutoff,
      BigInteger minActivityCutoffFactorMilli,
      BigInteger maxActivityCutoffFactorMilli,
      BigInteger maxImmuneUidsPercentage,
      BigInteger initialSubnetOwnerCut,
      BigInteger initialMaxEpochsPerBlock) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSubtensorSystemAccounts> getSubtensorSystemAccounts() {
    var function =
        new Function(
            "getSubtensorSystemAccounts",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Bytes32>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubtensorSystemAccounts(
              (byte[]) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getSubtensorSystemAccounts} answers. */
  public record GetSubtensorSystemAccounts(byte[] subtensorPalletAccount, byte[] burnAccount) {}

  /** Constant group. */
  public RemoteFunctionCall<GetSwapConstants> getSwapConstants() {
    var function =
        new Function(
            "getSwapConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Uint256>() {},
                new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSwapConstants(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (byte[]) values.get(3).getValue());
        });
  }

  /** What {@code getSwapConstants} answers. */
  public record GetSwapConstants(
      BigInteger maxFeeRate,
      BigInteger minimumLiquidity,
      BigInteger minimumReserve,
      byte[] protocolAccount) {}

  /** Constant group. */
  public RemoteFunctionCall<BigInteger> getTimestampConstants() {
    var function =
        new Function(
            "getTimestampConstants",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Blocks. */
  public RemoteFunctionCall<BigInteger> getTransactionRateLimit() {
    var function =
        new Function(
            "getTransactionRateLimit",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }
}
