// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILeasing} from "../ILeasing.sol";

/// @title leasing, release 471
/// @notice Precompile at 0x000000000000000000000000000000000000080a.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ILeasingAt471 is ILeasing {
    /// @notice Reads: next lease id.
    /// @dev Selector 0x0d8dc643. Gas: 625. Since release 444. No failure of its own.
    function getNextLeaseId() external view returns (uint32);

    /// @notice Alpha base units; 0 for an unknown id
    /// @dev Selector 0x5476deb6. Gas: 625. Since release 444. Units: result in alpha (10^-9). No failure of its own.
    function getAccumulatedLeaseDividends(uint32 leaseId) external view returns (uint64);

    /// @notice Subnet owner starts emission; `SubnetNotExists`, `FirstEmissionBlockNumberAlreadySet`,
    /// `NeedWaitingMoreBlocksToStarCall`
    /// @dev Selector 0x6f2c5e62. Gas: 9111. Since release 444. Refused with all gas: `SubnetNotExists`, `Bad origin`,
    /// `FirstEmissionBlockNumberAlreadySet`, `NeedWaitingMoreBlocksToStarCall`.
    function startCall(uint16 netuid) external;
}
