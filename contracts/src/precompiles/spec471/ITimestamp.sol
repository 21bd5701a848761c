// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title timestamp, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000811.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ITimestamp {
    /// @notice Milliseconds (block.timestamp is this / 1000)
    /// @dev Selector 0x188ec356. Gas: 625. Since release 444. Units: result in milliseconds. No failure of its own.
    function getTimestamp() external view returns (uint64);

    /// @notice True once the timestamp inherent of the block ran; normally true inside any transaction
    /// @dev Selector 0xb2904cc8. Gas: 625. Since release 444. No failure of its own.
    function wasUpdatedThisBlock() external view returns (bool);
}
