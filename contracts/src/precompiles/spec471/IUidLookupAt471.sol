// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUidLookup} from "../IUidLookup.sol";

/// @title uidLookup, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000806.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IUidLookupAt471 is IUidLookup {
    /// @notice (false, 0x0, 0) when none
    /// @dev Selector 0xf2e4e888. Gas: 625. Since release 444. Units: blockAssociated in block. No failure of its own.
    function getAssociatedEvmAddress(uint16 netuid, uint16 uid) external view returns (bool exists, address evmAddress, uint64 blockAssociated);
}
