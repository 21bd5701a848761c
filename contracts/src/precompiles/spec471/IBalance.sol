// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title balance, release 471
/// @notice Precompile at 0x000000000000000000000000000000000000080e.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IBalance {
    /// @notice Rao, free part including the 500 rao existential deposit that the EVM balance hides; any account
    /// @dev Selector 0x4fad055d. Gas: 625. Since release 432. Units: result in rao. No failure of its own.
    function getFreeBalance(bytes32 coldkey) external view returns (uint256);

    /// @notice Source not readable; expected rao of the balances ledger
    /// @dev Selector 0x4bd64317. Gas: 625 (not read). Since release 444. Units: result in rao. No failure of its own.
    function getTotalIssuance() external view returns (uint256);

    /// @notice At most 64 accounts; storage-format upgrade of old accounts, no effect on a fresh chain
    /// @dev Selector 0x5c223df8. Gas: not read. Since release 444. Reverts: `accounts: Value is too large for
    /// length`.
    function upgradeAccounts(bytes32[] calldata accounts) external;
}
