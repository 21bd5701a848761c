// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The account of an EVM address
/// @notice Precompile at 0x000000000000000000000000000000000000080C.
interface IAddressMapping {
    /// @notice The 32-byte account that owns the TAO and the stake of an EVM address.
    /// @dev BLAKE2b-256 of "evm:" followed by the 20 address bytes; never fails. Gas: 0 beyond the call.
    ///      The mapping is one-way: no address can be recovered from an account.
    /// @param targetAddress an externally owned account, a contract, or a precompile
    /// @return account its coldkey
    function addressMapping(address targetAddress) external view returns (bytes32 account);
}
