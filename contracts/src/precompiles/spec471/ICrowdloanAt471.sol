// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ICrowdloan} from "../ICrowdloan.sol";

/// @title crowdloan, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000809.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface ICrowdloanAt471 is ICrowdloan {
    /// @notice Creator; false clears the personal maximum; rao
    /// @dev Selector 0x71834333. Gas: 4150. Since release 444. Units: maxContribution in rao. Refused with all gas:
    /// `InvalidCrowdloanId`, `InvalidOrigin`, `AlreadyFinalized`, `MaximumContributionTooLow`.
    function setMaxContribution(uint32 crowdloanId, bool hasMaxContribution, uint64 maxContribution) external;
}
