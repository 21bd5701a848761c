// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IVotingPower} from "../IVotingPower.sol";

/// @title votingPower, release 471
/// @notice Precompile at 0x000000000000000000000000000000000000080d.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IVotingPowerAt471 is IVotingPower {
    /// @notice Owner or root
    /// @dev Selector 0xdafa01fc. Gas: 6250. Since release 444. Refused with all gas: `Bad origin`, `SubnetNotExists`.
    function enableVotingPowerTracking(uint16 netuid) external;

    /// @notice Owner or root; takes effect 100,800 blocks later
    /// @dev Selector 0x9d4d35a7. Gas: 3750. Since release 444. Refused with all gas: `Bad origin`, `SubnetNotExists`,
    /// `VotingPowerTrackingNotEnabled`.
    function disableVotingPowerTracking(uint16 netuid) external;
}
