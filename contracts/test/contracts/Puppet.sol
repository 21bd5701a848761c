// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title A contract that does what a test says
/// @notice Runs several calls in one transaction, and can make one more when it is paid.
contract Puppet {
    struct Call {
        address target;
        uint256 valueWei;
        bytes data;
    }

    Call private _whenPaid;

    /// @notice What the call made on payment answered.
    bool public called;
    bool public succeeded;
    bytes public answer;

    /// @notice Makes the calls in order; the first failure undoes all, with its reason.
    function run(Call[] calldata calls) external payable {
        for (uint256 i = 0; i < calls.length; i++) {
            (bool done, bytes memory reason) = calls[i].target.call{value: calls[i].valueWei}(calls[i].data);
            if (done) continue;
            assembly ("memory-safe") {
                revert(add(reason, 32), mload(reason))
            }
        }
    }

    function whenPaid(Call calldata call) external {
        _whenPaid = call;
    }

    receive() external payable {
        if (_whenPaid.target == address(0)) return;
        called = true;
        (succeeded, answer) = _whenPaid.target.call{value: _whenPaid.valueWei}(_whenPaid.data);
    }
}
