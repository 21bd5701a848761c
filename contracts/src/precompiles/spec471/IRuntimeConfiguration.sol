// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title runtimeConfiguration, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000812.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IRuntimeConfiguration {
    /// @notice Reads: evm chain id.
    /// @dev Selector 0xa7638087. Gas: 625. Since release 444. No failure of its own.
    function getEvmChainId() external view returns (uint64);

    /// @notice Blocks
    /// @dev Selector 0xe2835dc3. Gas: 625. Since release 444. Units: result in blocks. No failure of its own.
    function getTransactionRateLimit() external view returns (uint64);

    /// @notice Constant group
    /// @dev Selector 0x3d7eb65b. Gas: 0. Since release 444. Units: initialIssuance in wei (10^-18 TAO or alpha),
    /// initialRaoRecycledForRegistration in wei (10^-18 TAO or alpha), initialBurn in wei (10^-18 TAO or alpha),
    /// initialMinBurn in wei (10^-18 TAO or alpha), initialMaxBurn in wei (10^-18 TAO or alpha), initialMinStake in
    /// wei (10^-18 TAO or alpha), initialMinTransfer in wei (10^-18 TAO or alpha), minBurnUpperBound in wei (10^-18
    /// TAO or alpha), maxBurnLowerBound in wei (10^-18 TAO or alpha), initialNetworkMinLockCost in wei (10^-18 TAO or
    /// alpha), keySwapCost in wei (10^-18 TAO or alpha), keySwapOnSubnetCost in wei (10^-18 TAO or alpha),
    /// minBalanceToPerformColdkeySwap in wei (10^-18 TAO or alpha). No failure of its own.
    function getSubtensorEconomicConstants() external view returns (uint256 initialIssuance, uint256 initialRaoRecycledForRegistration, uint256 initialBurn, uint256 initialMinBurn, uint256 initialMaxBurn, uint256 initialMinStake, uint256 initialMinTransfer, uint256 minBurnUpperBound, uint256 maxBurnLowerBound, uint256 initialNetworkMinLockCost, uint256 keySwapCost, uint256 keySwapOnSubnetCost, uint256 minBalanceToPerformColdkeySwap);

    /// @notice Constant group
    /// @dev Selector 0x3f5e2a68. Gas: 0. Since release 444. Units: initialTempo in blocks, minTempo in blocks,
    /// maxTempo in blocks, initialImmunityPeriod in blocks, initialActivityCutoff in blocks,
    /// minActivityCutoffFactorMilli in thousandths of a tempo, maxActivityCutoffFactorMilli in thousandths of a
    /// tempo, maxImmuneUidsPercentage in percent, initialSubnetOwnerCut in part of 65,535, initialMaxEpochsPerBlock
    /// in block. No failure of its own.
    function getSubtensorSubnetConstants() external view returns (uint16 initialTempo, uint16 minTempo, uint16 maxTempo, uint16 initialMinAllowedUids, uint16 initialMaxAllowedUids, uint16 initialMaxAllowedValidators, uint16 initialImmunityPeriod, uint16 initialActivityCutoff, uint32 minActivityCutoffFactorMilli, uint32 maxActivityCutoffFactorMilli, uint8 maxImmuneUidsPercentage, uint16 initialSubnetOwnerCut, uint8 initialMaxEpochsPerBlock);

    /// @notice Constant group
    /// @dev Selector 0x6d7dd148. Gas: 0. Since release 444. Units: initialKappa in part of 65,535,
    /// initialBondsMovingAverage in part of 1,000,000, initialBondsPenalty in part of 65,535, initialTaoWeight in
    /// part of 2^64 - 1. No failure of its own.
    function getSubtensorConsensusConstants() external view returns (uint16 initialMinAllowedWeights, uint16 initialEmissionValue, uint16 initialRho, int16 initialAlphaSigmoidSteepness, uint16 initialKappa, uint64 initialBondsMovingAverage, uint16 initialBondsPenalty, bool initialBondsResetOn, uint64 initialValidatorPruneLen, uint16 initialScalingLawPower, uint16 initialPruningScore, uint64 initialWeightsVersionKey, uint64 initialTaoWeight);

    /// @notice Constant group
    /// @dev Selector 0x0fae7209. Gas: 0. Since release 444. Units: initialAdjustmentInterval in blocks,
    /// initialAdjustmentAlpha in part of 2^64 - 1, initialMaxRegistrationsPerBlock in block,
    /// initialTargetRegistrationsPerInterval in blocks, initialNetworkRateLimit in blocks,
    /// initialNetworkImmunityPeriod in blocks, initialNetworkLockReductionInterval in blocks,
    /// initialEmaPriceHalvingPeriod in blocks. No failure of its own.
    function getSubtensorRegistrationConstants() external view returns (uint64 initialDifficulty, uint64 initialMinDifficulty, uint64 initialMaxDifficulty, uint16 initialAdjustmentInterval, uint64 initialAdjustmentAlpha, uint16 initialMaxRegistrationsPerBlock, uint16 initialTargetRegistrationsPerInterval, uint64 initialNetworkRateLimit, uint64 initialNetworkImmunityPeriod, uint64 initialNetworkLockReductionInterval, uint64 initialEmaPriceHalvingPeriod);

    /// @notice Constant group
    /// @dev Selector 0x0a0145d5. Gas: 0. Since release 444. Units: initialDefaultDelegateTake in part of 65,535,
    /// initialMinDelegateTake in part of 65,535, initialDefaultChildKeyTake in part of 65,535, initialMinChildKeyTake
    /// in part of 65,535, initialMaxChildKeyTake in part of 65,535, alphaHigh in part of 65,535, alphaLow in part of
    /// 65,535. No failure of its own.
    function getSubtensorDelegationConstants() external view returns (uint16 initialDefaultDelegateTake, uint16 initialMinDelegateTake, uint16 initialDefaultChildKeyTake, uint16 initialMinChildKeyTake, uint16 initialMaxChildKeyTake, uint16 alphaHigh, uint16 alphaLow, bool liquidAlphaOn, bool yuma3On);

    /// @notice Constant group
    /// @dev Selector 0xe774ad2f. Gas: 0. Since release 444. Units: initialServingRateLimit in blocks,
    /// initialTxRateLimit in blocks, initialTxDelegateTakeRateLimit in blocks, initialTxChildKeyTakeRateLimit in
    /// blocks, evmKeyAssociateRateLimit in blocks, initialColdkeySwapAnnouncementDelay in blocks,
    /// initialColdkeySwapReannouncementDelay in blocks, initialDissolveNetworkScheduleDuration in blocks,
    /// initialStartCallDelay in blocks, hotkeySwapOnSubnetInterval in blocks, leaseDividendsDistributionInterval in
    /// blocks. No failure of its own.
    function getSubtensorRateLimitConstants() external view returns (uint64 initialServingRateLimit, uint64 initialTxRateLimit, uint64 initialTxDelegateTakeRateLimit, uint64 initialTxChildKeyTakeRateLimit, uint64 evmKeyAssociateRateLimit, uint64 initialColdkeySwapAnnouncementDelay, uint64 initialColdkeySwapReannouncementDelay, uint64 initialDissolveNetworkScheduleDuration, uint64 initialStartCallDelay, uint64 hotkeySwapOnSubnetInterval, uint64 leaseDividendsDistributionInterval);

    /// @notice Constant group
    /// @dev Selector 0x08602d76. Gas: 0. Since release 444. Units: maxCrv3CommitSizeBytes in bytes,
    /// minCommitRevealPeriods in epochs, maxCommitRevealPeriods in epochs, votingPowerDisableGracePeriodBlocks in
    /// blocks, maxVotingPowerEmaAlpha in part of 10^18, emissionBarUpdateInterval in blocks, stakingLockDuration in
    /// blocks, lockStateZeroThreshold in wei (10^-18 TAO or alpha), initialActivityCutoffFactorMilli in thousandths
    /// of a tempo, maxTaoIssuance in wei (10^-18 TAO or alpha). No failure of its own.
    function getSubtensorProtocolConstants() external view returns (uint32 maxCrv3CommitSizeBytes, uint32 maxAssociatedUidsPerEvmAddress, uint32 maxColdkeyCollateralHotkeys, uint128 accountFlagsAcceptLockedAlpha, uint64 minCommitRevealPeriods, uint64 maxCommitRevealPeriods, uint16 globalMaxSubnetCount, uint8 maxMechanismCountPerSubnet, uint64 votingPowerDisableGracePeriodBlocks, uint64 maxVotingPowerEmaAlpha, uint64 emissionBarUpdateInterval, uint64 stakingLockDuration, uint256 lockStateZeroThreshold, uint32 initialActivityCutoffFactorMilli, uint256 maxTaoIssuance);

    /// @notice Constant group
    /// @dev Selector 0xa100388f. Gas: 0. Since release 444. No failure of its own.
    function getSubtensorSystemAccounts() external view returns (bytes32 subtensorPalletAccount, bytes32 burnAccount);

    /// @notice Constant group
    /// @dev Selector 0xe388337a. Gas: 0. Since release 444. Units: existentialDeposit in wei (10^-18 TAO or alpha).
    /// No failure of its own.
    function getBalancesConstants() external view returns (uint256 existentialDeposit, uint32 maxLocks, uint32 maxReserves, uint32 maxFreezes);

    /// @notice Constant group
    /// @dev Selector 0xda1b2e58. Gas: 0. Since release 444. Units: proxyDepositBase in wei (10^-18 TAO or alpha),
    /// proxyDepositFactor in wei (10^-18 TAO or alpha), announcementDepositBase in wei (10^-18 TAO or alpha),
    /// announcementDepositFactor in wei (10^-18 TAO or alpha). No failure of its own.
    function getProxyConstants() external view returns (uint256 proxyDepositBase, uint256 proxyDepositFactor, uint32 maxProxies, uint32 maxPending, uint256 announcementDepositBase, uint256 announcementDepositFactor);

    /// @notice Constant group
    /// @dev Selector 0x7435be2e. Gas: 0. Since release 444. Units: maximumWeightRefTime in weight,
    /// maximumWeightProofSize in bytes, maxScheduledPerBlock in block. No failure of its own.
    function getSchedulerConstants() external view returns (uint64 maximumWeightRefTime, uint64 maximumWeightProofSize, uint32 maxScheduledPerBlock);

    /// @notice Constant group
    /// @dev Selector 0x4987dea4. Gas: 0. Since release 444. Units: httpFetchTimeout in milliseconds. No failure of
    /// its own.
    function getDrandConstants() external view returns (string memory quicknetChainHash, uint64 unsignedPriority, uint64 httpFetchTimeout, uint64 maxPulsesToFetch, uint64 maxKeptPulses, uint64 maxRemovedPulses);

    /// @notice Constant group
    /// @dev Selector 0xeec4f5ee. Gas: 0. Since release 444. Units: minimumDeposit in wei (10^-18 TAO or alpha),
    /// absoluteMinimumContribution in wei (10^-18 TAO or alpha), minimumBlockDuration in blocks, maximumBlockDuration
    /// in blocks. No failure of its own.
    function getCrowdloanConstants() external view returns (uint256 minimumDeposit, uint256 absoluteMinimumContribution, uint64 minimumBlockDuration, uint64 maximumBlockDuration, uint32 refundContributorsLimit, uint32 maxContributors, bytes32 palletAccount);

    /// @notice Constant group
    /// @dev Selector 0xe34fe72e. Gas: 0. Since release 444. Units: maxFeeRate in part of 65,535, minimumLiquidity in
    /// wei (10^-18 TAO or alpha), minimumReserve in wei (10^-18 TAO or alpha). No failure of its own.
    function getSwapConstants() external view returns (uint16 maxFeeRate, uint256 minimumLiquidity, uint256 minimumReserve, bytes32 protocolAccount);

    /// @notice Constant group
    /// @dev Selector 0x90296b1b. Gas: 0. Since release 444. Units: minimumPeriod in milliseconds. No failure of its
    /// own.
    function getTimestampConstants() external view returns (uint64 minimumPeriod);

    /// @notice Constant group
    /// @dev Selector 0xa2b91d0a. Gas: 0. Since release 444. No failure of its own.
    function getAdminConstants() external view returns (uint32 maxAuthorities);
}
