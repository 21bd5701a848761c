// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ISubnet} from "../ISubnet.sol";

/// @title subnet, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000803.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ISubnetAt471 is ISubnet {
    /// @notice True from the dissolve call until asynchronous cleanup leaves the queue
    /// @dev Selector 0x2cdb8175. Gas: 625. Since release 430. No failure of its own.
    function isSubnetDissolving(uint16 netuid) external view returns (bool);

    /// @notice Default false
    /// @dev Selector 0x1ab004a7. Gas: 625. Since release 439. No failure of its own.
    function getOwnerCutAutoLockEnabled(uint16 netuid) external view returns (bool);

    /// @notice Owner or root, freeze window; `NotPermittedOnRootSubnet`
    /// @dev Selector 0xc4a40c3b. Gas: 5625. Since release 439. Refused with all gas: `Bad origin`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `NotPermittedOnRootSubnet`, `SubnetDoesNotExist`.
    function setOwnerCutAutoLockEnabled(uint16 netuid, bool enabled) external payable;

    /// @notice Owner only. Order: name, repo, contact, url, discord, description, logo, additional (normal order,
    /// unlike the 9-argument registerNetwork). Bounds 256/1024/1024/1024/256/1024/1024/1024 bytes, revert when longer
    /// @dev Selector 0x2065a6e8. Gas: 3562. Since release 444. Refused with all gas: `NotSubnetOwner`. Reverts:
    /// `subnetName: Value is too large for length`, `githubRepo: Value is too large for length`, `subnetContact:
    /// Value is too large for length`, `subnetUrl: Value is too large for length`, `discord: Value is too large for
    /// length`, `description: Value is too large for length`, `logoUrl: Value is too large for length`, `additional:
    /// Value is too large for length`.
    function setSubnetIdentity(uint16 netuid, string calldata subnetName, string calldata githubRepo, string calldata subnetContact, string calldata subnetUrl, string calldata discord, string calldata description, string calldata logoUrl, string calldata additional) external;

    /// @notice Owner or root; at most 16 bytes; `SymbolDoesNotExist` (not in the chain list), `SymbolAlreadyInUse`
    /// @dev Selector 0xa2f1a467. Gas: 5707. Since release 444. Refused with all gas: `Bad origin`,
    /// `SymbolDoesNotExist`, `SymbolAlreadyInUse`, `SubnetNotExists`. Reverts: `symbol: Value is too large for
    /// length`.
    function updateSubnetSymbol(uint16 netuid, string calldata symbol) external;

    /// @notice Owner only; `DynamicTempoBlockedByCommitReveal`, `EpochTriggerAlreadyPending`,
    /// `AutoEpochAlreadyImminent`, `TxRateLimitExceeded`
    /// @dev Selector 0x3b068be0. Gas: 11063. Since release 444. Refused with all gas: `Bad origin`,
    /// `DynamicTempoBlockedByCommitReveal`, `EpochTriggerAlreadyPending`, `AutoEpochAlreadyImminent`,
    /// `TxRateLimitExceeded`.
    function triggerEpoch(uint16 netuid) external;

    /// @notice Owner or root; u16 fraction
    /// @dev Selector 0x110a2fca. Gas: 6483. Since release 444. Units: bondsPenalty in part of 65,535. Refused with
    /// all gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `SubnetDoesNotExist`.
    function setBondsPenalty(uint16 netuid, uint16 bondsPenalty) external;

    /// @notice Owner or root; `MaxAllowedUidsLessThanMinAllowedUids`, `MaxAllowedUIdsLessThanCurrentUIds`,
    /// `MaxAllowedUidsGreaterThanDefaultMaxAllowedUids`
    /// @dev Selector 0x0f1eef64. Gas: 8584. Since release 444. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `MaxAllowedUidsLessThanMinAllowedUids`, `MaxAllowedUIdsLessThanCurrentUIds`,
    /// `MaxAllowedUidsGreaterThanDefaultMaxAllowedUids`, `TooManyUIDsPerMechanism`.
    function setMaxAllowedUids(uint16 netuid, uint16 maxAllowedUids) external;

    /// @notice Working replacement of the no-op setMaxBurn; rao; `ValueNotInBounds` unless inside the chain bounds
    /// (lower bound 0.1 TAO, above min burn)
    /// @dev Selector 0x19182c39. Gas: 7173. Since release 444. Units: maxBurn in rao. Refused with all gas: `Bad
    /// origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `ValueNotInBounds`.
    function setMaxBurnV2(uint16 netuid, uint64 maxBurn) external;

    /// @notice Owner or root
    /// @dev Selector 0x9d26e44f. Gas: 3500. Since release 444. Refused with all gas: `Bad origin`, `InvalidValue`,
    /// `TooManyUIDsPerMechanism`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `MechanismDoesNotExist`.
    function setMechanismCount(uint16 netuid, uint8 mechanismCount) external;

    /// @notice HasSplit false clears; at most 256 items
    /// @dev Selector 0x5123b92e. Gas: 3500. Since release 444. Units: split in part of the largest, or of 65,535.
    /// Refused with all gas: `Bad origin`, `InvalidValue`, `TxRateLimitExceeded`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `MechanismDoesNotExist`. Reverts: `split: Value is too large for
    /// length`.
    function setMechanismEmissionSplit(uint16 netuid, bool hasSplit, uint16[] calldata split) external;

    /// @notice Working replacement of setMinBurn; rao; `ValueNotInBounds` unless strictly below 1 TAO and strictly
    /// below max burn
    /// @dev Selector 0xd617c44a. Gas: 7194. Since release 444. Units: minBurn in rao. Refused with all gas: `Bad
    /// origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `ValueNotInBounds`.
    function setMinBurnV2(uint16 netuid, uint64 minBurn) external;

    /// @notice Owner or root; `NotPermittedOnRootSubnet`
    /// @dev Selector 0xf2e66c30. Gas: 5625. Since release 444. Refused with all gas: `Bad origin`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `NotPermittedOnRootSubnet`, `SubnetDoesNotExist`.
    function setOwnerCutEnabled(uint16 netuid, bool enabled) external;

    /// @notice Owner or root
    /// @dev Selector 0xc0b02779. Gas: 5627. Since release 444. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `InvalidValue`.
    function setOwnerImmuneNeuronLimit(uint16 netuid, uint16 immuneNeurons) external;

    /// @notice At 425 the underlying admin call is root-only (`Bad origin`); a later stored state lets the owner use
    /// it: 360..50400 else `TempoOutOfBounds`, own rate limit, freeze window
    /// @dev Selector 0xdb382936. Gas: 9032 at 425; 12,996 or more in a later source. Since release 444. Units: tempo
    /// in blocks. Refused with all gas: `Bad origin`, `TempoOutOfBounds`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `TxRateLimitExceeded`.
    function setTempo(uint16 netuid, uint16 tempo) external;

    /// @notice Owner or root; prunes lowest neurons to maxN
    /// @dev Selector 0xcbe0d69c. Gas: 8457. Since release 444. Refused with all gas: `Bad origin`, `InvalidValue`,
    /// `TrimmingWouldExceedMaxImmunePercentage`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `SubnetNotExists`.
    function trimToMaxAllowedUids(uint16 netuid, uint16 maxN) external;

    /// @notice Number of times this netuid was registered; survives dissolution. Same counter that invalidates stake
    /// allowances
    /// @dev Selector 0xa8646067. Gas: 625. Since release 444. No failure of its own.
    function getRegisteredSubnetCounter(uint16 netuid) external view returns (uint64);

    /// @notice (queued, being cleaned right now, phase). Phase 0 unless this netuid is the one in work
    /// @dev Selector 0x1daa1ed9. Gas: 1250. Since release 444. No failure of its own.
    function getSubnetDissolutionStatus(uint16 netuid) external view returns (bool isDissolving, bool cleanupInProgress, uint8 cleanupPhase);

    /// @notice Symbol bytes, owner coldkey, owner hotkey, tempo, 0 burn / 1 recycle
    /// @dev Selector 0xef669b8c. Gas: 3125. Since release 444. Units: tempo in blocks. No failure of its own.
    function getSubnetMetadata(uint16 netuid) external view returns (bytes memory tokenSymbol, bytes32 owner, bytes32 ownerHotkey, uint16 tempo, uint8 recycleOrBurn);

    /// @notice Twelve stored values; tenth is the transfer toggle
    /// @dev Selector 0x24d86b19. Gas: 7500. Since release 444. Units: adjustmentInterval in blocks,
    /// targetRegistrationsPerInterval in blocks, bondsPenalty in part of 65,535, maxRegistrationsPerBlock in block.
    /// No failure of its own.
    function getSubnetCapacityConfig(uint16 netuid) external view returns (uint16 minAllowedUids, uint16 maxAllowedUids, uint16 maxAllowedValidators, uint16 adjustmentInterval, uint16 targetRegistrationsPerInterval, uint16 minNonImmuneUids, uint16 immuneOwnerUidsLimit, uint16 bondsPenalty, bool ownerCutEnabled, bool transfersEnabled, uint16 maxRegistrationsPerBlock, uint8 mechanismCount);

    /// @notice (false, []) when unset
    /// @dev Selector 0x62ac29f0. Gas: 625. Since release 444. Units: split in part of the largest, or of 65,535. No
    /// failure of its own.
    function getMechanismEmissionSplit(uint16 netuid) external view returns (bool exists, uint16[] memory split);

    /// @notice Half-life in blocks, multiplier as raw 64.64 bits
    /// @dev Selector 0x7c492cce. Gas: 1250. Since release 444. Units: halfLife in blocks, increaseMultiplier in fixed
    /// point, raw bits (64.64 unless said otherwise). No failure of its own.
    function getBurnConfig(uint16 netuid) external view returns (uint16 halfLife, uint128 increaseMultiplier);

    /// @notice Twelve stored values; costs in rao
    /// @dev Selector 0xa32ab276. Gas: 7500. Since release 444. Units: minActivityCutoff in blocks, adminFreezeWindow
    /// in blocks, ownerHyperparamRateLimit in tempos, dissolveScheduleDuration in blocks, networkImmunityPeriod in
    /// blocks, startCallDelay in blocks, minNetworkLockCost in rao, lastNetworkLockCost in rao,
    /// networkLockReductionInterval in blocks, subnetOwnerCut in part of 65,535. No failure of its own.
    function getGlobalNetworkLimits() external view returns (uint16 minActivityCutoff, uint16 adminFreezeWindow, uint16 ownerHyperparamRateLimit, uint64 dissolveScheduleDuration, uint16 subnetLimit, uint16 totalNetworks, uint64 networkImmunityPeriod, uint64 startCallDelay, uint64 minNetworkLockCost, uint64 lastNetworkLockCost, uint64 networkLockReductionInterval, uint16 subnetOwnerCut);

    /// @notice Blocks, last item epochs per block
    /// @dev Selector 0xef20d3df. Gas: 3750. Since release 444. Units: networkRateLimit in blocks,
    /// weightsVersionKeyRateLimit in blocks, transactionRateLimit in blocks, delegateTakeRateLimit in blocks,
    /// childkeyTakeRateLimit in blocks, maxEpochsPerBlock in block. No failure of its own.
    function getGlobalRateLimits() external view returns (uint64 networkRateLimit, uint64 weightsVersionKeyRateLimit, uint64 transactionRateLimit, uint64 delegateTakeRateLimit, uint64 childkeyTakeRateLimit, uint8 maxEpochsPerBlock);

    /// @notice Reads: global protocol config.
    /// @dev Selector 0x6a765ff7. Gas: 2500. Since release 444. Units: networkRegistrationStartBlock in block,
    /// taoInRefundDeploymentBlock in block. No failure of its own.
    function getGlobalProtocolConfig() external view returns (uint8 maxMechanismCount, uint16 commitRevealWeightsVersion, uint64 networkRegistrationStartBlock, uint64 taoInRefundDeploymentBlock);
}
