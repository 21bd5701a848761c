package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.reads;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.proxy.Announcements;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The groups of constants that 0x812 shows. Amounts of TAO have 18 decimals. */
final class RuntimeConstantFunctions {
  private static final int SINCE = 444;

  private RuntimeConstantFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            reads(
                "getSubtensorEconomicConstants() view returns (uint256 "
                    + "initialIssuance, uint256 initialRaoRecycledForRegistration, uint256 "
                    + "initialBurn, uint256 initialMinBurn, uint256 initialMaxBurn, uint256 "
                    + "initialMinStake, uint256 initialMinTransfer, uint256 "
                    + "minBurnUpperBound, uint256 maxBurnLowerBound, uint256 "
                    + "initialNetworkMinLockCost, uint256 keySwapCost, uint256 "
                    + "keySwapOnSubnetCost, uint256 minBalanceToPerformColdkeySwap)",
                0,
                in ->
                    tao(
                        0,
                        0,
                        100_000_000,
                        500_000,
                        100_000_000_000L,
                        2_000_000,
                        100_000,
                        1_000_000_000,
                        100_000_000,
                        1_000_000_000_000L,
                        100_000_000,
                        1_000_000,
                        100_000_000)),
            reads(
                "getSubtensorSubnetConstants() view returns (uint16 initialTempo, "
                    + "uint16 minTempo, uint16 maxTempo, uint16 initialMinAllowedUids, "
                    + "uint16 initialMaxAllowedUids, uint16 initialMaxAllowedValidators, "
                    + "uint16 initialImmunityPeriod, uint16 initialActivityCutoff, uint32 "
                    + "minActivityCutoffFactorMilli, uint32 maxActivityCutoffFactorMilli, "
                    + "uint8 maxImmuneUidsPercentage, uint16 initialSubnetOwnerCut, uint8 "
                    + "initialMaxEpochsPerBlock)",
                0,
                in ->
                    List.of(
                        either(in, 360, 10),
                        360,
                        50_400,
                        64,
                        256,
                        128,
                        4_096,
                        5_000,
                        1_000,
                        50_000,
                        80,
                        11_796,
                        either(in, 2, 32))),
            reads(
                "getSubtensorConsensusConstants() view returns (uint16 "
                    + "initialMinAllowedWeights, uint16 initialEmissionValue, uint16 "
                    + "initialRho, int16 initialAlphaSigmoidSteepness, uint16 initialKappa, "
                    + "uint64 initialBondsMovingAverage, uint16 initialBondsPenalty, bool "
                    + "initialBondsResetOn, uint64 initialValidatorPruneLen, uint16 "
                    + "initialScalingLawPower, uint16 initialPruningScore, uint64 "
                    + "initialWeightsVersionKey, uint64 initialTaoWeight)",
                0,
                in ->
                    List.of(
                        1_024,
                        0,
                        10,
                        BigInteger.valueOf(1_000),
                        32_767,
                        900_000,
                        65_535,
                        false,
                        1,
                        50,
                        65_535,
                        0,
                        971_718_665_099_567_868L)),
            reads(
                "getSubtensorRegistrationConstants() view returns (uint64 "
                    + "initialDifficulty, uint64 initialMinDifficulty, uint64 "
                    + "initialMaxDifficulty, uint16 initialAdjustmentInterval, uint64 "
                    + "initialAdjustmentAlpha, uint16 initialMaxRegistrationsPerBlock, "
                    + "uint16 initialTargetRegistrationsPerInterval, uint64 "
                    + "initialNetworkRateLimit, uint64 initialNetworkImmunityPeriod, uint64 "
                    + "initialNetworkLockReductionInterval, uint64 "
                    + "initialEmaPriceHalvingPeriod)",
                0,
                in ->
                    List.of(
                        10_000_000,
                        10_000_000,
                        (1L << 62) - 1,
                        100,
                        0,
                        1,
                        2,
                        7_200,
                        1_296_000,
                        100_800,
                        201_600)),
            reads(
                "getSubtensorDelegationConstants() view returns (uint16 "
                    + "initialDefaultDelegateTake, uint16 initialMinDelegateTake, uint16 "
                    + "initialDefaultChildKeyTake, uint16 initialMinChildKeyTake, uint16 "
                    + "initialMaxChildKeyTake, uint16 alphaHigh, uint16 alphaLow, bool "
                    + "liquidAlphaOn, bool yuma3On)",
                0,
                in -> List.of(11_796, 0, 0, 0, 11_796, 58_982, 45_875, false, false)),
            reads(
                "getSubtensorRateLimitConstants() view returns (uint64 "
                    + "initialServingRateLimit, uint64 initialTxRateLimit, uint64 "
                    + "initialTxDelegateTakeRateLimit, uint64 "
                    + "initialTxChildKeyTakeRateLimit, uint64 evmKeyAssociateRateLimit, "
                    + "uint64 initialColdkeySwapAnnouncementDelay, uint64 "
                    + "initialColdkeySwapReannouncementDelay, uint64 "
                    + "initialDissolveNetworkScheduleDuration, uint64 initialStartCallDelay, "
                    + "uint64 hotkeySwapOnSubnetInterval, uint64 "
                    + "leaseDividendsDistributionInterval)",
                0,
                in ->
                    List.of(
                        50,
                        1_000,
                        216_000,
                        either(in, 216_000, 5),
                        either(in, 7_200, 1),
                        either(in, 36_000, 50),
                        either(in, 7_200, 10),
                        36_000,
                        0,
                        either(in, 7_200, 1),
                        100)),
            reads(
                "getSubtensorProtocolConstants() view returns (uint32 "
                    + "maxCrv3CommitSizeBytes, uint32 maxAssociatedUidsPerEvmAddress, "
                    + "uint32 maxColdkeyCollateralHotkeys, uint128 "
                    + "accountFlagsAcceptLockedAlpha, uint64 minCommitRevealPeriods, uint64 "
                    + "maxCommitRevealPeriods, uint16 globalMaxSubnetCount, uint8 "
                    + "maxMechanismCountPerSubnet, uint64 "
                    + "votingPowerDisableGracePeriodBlocks, uint64 maxVotingPowerEmaAlpha, "
                    + "uint64 emissionBarUpdateInterval, uint64 stakingLockDuration, uint256 "
                    + "lockStateZeroThreshold, uint32 initialActivityCutoffFactorMilli, "
                    + "uint256 maxTaoIssuance)",
                0,
                in ->
                    List.of(
                        5_000,
                        32,
                        32,
                        1,
                        1,
                        100,
                        4_096,
                        16,
                        100_800,
                        1_000_000_000_000_000_000L,
                        360,
                        2_629_800,
                        wei(100),
                        13_889,
                        wei(Halving.MAX_SUPPLY))),
            reads(
                "getSubtensorSystemAccounts() view returns (bytes32 "
                    + "subtensorPalletAccount, bytes32 burnAccount)",
                0,
                in -> List.of(pallet("subtensr"), pallet("burntnsr"))),
            reads(
                "getBalancesConstants() view returns (uint256 existentialDeposit, "
                    + "uint32 maxLocks, uint32 maxReserves, uint32 maxFreezes)",
                0,
                in -> List.of(wei(Balances.EXISTENTIAL_DEPOSIT_RAO), 50, 50, 50)),
            reads(
                "getProxyConstants() view returns (uint256 proxyDepositBase, uint256 "
                    + "proxyDepositFactor, uint32 maxProxies, uint32 maxPending, uint256 "
                    + "announcementDepositBase, uint256 announcementDepositFactor)",
                0,
                in ->
                    List.of(
                        wei(60_000_000),
                        wei(33_000_000),
                        Proxies.MOST_PROXIES,
                        Announcements.MOST_PENDING,
                        wei(36_000_000),
                        wei(68_000_000))),
            reads(
                "getSchedulerConstants() view returns (uint64 maximumWeightRefTime, "
                    + "uint64 maximumWeightProofSize, uint32 maxScheduledPerBlock)",
                0,
                in -> List.of(3_200_000_000_000L, FOUR_FIFTHS_OF_U64, 50)),
            reads(
                "getDrandConstants() view returns (string quicknetChainHash, uint64 "
                    + "unsignedPriority, uint64 httpFetchTimeout, uint64 maxPulsesToFetch, "
                    + "uint64 maxKeptPulses, uint64 maxRemovedPulses)",
                0,
                in ->
                    List.of(
                        "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
                        1_048_576,
                        1_000,
                        50,
                        216_000,
                        100)),
            reads(
                "getCrowdloanConstants() view returns (uint256 minimumDeposit, uint256 "
                    + "absoluteMinimumContribution, uint64 minimumBlockDuration, uint64 "
                    + "maximumBlockDuration, uint32 refundContributorsLimit, uint32 "
                    + "maxContributors, bytes32 palletAccount)",
                0,
                in ->
                    List.of(
                        wei(Crowdloans.MINIMUM_DEPOSIT_RAO),
                        wei(Crowdloans.ABSOLUTE_MINIMUM_CONTRIBUTION_RAO),
                        either(in, 50_400, 50),
                        either(in, 432_000, 20_000),
                        Crowdloans.REFUND_LIMIT,
                        Crowdloans.MOST_CONTRIBUTORS,
                        pallet("bt/cloan"))),
            reads(
                "getSwapConstants() view returns (uint16 maxFeeRate, uint256 "
                    + "minimumLiquidity, uint256 minimumReserve, bytes32 protocolAccount)",
                0,
                in -> List.of(10_000, wei(1_000), wei(1_000_000), pallet("ten/swap"))),
            reads(
                "getTimestampConstants() view returns (uint64 minimumPeriod)",
                0,
                in -> List.of(either(in, 6_000, 125))),
            reads("getAdminConstants() view returns (uint32 maxAuthorities)", 0, in -> List.of(32)))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static final Word WEI_PER_RAO = Word.of(RaoLedger.WEI_PER_RAO);

  /** 80 % of 2^64 - 1, rounded down. */
  private static final long FOUR_FIFTHS_OF_U64 = Long.divideUnsigned(-1L, 5) * 4;

  /** A constant that differs between the production and the fast build. */
  private static int either(Invocation in, int production, int fast) {
    return RuntimeConstants.of(in.state()).fast() ? fast : production;
  }

  private static Word wei(long rao) {
    return Word.of(rao).times(WEI_PER_RAO);
  }

  private static List<?> tao(long... rao) {
    return Arrays.stream(rao).mapToObj(RuntimeConstantFunctions::wei).toList();
  }

  /** The account of a pallet: "modl", its eight letters, zeros. */
  private static AccountId pallet(String id) {
    var bytes = new byte[32];
    var name = ("modl" + id).getBytes(US_ASCII);
    System.arraycopy(name, 0, bytes, 0, name.length);
    return AccountId.of(bytes);
  }
}
