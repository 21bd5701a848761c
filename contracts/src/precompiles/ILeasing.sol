// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title leasing, release 425
/// @notice Precompile at 0x000000000000000000000000000000000000080a.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ILeasing {
    struct LeaseInfo {
        bytes32 beneficiary;
        bytes32 coldkey;
        bytes32 hotkey;
        uint8 emissions_share;
        bool has_end_block;
        uint32 end_block;
        uint16 netuid;
        uint64 cost;
    }

    /// @notice Static struct 8 words: beneficiary, coldkey, hotkey, emissions_share (percent), has_end_block,
    /// end_block, netuid, cost (rao). Error `Lease not found`
    /// @dev Selector 0xda2d4c2b. Gas: 625. Since release 425. Units: emissions_share in percent, end_block in block,
    /// cost in rao. Refused with all gas: `Lease not found`.
    function getLease(uint32 leaseId) external view returns (LeaseInfo memory);

    /// @notice (integer part, fractional part as raw 64-bit fraction i.e. value/2^64), both uint128. Beneficiary and
    /// strangers: (0,0)
    /// @dev Selector 0x3175bd98. Gas: 625. Since release 425. Units: integer in fixed point, raw bits (64.64 unless
    /// said otherwise), fraction in fixed point, raw bits (64.64 unless said otherwise). No failure of its own.
    function getContributorShare(uint32 leaseId, bytes32 contributor) external view returns (uint128 integer, uint128 fraction);

    /// @notice Uint32; Error `Lease not found for netuid`
    /// @dev Selector 0xe42363d5. Gas: 625. Since release 425. Refused with all gas: `Lease not found for netuid`.
    function getLeaseIdForSubnet(uint16 netuid) external view returns (uint32);

    /// @notice Creates a crowdloan whose stored call is register_leased_network(share%, end). Share above 100 is
    /// clamped to 100. rao amounts; errors as crowdloan create. Very large gas requirement
    /// @dev Selector 0xafed65f9. Gas: 3,887,073. Since release 425. Units: crowdloanDeposit in rao,
    /// crowdloanMinContribution in rao, crowdloanCap in rao, crowdloanEnd in block, leasingEmissionsShare in percent,
    /// leasingEndBlock in block. Refused with all gas: `DepositTooLow`, `CapTooLow`, `MinimumContributionTooLow`,
    /// `CannotEndInPast`, `BlockDurationTooShort`, `BlockDurationTooLong`, `InsufficientBalance`.
    function createLeaseCrowdloan(uint64 crowdloanDeposit, uint64 crowdloanMinContribution, uint64 crowdloanCap, uint32 crowdloanEnd, uint8 leasingEmissionsShare, bool hasLeasingEndBlock, uint32 leasingEndBlock) external payable;

    /// @notice Only the beneficiary (`ExpectedBeneficiaryOrigin`), after end block (`LeaseHasNoEndBlock`,
    /// `LeaseHasNotEnded`), hotkey must be owned by beneficiary (`BeneficiaryDoesNotOwnHotkey`), `LeaseDoesNotExist`.
    /// Transfers subnet ownership
    /// @dev Selector 0x90cfa75b. Gas: need 1,605,742; charged by k. Since release 425. Refused with all gas:
    /// `LeaseDoesNotExist`, `ExpectedBeneficiaryOrigin`, `LeaseHasNotEnded`, `LeaseHasNoEndBlock`,
    /// `BeneficiaryDoesNotOwnHotkey`.
    function terminateLease(uint32 leaseId, bytes32 hotkey) external payable;
}
