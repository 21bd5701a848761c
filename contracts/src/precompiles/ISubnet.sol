// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title subnet, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000803.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ISubnet {
    /// @notice Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a dynamic
    /// subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded: name 256, repo 1024,
    /// contact 1024, url 1024, discord 256, description 1024, additional 1024, logo 1024 bytes: longer reverts
    /// `<field>: Value is too large for length`. 9-argument form: the 8th argument is `additional`, the 9th
    /// `logo_url`; the interface file names them the other way round. Errors `NonAssociatedColdKey`,
    /// `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`.
    /// Returns nothing
    /// @dev Selector 0x14569c72. Gas: 148751. Since release 425. Refused with all gas: `NonAssociatedColdKey`,
    /// `CannotUseSystemAccount`, `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`,
    /// `CannotAffordLockCost`, `InsufficientBalance`.
    function registerNetwork(bytes32 hotkey) external payable;

    /// @notice Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a dynamic
    /// subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded: name 256, repo 1024,
    /// contact 1024, url 1024, discord 256, description 1024, additional 1024, logo 1024 bytes: longer reverts
    /// `<field>: Value is too large for length`. 9-argument form: the 8th argument is `additional`, the 9th
    /// `logo_url`; the interface file names them the other way round. Errors `NonAssociatedColdKey`,
    /// `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`.
    /// Returns nothing
    /// @dev Selector 0x1cf98c6b. Gas: 148751. Since release 425. Refused with all gas: `NonAssociatedColdKey`,
    /// `CannotUseSystemAccount`, `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`,
    /// `CannotAffordLockCost`, `InsufficientBalance`. Reverts: `subnetName: Value is too large for length`,
    /// `githubRepo: Value is too large for length`, `subnetContact: Value is too large for length`, `subnetUrl: Value
    /// is too large for length`, `discord: Value is too large for length`, `description: Value is too large for
    /// length`, `additional: Value is too large for length`.
    function registerNetwork(bytes32 hotkey, string calldata subnetName, string calldata githubRepo, string calldata subnetContact, string calldata subnetUrl, string calldata discord, string calldata description, string calldata additional) external payable;

    /// @notice Origin pays the current lock cost in TAO from free balance (msg.value not used). Creates a dynamic
    /// subnet owned by mapped(caller) with `hotkey` as uid 0. Strings (when present) bounded: name 256, repo 1024,
    /// contact 1024, url 1024, discord 256, description 1024, additional 1024, logo 1024 bytes: longer reverts
    /// `<field>: Value is too large for length`. 9-argument form: the 8th argument is `additional`, the 9th
    /// `logo_url`; the interface file names them the other way round. Errors `NonAssociatedColdKey`,
    /// `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`.
    /// Returns nothing
    /// @dev Selector 0x493880f4. Gas: 148751. Since release 425. Refused with all gas: `NonAssociatedColdKey`,
    /// `CannotUseSystemAccount`, `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`,
    /// `CannotAffordLockCost`, `InsufficientBalance`. Reverts: `subnetName: Value is too large for length`,
    /// `githubRepo: Value is too large for length`, `subnetContact: Value is too large for length`, `subnetUrl: Value
    /// is too large for length`, `discord: Value is too large for length`, `description: Value is too large for
    /// length`, `additional: Value is too large for length`, `logoUrl: Value is too large for length`.
    function registerNetwork(bytes32 hotkey, string calldata subnetName, string calldata githubRepo, string calldata subnetContact, string calldata subnetUrl, string calldata discord, string calldata description, string calldata additional, string calldata logoUrl) external payable;

    /// @notice Block number. Missing from interface files
    /// @dev Selector 0xb0c751b0. Gas: 625. Since release 425. Units: result in block. No failure of its own.
    function getNetworkRegistrationBlock(uint16 netuid) external view returns (uint64);

    /// @notice Blocks
    /// @dev Selector 0x7444dadc. Gas: 625. Since release 425. Units: result in blocks. No failure of its own.
    function getServingRateLimit(uint16 netuid) external view returns (uint64);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0xb38e0bbe. Gas: 5715. Since release 425. Units: servingRateLimit in blocks. Refused with all
    /// gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`.
    function setServingRateLimit(uint16 netuid, uint64 servingRateLimit) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xc4f9bf33. Gas: 625. Since release 425. No failure of its own.
    function getMinDifficulty(uint16 netuid) external view returns (uint64);

    /// @notice ROOT only underneath: always fails with `Bad origin`
    /// @dev Selector 0x37000dcc. Gas: 6488. Since release 425. Refused with all gas: `Bad origin`.
    function setMinDifficulty(uint16 netuid, uint64 minDifficulty) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x6f3b48d6. Gas: 625. Since release 425. No failure of its own.
    function getMaxDifficulty(uint16 netuid) external view returns (uint64);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x9538d4c5. Gas: 6492. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setMaxDifficulty(uint16 netuid, uint64 maxDifficulty) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x1ec0edde. Gas: 625. Since release 425. No failure of its own.
    function getWeightsVersionKey(uint16 netuid) external view returns (uint64);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0xa3caadef. Gas: 6480. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setWeightsVersionKey(uint16 netuid, uint64 weightsVersionKey) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xee6e8237. Gas: 625. Since release 425. Units: result in blocks. No failure of its own.
    function getWeightsSetRateLimit(uint16 netuid) external view returns (uint64);

    /// @notice No-op: succeeds for ANY caller, changes nothing, 0 gas
    /// @dev Selector 0x579f0fdb. Gas: 0. Since release 425. Units: weightsSetRateLimit in blocks. No failure of its
    /// own.
    function setWeightsSetRateLimit(uint16 netuid, uint64 weightsSetRateLimit) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xce4dfbd8. Gas: 625. Since release 425. Units: result in part of 2^64 - 1. No failure of its
    /// own.
    function getAdjustmentAlpha(uint16 netuid) external view returns (uint64);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x200a4a16. Gas: 3475. Since release 425. Units: adjustmentAlpha in part of 2^64 - 1. Refused
    /// with all gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `SubnetDoesNotExist`.
    function setAdjustmentAlpha(uint16 netuid, uint64 adjustmentAlpha) external payable;

    /// @notice Constant 65535, 0 gas
    /// @dev Selector 0x326b93d6. Gas: 0. Since release 425. Units: netuid in part of 65,535, result in part of
    /// 65,535. No failure of its own.
    function getMaxWeightLimit(uint16 netuid) external view returns (uint16);

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x86d46c03. Gas: 625. Since release 425. Units: result in blocks. No failure of its own.
    function getImmunityPeriod(uint16 netuid) external view returns (uint16);

    /// @notice Owner-only. uint16 blocks. Interface file has uint64 (wrong selector 0xf7cf0574: `Unknown selector`)
    /// @dev Selector 0xb5933848. Gas: 6485. Since release 425. Units: immunityPeriod in blocks. Refused with all gas:
    /// `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setImmunityPeriod(uint16 netuid, uint16 immunityPeriod) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xca3a3d5d. Gas: 625. Since release 425. No failure of its own.
    function getMinAllowedWeights(uint16 netuid) external view returns (uint16);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x9ed1b477. Gas: 6491. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setMinAllowedWeights(uint16 netuid, uint16 minAllowedWeights) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xd936358d. Gas: 625. Since release 425. Units: netuid in part of 65,535, result in part of
    /// 65,535. No failure of its own.
    function getKappa(uint16 netuid) external view returns (uint16);

    /// @notice ROOT only underneath: always fails `Bad origin`
    /// @dev Selector 0x59227dc7. Gas: 3532. Since release 425. Units: kappa in part of 65,535. Refused with all gas:
    /// `Bad origin`.
    function setKappa(uint16 netuid, uint16 kappa) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x0a959cfb. Gas: 625. Since release 425. No failure of its own.
    function getRho(uint16 netuid) external view returns (uint16);

    /// @notice Int16 stored, cast to uint16
    /// @dev Selector 0x55719c7d. Gas: 625. Since release 425. No failure of its own.
    function getAlphaSigmoidSteepness(uint16 netuid) external view returns (uint16);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x08edbf6c. Gas: 6406. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setRho(uint16 netuid, uint16 rho) external payable;

    /// @notice Owner-only. uint16 argument reinterpreted as int16; values >= 32768 become negative:
    /// `NegativeSigmoidSteepness` for an owner. Interface file has int16 (wrong selector)
    /// @dev Selector 0xa513ba05. Gas: 6410. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `NegativeSigmoidSteepness`.
    function setAlphaSigmoidSteepness(uint16 netuid, uint16 steepness) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x1095b752. Gas: 625. Since release 425. Units: result in blocks. No failure of its own.
    function getActivityCutoff(uint16 netuid) external view returns (uint16);

    /// @notice Owner-only. blocks; >= 360 else `ActivityCutoffTooLow`
    /// @dev Selector 0x140cf988. Gas: 7129. Since release 425. Units: activityCutoff in blocks. Refused with all gas:
    /// `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `ActivityCutoffTooLow`.
    function setActivityCutoff(uint16 netuid, uint16 activityCutoff) external payable;

    /// @notice Milli units, default 13889, 0 gas
    /// @dev Selector 0x36dd4061. Gas: 0. Since release 425. Units: result in thousandths of a tempo. No failure of
    /// its own.
    function getActivityCutoffFactor(uint16 netuid) external view returns (uint32);

    /// @notice Owner-only. milli, 1000..50000 else `ActivityCutoffFactorMilliOutOfBounds`
    /// @dev Selector 0xf575327d. Gas: 10354. Since release 425. Units: factorMilli in thousandths of a tempo. Refused
    /// with all gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `ActivityCutoffFactorMilliOutOfBounds`.
    function setActivityCutoffFactor(uint16 netuid, uint32 factorMilli) external payable;

    /// @notice Rao
    /// @dev Selector 0xe38aa4d6. Gas: 625. Since release 425. Units: result in rao. No failure of its own.
    function getMinBurn(uint16 netuid) external view returns (uint64);

    /// @notice No-op, succeeds for any caller, 0 gas
    /// @dev Selector 0xd7e47287. Gas: 0. Since release 425. Units: minBurn in rao. No failure of its own.
    function setMinBurn(uint16 netuid, uint64 minBurn) external payable;

    /// @notice Rao
    /// @dev Selector 0x457c3e43. Gas: 625. Since release 425. Units: result in rao. No failure of its own.
    function getMaxBurn(uint16 netuid) external view returns (uint64);

    /// @notice No-op, succeeds for any caller, 0 gas
    /// @dev Selector 0x01780f10. Gas: 0. Since release 425. Units: maxBurn in rao. No failure of its own.
    function setMaxBurn(uint16 netuid, uint64 maxBurn) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x271ee4ec. Gas: 625. Since release 425. No failure of its own.
    function getDifficulty(uint16 netuid) external view returns (uint64);

    /// @notice ROOT only underneath: always fails `Bad origin`
    /// @dev Selector 0x4b4026ce. Gas: 6485. Since release 425. Refused with all gas: `Bad origin`.
    function setDifficulty(uint16 netuid, uint64 difficulty) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xe2b8f797. Gas: 625. Since release 425. Units: result in part of 1,000,000. No failure of its
    /// own.
    function getBondsMovingAverage(uint16 netuid) external view returns (uint64);

    /// @notice Owner-only. owner max 975000 else `BondsMovingAverageMaxReached`
    /// @dev Selector 0x36bdd653. Gas: 6487. Since release 425. Units: bondsMovingAverage in part of 1,000,000.
    /// Refused with all gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `SubnetDoesNotExist`, `BondsMovingAverageMaxReached`.
    function setBondsMovingAverage(uint16 netuid, uint64 bondsMovingAverage) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xb3398f7f. Gas: 625. Since release 425. Units: result in epochs. No failure of its own.
    function getCommitRevealWeightsInterval(uint16 netuid) external view returns (uint64);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x6d274632. Gas: 6491. Since release 425. Units: interval in epochs. Refused with all gas: `Bad
    /// origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `RevealPeriodTooLarge`, `RevealPeriodTooSmall`.
    function setCommitRevealWeightsInterval(uint16 netuid, uint64 interval) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x55681afd. Gas: 625. Since release 425. No failure of its own.
    function getNetworkRegistrationAllowed(uint16 netuid) external view returns (bool);

    /// @notice ROOT only underneath: always fails `Bad origin`
    /// @dev Selector 0x1830a9bf. Gas: 2677. Since release 425. Refused with all gas: `Bad origin`.
    function setNetworkRegistrationAllowed(uint16 netuid, bool registrationAllowed) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xec3d558e. Gas: 625. Since release 425. No failure of its own.
    function getNetworkPowRegistrationAllowed(uint16 netuid) external view returns (bool);

    /// @notice Always fails `POWRegistrationDisabled`
    /// @dev Selector 0xc8e44388. Gas: 2850. Since release 425. Refused with all gas: `POWRegistrationDisabled`.
    function setNetworkPowRegistrationAllowed(uint16 netuid, bool registrationAllowed) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x08a9c2e0. Gas: 625. Since release 425. No failure of its own.
    function getCommitRevealWeightsEnabled(uint16 netuid) external view returns (bool);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x29cfc23f. Gas: 6488. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`.
    function setCommitRevealWeightsEnabled(uint16 netuid, bool enabled) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0xa3ae7a20. Gas: 625. Since release 425. No failure of its own.
    function getLiquidAlphaEnabled(uint16 netuid) external view returns (bool);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0xd329acf7. Gas: 5638. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`.
    function setLiquidAlphaEnabled(uint16 netuid, bool enabled) external payable;

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x29c628ef. Gas: 625. Since release 425. No failure of its own.
    function getYuma3Enabled(uint16 netuid) external view returns (bool);

    /// @notice Raw stored value (default when unset)
    /// @dev Selector 0x24cee9bf. Gas: 625. Since release 425. No failure of its own.
    function getBondsResetEnabled(uint16 netuid) external view returns (bool);

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0x60db69c3. Gas: 5714. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`.
    function setYuma3Enabled(uint16 netuid, bool enabled) external payable;

    /// @notice Owner (or root); at most every two tempos, and not in the last ten blocks of one
    /// @dev Selector 0xf0ff37b0. Gas: 5762. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`.
    function setBondsResetEnabled(uint16 netuid, bool enabled) external payable;

    /// @notice Owner-only. switches stake transfer on the subnet. Missing from the .sol
    /// @dev Selector 0x3c42b81a. Gas: 5708. Since release 425. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`.
    function toggleTransfers(uint16 netuid, bool toggle) external payable;

    /// @notice (low, high) u16 fractions, default (45875, 58982)
    /// @dev Selector 0x01e93101. Gas: 625. Since release 425. Units: netuid in part of 65,535, alphaLow in part of
    /// 65,535, alphaHigh in part of 65,535. No failure of its own.
    function getAlphaValues(uint16 netuid) external view returns (uint16 alphaLow, uint16 alphaHigh);

    /// @notice Owner-only. needs liquid alpha on (`LiquidAlphaDisabled`), `AlphaHighTooLow`, `AlphaLowOutOfRange`
    /// @dev Selector 0x4828d0db. Gas: 6480. Since release 425. Units: alphaLow in part of 65,535, alphaHigh in part
    /// of 65,535. Refused with all gas: `Bad origin`, `TxRateLimitExceeded`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `LiquidAlphaDisabled`, `AlphaHighTooLow`, `AlphaLowOutOfRange`.
    function setAlphaValues(uint16 netuid, uint16 alphaLow, uint16 alphaHigh) external payable;
}
