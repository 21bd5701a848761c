// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title scheduler, release 471
/// @notice Precompile at 0x000000000000000000000000000000000000080f.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IScheduler {
    struct ScheduledCallInfo {
        bool exists;
        bool hasTaskId;
        bytes32 taskId;
        uint8 priority;
        bytes32 callHash;
        bool hasCallLength;
        uint32 callLength;
        bool isPeriodic;
        uint64 period;
        uint32 remaining;
    }

    /// @notice Reads: incomplete since.
    /// @dev Selector 0x52458620. Gas: 625. Since release 444. Units: blockNumber in block. No failure of its own.
    function getIncompleteSince() external view returns (bool exists, uint64 blockNumber);

    /// @notice Slots of that block including emptied ones; block above the block-number type: Error `scheduler block
    /// number`
    /// @dev Selector 0x70114fac. Gas: 625. Since release 444. Units: when in block. Refused with all gas: `scheduler
    /// block number`.
    function getScheduledCallCount(uint64 when) external view returns (uint32);

    /// @notice Missing: all zero
    /// @dev Selector 0x501c43eb. Gas: 625. Since release 444. Units: when in block, callLength in bytes, period in
    /// blocks. Refused with all gas: `scheduler block number`.
    function getScheduledCall(uint64 when, uint32 index) external view returns (ScheduledCallInfo memory);

    /// @notice Reads: retry.
    /// @dev Selector 0x9862e9f1. Gas: 625. Since release 444. Units: when in block, period in blocks. Refused with
    /// all gas: `scheduler block number`.
    function getRetry(uint64 when, uint32 index) external view returns (bool exists, uint8 totalRetries, uint8 remaining, uint64 period);

    /// @notice Reads: task address.
    /// @dev Selector 0xeff24744. Gas: 625. Since release 444. Units: when in block. No failure of its own.
    function getTaskAddress(bytes32 taskId) external view returns (bool exists, uint64 when, uint32 index);
}
