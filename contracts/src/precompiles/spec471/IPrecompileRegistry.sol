// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title precompileRegistry, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000813.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IPrecompileRegistry {
    struct PrecompileStatusInfo {
        bool isDeprecated;
        bool isDisabled;
        address newPrecompile;
        bytes4 newSelector;
        string message;
    }

    /// @notice Selector ignored today. Only isDisabled varies; other fields false/zero/empty. Unknown address: not
    /// disabled
    /// @dev Selector 0xc80eed50. Gas: 625 with a switch, else 0. Since release 444. No failure of its own.
    function getPrecompileStatus(address precompile, bytes4 selector) external view returns (PrecompileStatusInfo memory);
}
