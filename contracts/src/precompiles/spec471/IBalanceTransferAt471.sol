// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBalanceTransfer} from "../IBalanceTransfer.sol";

/// @title balanceTransfer, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000800.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IBalanceTransferAt471 is IBalanceTransfer {
    /// @notice Second argument in rao, no 1e9 scaling. Debits mapped(caller) (not the precompile account), refuses to
    /// kill the sender. Value above the balance type: Error `balance amount does not fit runtime`. nonpayable
    /// @dev Selector 0xac6ac4c4. Gas: weight of the plain transfer (not read). Since release 444. Units: amount in
    /// rao. Refused with all gas: `FundsUnavailable`, `NotExpendable`, `BelowMinimum`, `balance amount does not fit
    /// runtime`.
    function transferKeepAlive(bytes32 destination, uint256 amount) external;

    /// @notice Whole transferable balance of mapped(caller); keepAlive true leaves the existential deposit.
    /// nonpayable
    /// @dev Selector 0xc1a39559. Gas: weight not read. Since release 444. Refused with all gas: `BelowMinimum`.
    function transferAll(bytes32 destination, bool keepAlive) external;
}
