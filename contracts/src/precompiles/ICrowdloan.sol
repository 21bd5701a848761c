// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title crowdloan, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000809.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ICrowdloan {
    struct CrowdloanInfo {
        bytes32 creator;
        uint64 deposit;
        uint64 min_contribution;
        uint32 end;
        uint64 cap;
        bytes32 funds_account;
        uint64 raised;
        bool has_target_address;
        bytes32 target_address;
        bool finalized;
        uint32 contributors_count;
    }

    /// @notice Static struct of 11 words, fields in the order of the ABI file, amounts in rao, `end` absolute block,
    /// target_address 0 when has_target_address=false. Missing id: Error `Crowdloan not found` (all gas)
    /// @dev Selector 0x8bba466c. Gas: 625. Since release 425. Units: deposit in rao, min_contribution in rao, end in
    /// block, cap in rao, raised in rao. Refused with all gas: `Crowdloan not found`.
    function getCrowdloan(uint32 crowdloanId) external view returns (CrowdloanInfo memory);

    /// @notice Rao. Missing: Error `Crowdloan or contribution not found`
    /// @dev Selector 0x5b7210c5. Gas: 625. Since release 425. Units: result in rao. Refused with all gas: `Crowdloan
    /// or contribution not found`.
    function getContribution(uint32 crowdloanId, bytes32 coldkey) external view returns (uint64);

    /// @notice Rao amounts. Origin mapped(caller) is creator; deposit is reserved by transfer to the loan's funds
    /// account. `targetAddress` is an EVM address mapped to an account (even the zero address becomes a target); no
    /// call can be attached. Errors: `DepositTooLow` (<10 TAO), `CapTooLow` (cap <= deposit),
    /// `MinimumContributionTooLow` (<0.1 TAO), `CannotEndInPast`, `BlockDurationTooShort` (<50400 blocks; 50 in fast
    /// mode), `BlockDurationTooLong` (>432000; 20000 fast), `InsufficientBalance`. Returns nothing: read the id from
    /// state (ids start at 0)
    /// @dev Selector 0x127e1adb. Gas: 15870. Since release 425. Units: deposit in rao, minContribution in rao, cap in
    /// rao, end in block. Refused with all gas: `DepositTooLow`, `CapTooLow`, `MinimumContributionTooLow`,
    /// `CannotEndInPast`, `BlockDurationTooShort`, `BlockDurationTooLong`, `InsufficientBalance`.
    function create(uint64 deposit, uint64 minContribution, uint64 cap, uint32 end, address targetAddress) external payable;

    /// @notice Rao. Accepted = min(amount, room to cap, personal max); amount must be >= min contribution even if
    /// only a smaller rest fits. Errors `InvalidCrowdloanId`, `ContributionPeriodEnded` (block >= end), `CapRaised`,
    /// `ContributionTooLow`, `MaxContributorsReached` (500), `MaxContributionReached`, `InsufficientBalance`
    /// @dev Selector 0x3f905473. Gas: 14790. Since release 425. Units: amount in rao. Refused with all gas:
    /// `InvalidCrowdloanId`, `ContributionPeriodEnded`, `CapRaised`, `ContributionTooLow`, `MaxContributorsReached`,
    /// `MaxContributionReached`, `InsufficientBalance`.
    function contribute(uint32 crowdloanId, uint64 amount) external payable;

    /// @notice Anyone withdraws own contribution before finalization; creator only the part above the deposit
    /// (`DepositCannotBeWithdrawn`); `NoContribution`, `AlreadyFinalized`
    /// @dev Selector 0xaa9224cd. Gas: 14006. Since release 425. Refused with all gas: `InvalidCrowdloanId`,
    /// `NoContribution`, `DepositCannotBeWithdrawn`, `AlreadyFinalized`.
    function withdraw(uint32 crowdloanId) external payable;

    /// @notice Creator only (`InvalidOrigin`), `CapNotRaised` unless raised == cap exactly, `AlreadyFinalized`. Sends
    /// raised to target or runs the stored call as creator. Need not wait for `end`. Charged weight is only the base
    /// one even when a stored call runs
    /// @dev Selector 0xd9adbf85. Gas: 8287. Since release 425. Refused with all gas: `InvalidCrowdloanId`,
    /// `InvalidOrigin`, `CapNotRaised`, `AlreadyFinalized`, `LeaseCannotEndInThePast`, `CannotAffordLockCost`,
    /// `LeaseNetuidNotFound`.
    function finalize(uint32 crowdloanId) external payable;

    /// @notice Creator only. Refunds up to 50 contributors (not the creator) per call. Gas needs the worst case,
    /// charged by number refunded
    /// @dev Selector 0x1c48c074. Gas: need 365,897; charged by k. Since release 425. Refused with all gas:
    /// `InvalidCrowdloanId`, `InvalidOrigin`, `AlreadyFinalized`.
    function refund(uint32 crowdloanId) external payable;

    /// @notice Creator only; requires raised == creator's contribution (`NotReadyToDissolve`); repays it and deletes
    /// the loan
    /// @dev Selector 0x9862b530. Gas: 16673. Since release 425. Refused with all gas: `InvalidCrowdloanId`,
    /// `InvalidOrigin`, `AlreadyFinalized`, `NotReadyToDissolve`.
    function dissolve(uint32 crowdloanId) external payable;

    /// @notice Creator, not finalized; >= 0.1 TAO (`MinimumContributionTooLow`), <= max if set
    /// (`MinimumContributionTooHigh`)
    /// @dev Selector 0x55f934cb. Gas: 4081. Since release 425. Units: newMinContribution in rao. Refused with all
    /// gas: `InvalidCrowdloanId`, `InvalidOrigin`, `AlreadyFinalized`, `MinimumContributionTooLow`,
    /// `MinimumContributionTooHigh`.
    function updateMinContribution(uint32 crowdloanId, uint64 newMinContribution) external payable;

    /// @notice Creator; same duration rules as create
    /// @dev Selector 0xb9f01349. Gas: 3426. Since release 425. Units: newEnd in block. Refused with all gas:
    /// `InvalidCrowdloanId`, `InvalidOrigin`, `AlreadyFinalized`, `CannotEndInPast`, `BlockDurationTooShort`,
    /// `BlockDurationTooLong`.
    function updateEnd(uint32 crowdloanId, uint32 newEnd) external payable;

    /// @notice Creator; new cap >= raised (`CapTooLow`)
    /// @dev Selector 0xf0670b6a. Gas: 3408. Since release 425. Units: newCap in rao. Refused with all gas:
    /// `InvalidCrowdloanId`, `InvalidOrigin`, `AlreadyFinalized`, `CapTooLow`.
    function updateCap(uint32 crowdloanId, uint64 newCap) external payable;
}
