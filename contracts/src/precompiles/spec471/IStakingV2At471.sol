// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IStakingV2} from "../IStakingV2.sol";

/// @title stakingV2, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000805.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IStakingV2At471 is IStakingV2 {
    struct StakeInfoForColdkeyAndNetuidInfo {
        bytes32 hotkey;
        uint256 stake;
    }

    struct ColdkeyLockInfo {
        bool exists;
        bytes32 hotkey;
        uint256 lockedMass;
        uint128 conviction;
        bool isPerpetual;
    }

    struct HotkeyLockInfo {
        bool exists;
        uint256 lockedMass;
        uint128 conviction;
    }

    struct PendingChildKeysInfo {
        uint64 proportion;
        bytes32 account;
    }

    struct ChildKeysInfo {
        uint64 proportion;
        bytes32 account;
    }

    struct ParentKeysInfo {
        uint64 proportion;
        bytes32 account;
    }

    /// @notice Non-zero positions among the given hotkeys, in the given order. At most 64 (longer reverts `hotkeys:
    /// Value is too large for length`); duplicates revert `duplicate stake info hotkey`; netuid > 65535 is class
    /// Error
    /// @dev Selector 0xfff64d31. Gas: 4439 per hotkey (64 + 4375). Since release 438. Units: stake in alpha (10^-9).
    /// Refused with all gas: `the value is outside of u16 bounds`. Reverts: `duplicate stake info hotkey`, `hotkeys:
    /// Value is too large for length`.
    function getStakeInfoForColdkeyAndNetuid(bytes32 coldkey, uint256 netuid, bytes32[] calldata hotkeys) external view returns (StakeInfoForColdkeyAndNetuidInfo[] memory positions);

    /// @notice Rao, 2,000,000
    /// @dev Selector 0x10fd0907. Gas: 625. Since release 438. Units: defaultMinStake in rao. No failure of its own.
    function getDefaultMinStake() external view returns (uint256 defaultMinStake);

    /// @notice MoveStake with a limit: minimum destination-alpha per origin-alpha x1e9; on one subnet the limit is
    /// ignored
    /// @dev Selector 0x2ef9886e. Gas: not read. Since release 448. Units: alphaAmount in alpha (10^-9), limitPrice in
    /// rao for each alpha (destination alpha for each origin alpha, times 10^9, between subnets). Refused with all
    /// gas: `SubnetNotExists`, `SubtokenDisabled`, `HotKeyAccountNotExists`, `AmountTooLow`, `InsufficientLiquidity`,
    /// `StakeUnavailable`, `NotEnoughStakeToWithdraw`, `SameNetuid`, `SlippageTooHigh`.
    function moveStakeLimit(bytes32 originHotkey, bytes32 destinationHotkey, uint16 originNetuid, uint16 destinationNetuid, uint64 alphaAmount, uint64 limitPrice, bool allowPartial) external;

    /// @notice Page of the stored vector; limit 1..64 (0 reverts `staking hotkeys page limit must be nonzero`, more
    /// reverts `staking hotkeys page limit exceeds 64`); offset past the end gives an empty page and the total
    /// @dev Selector 0x59415020. Gas: 625. Since release 448. Reverts: `staking hotkeys page limit must be nonzero`,
    /// `staking hotkeys page limit exceeds 64`.
    function getStakingHotkeys(bytes32 coldkey, uint64 offset, uint16 limit) external view returns (bytes32[] memory hotkeys, uint64 total);

    /// @notice TAO a claim would pay now, 18-decimal
    /// @dev Selector 0xe9c5c7af. Gas: 625 x (1 + 20 x (subnet limit + 1)); 1,613,125 at limit 128. Since release 444.
    /// Units: taoValue in wei (10^-18 TAO). No failure of its own.
    function getUnclaimedRootTaoByHotkey(bytes32 coldkey, bytes32 hotkey) external view returns (uint256 taoValue);

    /// @notice 18-decimal; at most 64; duplicates revert `duplicate unclaimed root hotkey`
    /// @dev Selector 0xafd7f22d. Gas: 12500 per hotkey. Since release 444. Units: taoValue in wei (10^-18 TAO).
    /// Reverts: `duplicate unclaimed root hotkey`, `hotkeys: Value is too large for length`.
    function getUnclaimedRootTaoBySubnet(bytes32 coldkey, uint16 netuid, bytes32[] calldata hotkeys) external view returns (uint256 taoValue);

    /// @notice Alpha base units; must fit u64 else Error `the value is outside of u64 bounds`
    /// @dev Selector 0x36f57ac2. Gas: 21024. Since release 439. Units: amountAlpha in alpha (10^-9). Refused with all
    /// gas: `AmountTooLow`, `HotKeyAccountNotExists`, `LockHotkeyMismatch`, `InsufficientStakeForLock`,
    /// `SubnetNotExists`, `the value is outside of u64 bounds`, `the value is outside of u16 bounds`.
    function lockStake(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) external payable;

    /// @notice Destination hotkey, netuid. `HotKeyAccountNotExists`, `NoExistingLock`
    /// @dev Selector 0x496aff66. Gas: 27495. Since release 439. Refused with all gas: `NoExistingLock`,
    /// `HotKeyAccountNotExists`.
    function moveLock(bytes32 destinationHotkey, uint256 netuid) external payable;

    /// @notice Never fails for a signed caller, also without a lock
    /// @dev Selector 0xd4f12f2c. Gas: 10000. Since release 439. No failure of its own.
    function setPerpetualLock(uint256 netuid, bool enabled) external payable;

    /// @notice True = reject incoming locked alpha
    /// @dev Selector 0xfdd609c2. Gas: 3125. Since release 439. No failure of its own.
    function setRejectLockedAlpha(bool enabled) external payable;

    /// @notice Rolled to the current block: exists, hotkey, locked mass, conviction as raw unsigned 64.64 bits,
    /// perpetual flag. No lock: (false, 0, 0, 0, flag)
    /// @dev Selector 0xd2f3e672. Gas: 3750. Since release 439. Units: lockedMass in alpha (10^-9), conviction in
    /// fixed point, raw bits (64.64 unless said otherwise). Refused with all gas: `the value is outside of u16
    /// bounds`.
    function getColdkeyLock(bytes32 coldkey, uint256 netuid) external view returns (ColdkeyLockInfo memory lockInfo);

    /// @notice Rolled aggregate of perpetual + decaying buckets (+ both owner buckets if the hotkey is the subnet
    /// owner hotkey)
    /// @dev Selector 0xc66647f0. Gas: 5000. Since release 439. Units: lockedMass in alpha (10^-9), conviction in
    /// fixed point, raw bits (64.64 unless said otherwise). Refused with all gas: `the value is outside of u16
    /// bounds`.
    function getHotkeyLock(bytes32 hotkey, uint256 netuid) external view returns (HotkeyLockInfo memory lockInfo);

    /// @notice Raw 64.64 bits, aligned with input; at most 64; duplicates revert `duplicate conviction hotkey`
    /// @dev Selector 0x82599abe. Gas: 5064 per hotkey (64 + 5000). Since release 439. Units: convictions in fixed
    /// point, raw bits (64.64 unless said otherwise). Reverts: `duplicate conviction hotkey`, `hotkeys: Value is too
    /// large for length`.
    function getHotkeyConvictions(uint256 netuid, bytes32[] calldata hotkeys) external view returns (uint128[] memory convictions);

    /// @notice (934866, 934866) by default
    /// @dev Selector 0xa1a3f610. Gas: 1250. Since release 439. Units: unlockRate in blocks, maturityRate in blocks.
    /// No failure of its own.
    function getLockRates() external view returns (uint64 unlockRate, uint64 maturityRate);

    /// @notice True for an account that never changed the setting
    /// @dev Selector 0x572a1934. Gas: 625. Since release 439. No failure of its own.
    function getRejectLockedAlpha(bytes32 coldkey) external view returns (bool);

    /// @notice Fee-free; take is a u16 fraction; owner coldkey only
    /// @dev Selector 0xf9e65f8d. Gas: 0 (need 7623). Since release 444. Units: take in part of 65,535. Refused with
    /// all gas: `HotKeyAccountNotExists`, `NonAssociatedColdKey`, `DelegateTakeTooHigh`, `DelegateTakeTooLow`.
    function decreaseTake(bytes32 hotkey, uint16 take) external;

    /// @notice Fee-free
    /// @dev Selector 0xa25424ce. Gas: 0 (need 9068). Since release 444. Units: take in part of 65,535. Refused with
    /// all gas: `HotKeyAccountNotExists`, `NonAssociatedColdKey`, `DelegateTakeTooHigh`, `DelegateTakeTooLow`,
    /// `DelegateTxRateLimitExceeded`.
    function increaseTake(bytes32 hotkey, uint16 take) external;

    /// @notice Calls the chain: set childkey take.
    /// @dev Selector 0x02773e59. Gas: 10721. Since release 444. Units: take in part of 65,535. Refused with all gas:
    /// `NonAssociatedColdKey`, `InvalidChildkeyTake`, `TxChildkeyTakeRateLimitExceeded`.
    function setChildkeyTake(bytes32 hotkey, uint16 netuid, uint16 take) external;

    /// @notice Every subnet whose single unstake would be valid; others skipped silently; `HotKeyAccountNotExists`
    /// @dev Selector 0x8e33a39f. Gas: 4420. Since release 444. Refused with all gas: `HotKeyAccountNotExists`.
    function unstakeAll(bytes32 hotkey) external;

    /// @notice Non-root subnets to TAO, then restakes the sum on root under the same hotkey
    /// @dev Selector 0xa874d59b. Gas: 106896. Since release 444. Refused with all gas: `HotKeyAccountNotExists`,
    /// `AmountTooLow`.
    function unstakeAllAlpha(bytes32 hotkey) external;

    /// @notice Same hotkey, other subnet; over-ask fails
    /// @dev Selector 0xadfa10fe. Gas: 107925. Since release 444. Units: alphaAmount in alpha (10^-9). Refused with
    /// all gas: `SubnetNotExists`, `SubtokenDisabled`, `HotKeyAccountNotExists`, `AmountTooLow`,
    /// `InsufficientLiquidity`, `StakeUnavailable`, `NotEnoughStakeToWithdraw`, `SameNetuid`.
    function swapStake(bytes32 hotkey, uint16 originNetuid, uint16 destinationNetuid, uint64 alphaAmount) external;

    /// @notice Limit = minimum destination-alpha per origin-alpha, x1e9
    /// @dev Selector 0x70b3c1bb. Gas: 112987. Since release 444. Units: alphaAmount in alpha (10^-9), limitPrice in
    /// rao for each alpha (destination alpha for each origin alpha, times 10^9, between subnets). Refused with all
    /// gas: `SubnetNotExists`, `SubtokenDisabled`, `HotKeyAccountNotExists`, `AmountTooLow`, `InsufficientLiquidity`,
    /// `StakeUnavailable`, `NotEnoughStakeToWithdraw`, `SameNetuid`, `SlippageTooHigh`.
    function swapStakeLimit(bytes32 hotkey, uint16 originNetuid, uint16 destinationNetuid, uint64 alphaAmount, uint64 limitPrice, bool allowPartial) external;

    /// @notice Alpha, capped to the stake; reduces SubnetAlphaOut and issuance (burnAlpha does not). Errors as
    /// burnAlpha plus `StakeUnavailable` for locked or collateral alpha
    /// @dev Selector 0x5deefbc0. Gas: 27428. Since release 444. Units: amount in alpha (10^-9). Refused with all gas:
    /// `SubnetNotExists`, `CannotBurnOrRecycleOnRootSubnet`, `SubtokenDisabled`, `HotKeyAccountNotExists`,
    /// `InsufficientLiquidity`, `StakeUnavailable`.
    function recycleAlpha(bytes32 hotkey, uint64 amount, uint16 netuid) external;

    /// @notice Calls the chain: set coldkey auto stake hotkey.
    /// @dev Selector 0xc6b2ced4. Gas: 8346. Since release 444. Refused with all gas: `SubnetNotExists`,
    /// `HotKeyNotRegisteredInSubNet`, `SameAutoStakeHotkeyAlreadySet`.
    function setColdkeyAutoStakeHotkey(uint16 netuid, bytes32 hotkey) external;

    /// @notice At most 5 netuids, duplicates merged
    /// @dev Selector 0x4ed9ee58. Gas: 23474 (weight model changed later). Since release 444. Refused with all gas:
    /// `InvalidSubnetNumber`. Reverts: `subnets: Value is too large for length`.
    function claimRoot(uint16[] calldata subnets) external;

    /// @notice Sells all that the hotkey owes the caller in root dividends, over all subnets, and stakes the TAO on
    /// root under that hotkey, whatever the claim type is; nothing owed, or proceeds below root's claim threshold
    /// (rao), succeeds and does nothing; a subnet whose pool pays nothing goes on owing; `RootClaimTooHeavy` above
    /// 128 subnets
    /// @dev Selector 0xc500a3fa. Gas: 149724 and more by the work done; need 51205128. Since release 444. Refused
    /// with all gas: `RootClaimTooHeavy`, `ColdkeySwapAnnounced`, `InsufficientBalance`.
    function claimRootWithHotkey(bytes32 hotkey) external;

    /// @notice Owner or root underneath
    /// @dev Selector 0xde395254. Gas: 2642. Since release 444. Units: newValue in alpha (10^-9). Refused with all
    /// gas: `Bad origin`, `InvalidRootClaimThreshold`.
    function setRootClaimThreshold(uint16 netuid, uint64 newValue) external;

    /// @notice Stake `amount` rao then burn the bought alpha, atomic; hasLimit true uses `limit` (rao per alpha)
    /// fill-or-kill
    /// @dev Selector 0x4e06ae4c. Gas: 87307. Since release 444. Units: amount in rao, limit in rao for each alpha.
    /// Refused with all gas: `SubnetNotExists`, `SubtokenDisabled`, `AmountTooLow`, `NotEnoughBalanceToStake`,
    /// `HotKeyAccountNotExists`, `InsufficientLiquidity`, `SlippageTooHigh`, `PriceLimitExceeded`,
    /// `CannotBurnOrRecycleOnRootSubnet`.
    function addStakeBurn(bytes32 hotkey, uint16 netuid, uint64 amount, bool hasLimit, uint64 limit) external;

    /// @notice Calls the chain: set auto parent delegation enabled.
    /// @dev Selector 0xa7902367. Gas: 4450. Since release 444. Refused with all gas: `HotKeyAccountNotExists`,
    /// `NonAssociatedColdKey`.
    function setAutoParentDelegationEnabled(bytes32 hotkey, bool enabled) external;

    /// @notice New coldkey, origin hotkey, destination hotkey, subnets, alpha; transfer toggle and transfer minimum
    /// apply
    /// @dev Selector 0x3ba866b7. Gas: not read. Since release 444. Units: alphaAmount in alpha (10^-9). Refused with
    /// all gas: `SubnetNotExists`, `SubtokenDisabled`, `HotKeyAccountNotExists`, `AmountTooLow`,
    /// `InsufficientLiquidity`, `StakeUnavailable`, `NotEnoughStakeToWithdraw`, `TransferDisallowed`,
    /// `AccountRejectsLockedAlpha`, `LockHotkeyMismatch`, `SameNetuid`.
    function transferStakeAndHotkey(bytes32 destinationColdkey, bytes32 originHotkey, bytes32 destinationHotkey, uint16 originNetuid, uint16 destinationNetuid, uint64 alphaAmount) external;

    /// @notice Own hotkey
    /// @dev Selector 0xf54babed. Gas: not read. Since release 444. Units: alpha in alpha (10^-9), limitPrice in rao
    /// for each alpha (destination alpha for each origin alpha, times 10^9, between subnets). Refused with all gas:
    /// `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `HotKeyAccountNotExists`, `NonAssociatedColdKey`,
    /// `SubtokenDisabled`, `AmountTooLow`, `InsufficientLiquidity`, `NotEnoughBalanceToStake`, `SlippageTooHigh`,
    /// `PriceLimitExceeded`.
    function addCollateral(uint16 netuid, bytes32 hotkey, uint64 alpha, uint64 limitPrice) external;

    /// @notice Own hotkey
    /// @dev Selector 0x7222b1f4. Gas: not read. Since release 444. Units: minLocked in alpha (10^-9). Refused with
    /// all gas: `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `HotKeyAccountNotExists`,
    /// `NonAssociatedColdKey`.
    function setMinCollateral(uint16 netuid, bytes32 hotkey, uint64 minLocked) external;

    /// @notice Subnet owner; fraction of 65535
    /// @dev Selector 0x7a58c507. Gas: not read. Since release 444. Units: lockShare in part of 65,535. Refused with
    /// all gas: `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`,
    /// `SubnetDoesNotExist`, `NotPermittedOnRootSubnet`, `CollateralLockShareTooHigh`.
    function setCollateralLockShare(uint16 netuid, uint16 lockShare) external;

    /// @notice Subnet owner; raw 64.64 bits
    /// @dev Selector 0xe6ddb07a. Gas: not read. Since release 444. Units: rawRatio in fixed point, raw bits (64.64
    /// unless said otherwise). Refused with all gas: `Bad origin`, `TxRateLimitExceeded`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`, `NotPermittedOnRootSubnet`,
    /// `CollateralDrainRatioOutOfBounds`.
    function setCollateralDrainRatio(uint16 netuid, uint128 rawRatio) external;

    /// @notice Subnet owner
    /// @dev Selector 0xc4403255. Gas: 7827. Since release 444. Units: take in part of 65,535. Refused with all gas:
    /// `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `InvalidValue`.
    function setMinChildkeyTakePerSubnet(uint16 netuid, uint16 take) external;

    /// @notice (false,0) if not a delegate
    /// @dev Selector 0x590e588a. Gas: 625. Since release 444. Units: take in part of 65,535. No failure of its own.
    function getDelegate(bytes32 hotkey) external view returns (bool exists, uint16 take);

    /// @notice Reads: childkey take.
    /// @dev Selector 0x8cb4cd46. Gas: 625. Since release 444. Units: result in part of 65,535. No failure of its own.
    function getChildkeyTake(bytes32 hotkey, uint16 netuid) external view returns (uint16);

    /// @notice Proportion = u64 fraction
    /// @dev Selector 0x6221d4bc. Gas: 625. Since release 444. Units: proportion in part of 2^64 - 1, cooldownBlock in
    /// blocks. No failure of its own.
    function getPendingChildKeys(bytes32 parent, uint16 netuid) external view returns (PendingChildKeysInfo[] memory children, uint64 cooldownBlock);

    /// @notice Reads: child keys.
    /// @dev Selector 0x05cfaefd. Gas: 625. Since release 444. Units: proportion in part of 2^64 - 1. No failure of
    /// its own.
    function getChildKeys(bytes32 parent, uint16 netuid) external view returns (ChildKeysInfo[] memory);

    /// @notice Reads: parent keys.
    /// @dev Selector 0x74641cb2. Gas: 625. Since release 444. Units: proportion in part of 2^64 - 1. No failure of
    /// its own.
    function getParentKeys(bytes32 child, uint16 netuid) external view returns (ParentKeysInfo[] memory);

    /// @notice Blocks
    /// @dev Selector 0xdbfc42b7. Gas: 625. Since release 444. Units: result in blocks. No failure of its own.
    function getPendingChildKeyCooldown() external view returns (uint64);

    /// @notice Min/max delegate, min/max childkey
    /// @dev Selector 0x04a7706b. Gas: 2500. Since release 444. Units: minDelegateTake in part of 65,535,
    /// maxDelegateTake in part of 65,535, minChildkeyTake in part of 65,535, maxChildkeyTake in part of 65,535. No
    /// failure of its own.
    function getTakeLimits() external view returns (uint16 minDelegateTake, uint16 maxDelegateTake, uint16 minChildkeyTake, uint16 maxChildkeyTake);

    /// @notice Reads: min childkey take per subnet.
    /// @dev Selector 0x114abce2. Gas: 625. Since release 444. Units: result in part of 65,535. No failure of its own.
    function getMinChildkeyTakePerSubnet(uint16 netuid) external view returns (uint16);

    /// @notice Reads: hotkey owner.
    /// @dev Selector 0xad6b780c. Gas: 625. Since release 444. No failure of its own.
    function getHotkeyOwner(bytes32 hotkey) external view returns (bool exists, bytes32 owner);

    /// @notice One read whatever the length
    /// @dev Selector 0x12ba4164. Gas: 625. Since release 444. No failure of its own.
    function getOwnedHotkeys(bytes32 coldkey) external view returns (bytes32[] memory);

    /// @notice Reads: auto stake destination.
    /// @dev Selector 0xbf2f0a1e. Gas: 625. Since release 444. No failure of its own.
    function getAutoStakeDestination(bytes32 coldkey, uint16 netuid) external view returns (bool exists, bytes32 hotkey);

    /// @notice Reads: auto stake destination coldkeys.
    /// @dev Selector 0x34ed31da. Gas: 625. Since release 444. No failure of its own.
    function getAutoStakeDestinationColdkeys(bytes32 hotkey, uint16 netuid) external view returns (bytes32[] memory);

    /// @notice Reads: hotkey successor.
    /// @dev Selector 0x4c373d9a. Gas: 625. Since release 444. No failure of its own.
    function getHotkeySuccessor(bytes32 hotkey, uint16 netuid) external view returns (bool exists, bytes32 successor);

    /// @notice Reads: hotkey root.
    /// @dev Selector 0xbc9a6413. Gas: 625. Since release 444. No failure of its own.
    function getHotkeyRoot(bytes32 hotkey, uint16 netuid) external view returns (bool exists, bytes32 root);

    /// @notice Reads: coldkey successor.
    /// @dev Selector 0xd51ef3ea. Gas: 625. Since release 444. No failure of its own.
    function getColdkeySuccessor(bytes32 coldkey) external view returns (bool exists, bytes32 successor);

    /// @notice Reads: coldkey root.
    /// @dev Selector 0x64e97c2d. Gas: 625. Since release 444. No failure of its own.
    function getColdkeyRoot(bytes32 coldkey) external view returns (bool exists, bytes32 root);

    /// @notice Reads: coldkey swap status.
    /// @dev Selector 0x6a4ef256. Gas: 1250. Since release 444. Units: announcementBlock in block, disputeBlock in
    /// block. No failure of its own.
    function getColdkeySwapStatus(bytes32 coldkey) external view returns (bool hasAnnouncement, uint64 announcementBlock, bytes32 callHash, bool hasDispute, uint64 disputeBlock);

    /// @notice (36000, 7200) blocks by default
    /// @dev Selector 0x4f327fd0. Gas: 1250. Since release 444. Units: announcementDelay in blocks,
    /// reannouncementDelay in blocks. No failure of its own.
    function getColdkeySwapDelays() external view returns (uint64 announcementDelay, uint64 reannouncementDelay);

    /// @notice Block
    /// @dev Selector 0x868b7cca. Gas: 625. Since release 444. Units: result in block. No failure of its own.
    function getLastHotkeySwapOnSubnet(bytes32 coldkey, uint16 netuid) external view returns (uint64);

    /// @notice Rao; the pallet ledger, not the balances pallet
    /// @dev Selector 0x4e5f188a. Gas: 1250. Since release 444. Units: totalIssuance in rao, totalStake in rao. No
    /// failure of its own.
    function getStakeAccounting() external view returns (uint64 totalIssuance, uint64 totalStake);

    /// @notice All zero when none; ratio raw 64.64
    /// @dev Selector 0x4d4955f4. Gas: 625. Since release 444. Units: locked in alpha (10^-9), drainRatio in fixed
    /// point, raw bits (64.64 unless said otherwise), minLocked in alpha (10^-9), earned in alpha (10^-9). No failure
    /// of its own.
    function getMinerCollateral(uint16 netuid, bytes32 hotkey, bytes32 coldkey) external view returns (bool exists, uint64 locked, uint128 drainRatio, uint64 minLocked, uint64 earned);

    /// @notice Total locked alpha and the hotkeys
    /// @dev Selector 0x021f6c50. Gas: 1250. Since release 444. Units: locked in alpha (10^-9). No failure of its own.
    function getColdkeyCollateral(uint16 netuid, bytes32 coldkey) external view returns (uint64 locked, bytes32[] memory hotkeys);

    /// @notice Reads: collateral config.
    /// @dev Selector 0x5741d44e. Gas: 1250. Since release 444. Units: lockShare in part of 65,535, drainRatio in
    /// fixed point, raw bits (64.64 unless said otherwise). No failure of its own.
    function getCollateralConfig(uint16 netuid) external view returns (uint16 lockShare, uint128 drainRatio);
}
