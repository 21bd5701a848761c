// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title TAO transfers to any 32-byte account
/// @notice Precompile at 0x0000000000000000000000000000000000000800.
/// @dev An EVM value transfer reaches only accounts that an EVM address maps to; this one reaches every account.
///      A refusal of the chain consumes all gas given to the call and returns no data: always give a gas limit.
interface IBalanceTransfer {
    /// @notice Moves `msg.value` to `destinationColdkey`.
    /// @dev The value is cut to whole rao (1e9 wei); the remainder stays with the sender. Below 1 rao nothing happens.
    ///      Refused when the destination would hold less than the existential deposit of 500 rao.
    ///      Gas: about 4,375.
    /// @param destinationColdkey raw 32-byte account id, not SS58 text
    function transfer(bytes32 destinationColdkey) external payable;
}
