// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title votingPower, release 425
/// @notice Precompile at 0x000000000000000000000000000000000000080d.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IVotingPower {
    /// @notice EMA stake (alpha base units); 0 if unknown
    /// @dev Selector 0x1567cbba. Gas: 625. Since release 425. Units: result in alpha (10^-9). No failure of its own.
    function getVotingPower(uint16 netuid, bytes32 hotkey) external view returns (uint256);

    /// @notice Default false
    /// @dev Selector 0xaf5edd67. Gas: 625. Since release 425. No failure of its own.
    function isVotingPowerTrackingEnabled(uint16 netuid) external view returns (bool);

    /// @notice 0 = not scheduled
    /// @dev Selector 0xfa9e0bdf. Gas: 625. Since release 425. Units: result in block. No failure of its own.
    function getVotingPowerDisableAtBlock(uint16 netuid) external view returns (uint64);

    /// @notice 1e18 scale, default 3570000000000000
    /// @dev Selector 0x21a41835. Gas: 625. Since release 425. Units: result in part of 10^18. No failure of its own.
    function getVotingPowerEmaAlpha(uint16 netuid) external view returns (uint64);

    /// @notice Saturating u64 sum; one read per validator entry (0 entries = 0 gas)
    /// @dev Selector 0x8f0d6dab. Gas: 625 per entry. Since release 425. Units: result in alpha (10^-9). No failure of
    /// its own.
    function getTotalVotingPower(uint16 netuid) external view returns (uint256);
}
