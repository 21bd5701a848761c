// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title uidLookup, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000806.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IUidLookup {
    struct UidLookupInfo {
        uint16 uid;
        uint64 block_associated;
    }

    /// @notice Reads the FIRST `limit` association entries of the subnet in storage (hash) order, keeps those whose
    /// EVM address matches, sorts by association block ascending. So a small limit can miss matches. Charged 625 x
    /// limit always (limit 65535 = 40,959,375 gas)
    /// @dev Selector 0xb1f789ef. Gas: 625 x limit. Since release 425. Units: block_associated in block. No failure of
    /// its own.
    function uidLookup(uint16 netuid, address evmAddress, uint16 limit) external view returns (UidLookupInfo[] memory);
}
