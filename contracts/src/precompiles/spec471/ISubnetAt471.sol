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
    /// @dev Selector 0x2cdb8175. Gas: 625. Since release 430.
    function isSubnetDissolving(uint16 netuid) external view returns (bool);

    /// @notice Default false
    /// @dev Selector 0x1ab004a7. Gas: 625. Since release 439.
    function getOwnerCutAutoLockEnabled(uint16 netuid) external view returns (bool);

    /// @notice Owner or root, freeze window; `NotPermittedOnRootSubnet`
    /// @dev Selector 0xc4a40c3b. Gas: 5625. Since release 439.
    function setOwnerCutAutoLockEnabled(uint16 netuid, bool enabled) external payable;

    /// @notice Owner only. Order: name, repo, contact, url, discord, description, logo, additional (normal order,
    /// unlike the 9-argument registerNetwork). Bounds 256/1024/1024/1024/256/1024/1024/1024 bytes, revert when longer
    /// @dev Selector 0x2065a6e8. Gas: 3562. Since release 444.
    function setSubnetIdentity(uint16 netuid, string calldata subnetName, string calldata githubRepo, string calldata subnetContact, string calldata subnetUrl, string calldata discord, string calldata description, string calldata logoUrl, string calldata additional) external;

    /// @notice Owner or root; at most 16 bytes; `SymbolDoesNotExist` (not in the chain list), `SymbolAlreadyInUse`
    /// @dev Selector 0xa2f1a467. Gas: 5707. Since release 444.
    function updateSubnetSymbol(uint16 netuid, string calldata symbol) external;

    /// @notice Owner only; `DynamicTempoBlockedByCommitReveal`, `EpochTriggerAlreadyPending`,
    /// `AutoEpochAlreadyImminent`, `TxRateLimitExceeded`
    /// @dev Selector 0x3b068be0. Gas: 11063. Since release 444.
    function triggerEpoch(uint16 netuid) external;

    /// @notice Owner or root; u16 fraction
    /// @dev Selector 0x110a2fca. Gas: 6483. Since release 444.
    function setBondsPenalty(uint16 netuid, uint16 bondsPenalty) external;

    /// @notice Owner or root; `MaxAllowedUidsLessThanMinAllowedUids`, `MaxAllowedUIdsLessThanCurrentUIds`,
    /// `MaxAllowedUidsGreaterThanDefaultMaxAllowedUids`
    /// @dev Selector 0x0f1eef64. Gas: 8584. Since release 444.
    function setMaxAllowedUids(uint16 netuid, uint16 maxAllowedUids) external;

    /// @notice Working replacement of the no-op setMaxBurn; rao; `ValueNotInBounds` unless inside the chain bounds
    /// (lower bound 0.1 TAO, above min burn)
    /// @dev Selector 0x19182c39. Gas: 7173. Since release 444.
    function setMaxBurnV2(uint16 netuid, uint64 maxBurn) external;

    /// @notice Owner or root
    /// @dev Selector 0x9d26e44f. Gas: 3500. Since release 444.
    function setMechanismCount(uint16 netuid, uint8 mechanismCount) external;

    /// @notice HasSplit false clears; at most 256 items
    /// @dev Selector 0x5123b92e. Gas: 3500. Since release 444.
    function setMechanismEmissionSplit(uint16 netuid, bool hasSplit, uint16[] calldata split) external;

    /// @notice Working replacement of setMinBurn; rao; `ValueNotInBounds` unless strictly below 1 TAO and strictly
    /// below max burn
    /// @dev Selector 0xd617c44a. Gas: 7194. Since release 444.
    function setMinBurnV2(uint16 netuid, uint64 minBurn) external;

    /// @notice Owner or root; `NotPermittedOnRootSubnet`
    /// @dev Selector 0xf2e66c30. Gas: 5625. Since release 444.
    function setOwnerCutEnabled(uint16 netuid, bool enabled) external;

    /// @notice Owner or root
    /// @dev Selector 0xc0b02779. Gas: 5627. Since release 444.
    function setOwnerImmuneNeuronLimit(uint16 netuid, uint16 immuneNeurons) external;

    /// @notice At 425 the underlying admin call is root-only (`Bad origin`); a later stored state lets the owner use
    /// it: 360..50400 else `TempoOutOfBounds`, own rate limit, freeze window
    /// @dev Selector 0xdb382936. Gas: 9032 at 425; 12,996 or more in a later source. Since release 444.
    function setTempo(uint16 netuid, uint16 tempo) external;

    /// @notice Owner or root; prunes lowest neurons to maxN
    /// @dev Selector 0xcbe0d69c. Gas: 8457. Since release 444.
    function trimToMaxAllowedUids(uint16 netuid, uint16 maxN) external;

    /// @notice Number of times this netuid was registered; survives dissolution. Same counter that invalidates stake
    /// allowances
    /// @dev Selector 0xa8646067. Gas: 625. Since release 444.
    function getRegisteredSubnetCounter(uint16 netuid) external view returns (uint64);

    /// @notice (queued, being cleaned right now, phase). Phase 0 unless this netuid is the one in work
    /// @dev Selector 0x1daa1ed9. Gas: 1250. Since release 444.
    function getSubnetDissolutionStatus(uint16 netuid) external view returns (bool isDissolving, bool cleanupInProgress, uint8 cleanupPhase);

    /// @notice Symbol bytes, owner coldkey, owner hotkey, tempo, 0 burn / 1 recycle
    /// @dev Selector 0xef669b8c. Gas: 3125. Since release 444.
    function getSubnetMetadata(uint16 netuid) external view returns (bytes memory tokenSymbol, bytes32 owner, bytes32 ownerHotkey, uint16 tempo, uint8 recycleOrBurn);

    /// @notice Twelve stored values; tenth is the transfer toggle
    /// @dev Selector 0x24d86b19. Gas: 7500. Since release 444.
    function getSubnetCapacityConfig(uint16 netuid) external view returns (uint16 minAllowedUids, uint16 maxAllowedUids, uint16 maxAllowedValidators, uint16 adjustmentInterval, uint16 targetRegistrationsPerInterval, uint16 minNonImmuneUids, uint16 immuneOwnerUidsLimit, uint16 bondsPenalty, bool ownerCutEnabled, bool transfersEnabled, uint16 maxRegistrationsPerBlock, uint8 mechanismCount);

    /// @notice (false, []) when unset
    /// @dev Selector 0x62ac29f0. Gas: 625. Since release 444.
    function getMechanismEmissionSplit(uint16 netuid) external view returns (bool exists, uint16[] memory split);

    /// @notice Half-life in blocks, multiplier as raw 64.64 bits
    /// @dev Selector 0x7c492cce. Gas: 1250. Since release 444.
    function getBurnConfig(uint16 netuid) external view returns (uint16 halfLife, uint128 increaseMultiplier);

    /// @notice Twelve stored values; costs in rao
    /// @dev Selector 0xa32ab276. Gas: 7500. Since release 444.
    function getGlobalNetworkLimits() external view returns (uint16 minActivityCutoff, uint16 adminFreezeWindow, uint16 ownerHyperparamRateLimit, uint64 dissolveScheduleDuration, uint16 subnetLimit, uint16 totalNetworks, uint64 networkImmunityPeriod, uint64 startCallDelay, uint64 minNetworkLockCost, uint64 lastNetworkLockCost, uint64 networkLockReductionInterval, uint16 subnetOwnerCut);

    /// @notice Blocks, last item epochs per block
    /// @dev Selector 0xef20d3df. Gas: 3750. Since release 444.
    function getGlobalRateLimits() external view returns (uint64 networkRateLimit, uint64 weightsVersionKeyRateLimit, uint64 transactionRateLimit, uint64 delegateTakeRateLimit, uint64 childkeyTakeRateLimit, uint8 maxEpochsPerBlock);

    /// @notice Tells: global protocol config.
    /// @dev Selector 0x6a765ff7. Gas: 2500. Since release 444.
    function getGlobalProtocolConfig() external view returns (uint8 maxMechanismCount, uint16 commitRevealWeightsVersion, uint64 networkRegistrationStartBlock, uint64 taoInRefundDeploymentBlock);
}
