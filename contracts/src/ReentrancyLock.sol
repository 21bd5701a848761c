// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title A lock in ordinary storage
/// @dev Transient storage would be cheaper, but on the live chain a TSTORE is not undone when its frame reverts: a
///      failed call would leave the lock closed for the rest of the transaction.
abstract contract ReentrancyLock {
    uint256 private constant OPEN = 1;
    uint256 private constant CLOSED = 2;

    uint256 private _lock = OPEN;

    /// @notice The contract was called again from within one of its own calls.
    error Reentered();

    modifier locked() {
        _close();
        _;
        _lock = OPEN;
    }

    function _close() private {
        if (_lock == CLOSED) revert Reentered();
        _lock = CLOSED;
    }
}
