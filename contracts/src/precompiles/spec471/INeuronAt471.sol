// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INeuron} from "../INeuron.sol";

/// @title neuron, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000804.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface INeuronAt471 is INeuron {
    struct WeightsInfo {
        uint16 uid;
        uint16 value;
    }

    struct BondsInfo {
        uint16 uid;
        uint16 value;
    }

    struct LoadedEmissionInfo {
        bytes32 hotkey;
        uint64 serverEmission;
        uint64 validatorEmission;
    }

    /// @notice As setWeights for one mechanism; arrays at most 4096
    /// @dev Selector 0xe6903674. Gas: 0 (need 2962875). Since release 444. Units: weights in part of the largest, or
    /// of 65,535. Refused with all gas: `CommitRevealEnabled`, `NotEnoughStakeToSetWeights`, `SettingWeightsTooFast`,
    /// `HotKeyNotRegisteredInSubNet`, `WeightVecNotEqualSize`, `UidsLengthExceedUidsInSubNet`,
    /// `IncorrectWeightVersionKey`, `NeuronNoValidatorPermit`, `DuplicateUids`, `UidVecContainInvalidOne`,
    /// `WeightVecLengthIsLow`, `CanNotSetRootNetworkWeights`, `MechanismDoesNotExist`. Reverts: `dests: Value is too
    /// large for length`, `weights: Value is too large for length`.
    function setMechanismWeights(uint16 netuid, uint8 mecid, uint16[] calldata dests, uint16[] calldata weights, uint64 versionKey) external;

    /// @notice As commitWeights
    /// @dev Selector 0x963ec024. Gas: 0 (need 10754). Since release 444. Refused with all gas:
    /// `CommitRevealDisabled`, `CommittingWeightsTooFast`, `NotEnoughStakeToSetWeights`,
    /// `HotKeyNotRegisteredInSubNet`, `MechanismDoesNotExist`, `TooManyUnrevealedCommits`.
    function commitMechanismWeights(uint16 netuid, uint8 mecid, bytes32 commitHash) external;

    /// @notice As revealWeights; arrays at most 4096
    /// @dev Selector 0x4369e004. Gas: 0 (need 18050). Since release 444. Units: values in part of the largest, or of
    /// 65,535. Refused with all gas: `NoWeightsCommitFound`, `RevealTooEarly`, `CommitRevealDisabled`,
    /// `NotEnoughStakeToSetWeights`, `IncorrectWeightVersionKey`. Reverts: `uids: Value is too large for length`.
    function revealMechanismWeights(uint16 netuid, uint8 mecid, uint16[] calldata uids, uint16[] calldata values, uint16[] calldata salt, uint64 versionKey) external;

    /// @notice Ciphertext at most 5000 bytes, drand reveal round
    /// @dev Selector 0xa8ae88b0. Gas: 0 (need 11319). Since release 444. Units: revealRound in round of the beacon.
    /// Refused with all gas: `CommitRevealDisabled`, `CommittingWeightsTooFast`, `NotEnoughStakeToSetWeights`,
    /// `HotKeyNotRegisteredInSubNet`, `MechanismDoesNotExist`, `TooManyUnrevealedCommits`,
    /// `IncorrectCommitRevealVersion`. Reverts: `commit: Value is too large for length`.
    function commitCrv3MechanismWeights(uint16 netuid, uint8 mecid, bytes calldata commit, uint64 revealRound) external;

    /// @notice Ciphertext at most 5000 bytes; version must match the chain commit-reveal version
    /// @dev Selector 0x9c9d8cec. Gas: 0 (need 15924). Since release 444. Units: revealRound in round of the beacon.
    /// Refused with all gas: `CommitRevealDisabled`, `CommittingWeightsTooFast`, `NotEnoughStakeToSetWeights`,
    /// `HotKeyNotRegisteredInSubNet`, `MechanismDoesNotExist`, `TooManyUnrevealedCommits`,
    /// `IncorrectCommitRevealVersion`. Reverts: `commit: Value is too large for length`.
    function commitTimelockedWeights(uint16 netuid, bytes calldata commit, uint64 revealRound, uint16 commitRevealVersion) external;

    /// @notice Same per mechanism
    /// @dev Selector 0x3856c1e0. Gas: 0 (need 12726). Since release 444. Units: revealRound in round of the beacon.
    /// Refused with all gas: `CommitRevealDisabled`, `CommittingWeightsTooFast`, `NotEnoughStakeToSetWeights`,
    /// `HotKeyNotRegisteredInSubNet`, `MechanismDoesNotExist`, `TooManyUnrevealedCommits`,
    /// `IncorrectCommitRevealVersion`. Reverts: `commit: Value is too large for length`.
    function commitTimelockedMechanismWeights(uint16 netuid, uint8 mecid, bytes calldata commit, uint64 revealRound, uint16 commitRevealVersion) external;

    /// @notice Outer at most 16, inner at most 4096; unequal outer lengths revert `batch weight arrays must have
    /// equal outer lengths`, unequal inner `batch destination and value arrays must have equal lengths`; item
    /// failures do not fail the batch (chain events only)
    /// @dev Selector 0x420439cd. Gas: 0 (need 17578). Since release 444. Units: values in part of the largest, or of
    /// 65,535. Refused with all gas: `NotEnoughStakeToSetWeights`. Reverts: `batch weight arrays must have equal
    /// outer lengths`, `batch destination and value arrays must have equal lengths`, `netuids: Value is too large for
    /// length`.
    function batchSetWeights(uint16[] calldata netuids, uint16[][] calldata dests, uint16[][] calldata values, uint64[] calldata versionKeys) external;

    /// @notice Unequal lengths revert `batch netuid and commitment arrays must have equal lengths`
    /// @dev Selector 0xd9020874. Gas: 0 (need 18056). Since release 444. Refused with all gas:
    /// `NotEnoughStakeToSetWeights`. Reverts: `batch netuid and commitment arrays must have equal lengths`, `netuids:
    /// Value is too large for length`.
    function batchCommitWeights(uint16[] calldata netuids, bytes32[] calldata commitHashes) external;

    /// @notice Unequal outer lengths revert `batch reveal arrays must have equal outer lengths`
    /// @dev Selector 0x4fb51a56. Gas: 0 (need 27410). Since release 444. Units: valuesList in part of the largest, or
    /// of 65,535. Refused with all gas: `NoWeightsCommitFound`, `RevealTooEarly`, `CommitRevealDisabled`,
    /// `NotEnoughStakeToSetWeights`, `IncorrectWeightVersionKey`. Reverts: `batch reveal arrays must have equal outer
    /// lengths`.
    function batchRevealWeights(uint16 netuid, uint16[][] calldata uidsList, uint16[][] calldata valuesList, uint16[][] calldata saltsList, uint64[] calldata versionKeys) external;

    /// @notice Proof-of-work registration; work at most 64 bytes. PoW is switched off on chain, so expect a dispatch
    /// failure
    /// @dev Selector 0x504651b2. Gas: 102496. Since release 444. Units: blockNumber in block. Reverts: `work: Value
    /// is too large for length`.
    function register(uint16 netuid, uint64 blockNumber, uint64 nonce, bytes calldata work, bytes32 hotkey, bytes32 coldkey) external;

    /// @notice Calls the chain: root register.
    /// @dev Selector 0x3406f457. Gas: 54473. Since release 444. Refused with all gas:
    /// `TooManyRegistrationsThisBlock`, `TooManyRegistrationsThisInterval`, `HotKeyAlreadyRegisteredInSubNet`,
    /// `StakeTooLowForRoot`, `RootNetworkDoesNotExist`, `CannotUseSystemAccount`.
    function rootRegister(bytes32 hotkey) external;

    /// @notice HasNetuid false = all subnets
    /// @dev Selector 0x4e169550. Gas: 392300. Since release 444. Refused with all gas: `NonAssociatedColdKey`,
    /// `NewHotKeyIsSameWithOld`, `HotKeySetTxRateLimitExceeded`, `HotKeyAlreadyRegisteredInSubNet`,
    /// `HotKeySwapOnSubnetIntervalNotPassed`, `NotEnoughBalanceToPaySwapHotKey`, `CannotUseSystemAccount`,
    /// `NewHotKeyNotCleanForRootSwap`.
    function swapHotkey(bytes32 hotkey, bytes32 newHotkey, bool hasNetuid, uint16 netuid) external;

    /// @notice KeepStake variant
    /// @dev Selector 0x0257aaab. Gas: 126882. Since release 444. Refused with all gas: `NonAssociatedColdKey`,
    /// `NewHotKeyIsSameWithOld`, `HotKeySetTxRateLimitExceeded`, `HotKeyAlreadyRegisteredInSubNet`,
    /// `HotKeySwapOnSubnetIntervalNotPassed`, `NotEnoughBalanceToPaySwapHotKey`, `CannotUseSystemAccount`,
    /// `NewHotKeyNotCleanForRootSwap`.
    function swapHotkeyV2(bytes32 hotkey, bytes32 newHotkey, bool hasNetuid, uint16 netuid, bool keepStake) external;

    /// @notice At most 5; unequal lengths revert `child proportions and hotkeys must have equal length`
    /// @dev Selector 0x4f8d1788. Gas: 84225. Since release 444. Units: proportions in part of 2^64 - 1. Refused with
    /// all gas: `TxRateLimitExceeded`, `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`,
    /// `NonAssociatedColdKey`, `DuplicateChild`, `InvalidChild`, `ProportionOverflow`, `ChildParentInconsistency`,
    /// `NotEnoughStakeToSetChildkeys`. Reverts: `proportions: Value is too large for length`, `children: Value is too
    /// large for length`, `child proportions and hotkeys must have equal length`.
    function setChildren(bytes32 hotkey, uint16 netuid, uint64[] calldata proportions, bytes32[] calldata children) external;

    /// @notice Bounds 256/256/256/1024/256/1024/1024
    /// @dev Selector 0xe45e6e44. Gas: 5176. Since release 444. Refused with all gas: `HotKeyNotRegisteredInNetwork`.
    /// Reverts: `name: Value is too large for length`, `url: Value is too large for length`, `githubRepo: Value is
    /// too large for length`, `image: Value is too large for length`, `discord: Value is too large for length`,
    /// `description: Value is too large for length`, `additional: Value is too large for length`.
    function setIdentity(string calldata name, string calldata url, string calldata githubRepo, string calldata image, string calldata discord, string calldata description, string calldata additional) external;

    /// @notice Calls the chain: try associate hotkey.
    /// @dev Selector 0xf232ceca. Gas: 10008. Since release 444. Refused with all gas: `CannotUseSystemAccount`.
    function tryAssociateHotkey(bytes32 hotkey) external;

    /// @notice Origin is mapped(caller) as hotkey; signature exactly 65 bytes else revert `ECDSA signature must be
    /// exactly 65 bytes`
    /// @dev Selector 0x3e39c584. Gas: 0 (need 21482). Since release 444. Units: blockNumber in block. Refused with
    /// all gas: `HotKeyNotRegisteredInSubNet`, `EvmKeyAssociateRateLimitExceeded`, `NonAssociatedColdKey`,
    /// `InvalidRecoveredPublicKey`, `InvalidIdentity`. Reverts: `ECDSA signature must be exactly 65 bytes`.
    function associateEvmKey(uint16 netuid, address evmKey, uint64 blockNumber, bytes calldata signature) external;

    /// @notice Argument = BLAKE2b-256 of the new coldkey
    /// @dev Selector 0x08d1c53e. Gas: 11181. Since release 444. Refused with all gas:
    /// `ColdkeySwapReannouncedTooEarly`, `NotEnoughBalanceToPaySwapColdKey`.
    function announceColdkeySwap(bytes32 newColdkeyHash) external;

    /// @notice Calls the chain: execute announced coldkey swap.
    /// @dev Selector 0xfbb0086d. Gas: 67828. Since release 444. Refused with all gas:
    /// `ColdkeySwapAnnouncementNotFound`, `AnnouncedColdkeyHashDoesNotMatch`, `ColdkeySwapTooEarly`,
    /// `ColdKeyAlreadyAssociated`, `NewColdKeyIsHotkey`.
    function executeAnnouncedColdkeySwap(bytes32 newColdkey) external;

    /// @notice Calls the chain: dispute coldkey swap.
    /// @dev Selector 0xd83fd75b. Gas: 4332. Since release 444. Refused with all gas:
    /// `ColdkeySwapAnnouncementNotFound`, `ColdkeySwapDisputed`.
    function disputeColdkeySwap() external;

    /// @notice Calls the chain: clear coldkey swap announcement.
    /// @dev Selector 0x8328f4b3. Gas: 4197. Since release 444. Refused with all gas:
    /// `ColdkeySwapAnnouncementNotFound`, `ColdkeySwapClearTooEarly`.
    function clearColdkeySwapAnnouncement() external;

    /// @notice (false,0) when not registered
    /// @dev Selector 0x39fcc675. Gas: 625. Since release 444. No failure of its own.
    function getUid(uint16 netuid, bytes32 hotkey) external view returns (bool exists, uint16 uid);

    /// @notice Reads: is network member.
    /// @dev Selector 0xb8aa8a37. Gas: 625. Since release 444. No failure of its own.
    function isNetworkMember(bytes32 hotkey, uint16 netuid) external view returns (bool);

    /// @notice Sparse (uid, weight) pairs, mechanism 0
    /// @dev Selector 0x95675a5d. Gas: 625. Since release 444. Units: value in part of the largest, or of 65,535. No
    /// failure of its own.
    function getWeights(uint16 netuid, uint16 uid) external view returns (WeightsInfo[] memory);

    /// @notice Sparse pairs, mechanism 0
    /// @dev Selector 0x18f730ed. Gas: 625. Since release 444. Units: value in part of the largest, or of 65,535. No
    /// failure of its own.
    function getBonds(uint16 netuid, uint16 uid) external view returns (BondsInfo[] memory);

    /// @notice Reads: block at registration.
    /// @dev Selector 0x6055248f. Gas: 625. Since release 444. Units: result in block. No failure of its own.
    function getBlockAtRegistration(uint16 netuid, uint16 uid) external view returns (uint64);

    /// @notice Reads: neuron certificate.
    /// @dev Selector 0x08ef710e. Gas: 625. Since release 444. No failure of its own.
    function getNeuronCertificate(uint16 netuid, bytes32 hotkey) external view returns (bool exists, uint8 algorithm, bytes memory publicKey);

    /// @notice Reads: prometheus.
    /// @dev Selector 0x8cc3cce5. Gas: 625. Since release 444. Units: blockNumber in block. No failure of its own.
    function getPrometheus(uint16 netuid, bytes32 hotkey) external view returns (bool exists, uint64 blockNumber, uint32 version, uint128 ip, uint16 port, uint8 ipType);

    /// @notice All text as `bytes`
    /// @dev Selector 0xa9592c39. Gas: 625. Since release 444. No failure of its own.
    function getChainIdentity(bytes32 coldkey) external view returns (bool exists, bytes memory name, bytes memory url, bytes memory githubRepo, bytes memory image, bytes memory discord, bytes memory description, bytes memory additional);

    /// @notice All text as `bytes`
    /// @dev Selector 0xbb18ad27. Gas: 625. Since release 444. No failure of its own.
    function getSubnetIdentity(uint16 netuid) external view returns (bool exists, bytes memory subnetName, bytes memory githubRepo, bytes memory subnetContact, bytes memory subnetUrl, bytes memory discord, bytes memory description, bytes memory logoUrl, bytes memory additional);

    /// @notice Alpha base units
    /// @dev Selector 0x8b040afa. Gas: 625. Since release 444. Units: serverEmission in alpha (10^-9),
    /// validatorEmission in alpha (10^-9). No failure of its own.
    function getLoadedEmission(uint16 netuid) external view returns (bool exists, LoadedEmissionInfo[] memory emission);

    /// @notice Reads: transaction key last block.
    /// @dev Selector 0x171b1d55. Gas: 625. Since release 444. Units: result in block. No failure of its own.
    function getTransactionKeyLastBlock(bytes32 hotkey, uint16 netuid, uint16 transactionKey) external view returns (uint64);

    /// @notice Reads: legacy transaction rate blocks.
    /// @dev Selector 0x75263dcd. Gas: 1875. Since release 444. Units: lastTransactionBlock in block,
    /// lastChildkeyTakeBlock in block, lastDelegateTakeBlock in block. No failure of its own.
    function getLegacyTransactionRateBlocks(bytes32 hotkey) external view returns (uint64 lastTransactionBlock, uint64 lastChildkeyTakeBlock, uint64 lastDelegateTakeBlock);

    /// @notice Missing index: all zero
    /// @dev Selector 0xb8d93b66. Gas: 625. Since release 444. Units: blockNumber in block. No failure of its own.
    function getWeightCommit(uint16 netuid, bytes32 hotkey, uint32 index) external view returns (bool exists, bytes32 hash, uint64 epoch, uint64 blockNumber);

    /// @notice Reads: weight commit count.
    /// @dev Selector 0x906ad69a. Gas: 625. Since release 444. No failure of its own.
    function getWeightCommitCount(uint16 netuid, bytes32 hotkey) external view returns (uint32);

    /// @notice Returns keccak-256 and length of the ciphertext, not the bytes
    /// @dev Selector 0x0005e655. Gas: 625. Since release 444. Units: blockNumber in block, ciphertextLength in bytes,
    /// revealRound in round of the beacon. No failure of its own.
    function getTimelockedWeightCommit(uint16 netuid, uint64 epoch, uint32 index) external view returns (bool exists, bytes32 hotkey, uint64 blockNumber, bytes32 ciphertextHash, uint32 ciphertextLength, uint64 revealRound);

    /// @notice Reads: timelocked weight commit count.
    /// @dev Selector 0x402e06f2. Gas: 625. Since release 444. No failure of its own.
    function getTimelockedWeightCommitCount(uint16 netuid, uint64 epoch) external view returns (uint32);

    /// @notice Version 1 or 2; else revert `unsupported legacy weight-commit version`; version 1 block is 0
    /// @dev Selector 0x0f4ce9cf. Gas: 625. Since release 444. Units: blockNumber in block, ciphertextLength in bytes,
    /// revealRound in round of the beacon. Reverts: `unsupported legacy weight-commit version`.
    function getLegacyTimelockedWeightCommit(uint8 version, uint16 netuid, uint64 epoch, uint32 index) external view returns (bool exists, bytes32 hotkey, uint64 blockNumber, bytes32 ciphertextHash, uint32 ciphertextLength, uint64 revealRound);

    /// @notice Same version rule
    /// @dev Selector 0xd3c9d6c4. Gas: 625. Since release 444. Reverts: `unsupported legacy weight-commit version`.
    function getLegacyTimelockedWeightCommitCount(uint8 version, uint16 netuid, uint64 epoch) external view returns (uint32);
}
