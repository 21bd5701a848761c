// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAlpha} from "../IAlpha.sol";

/// @title alpha, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000808.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IAlphaAt471 is IAlpha {
    /// @notice 0 burn, 1 recycle; other: class Error `invalid recycle-or-burn mode`
    /// @dev Selector 0x85229703. Gas: 6750. Since release 444.
    function setRecycleOrBurn(uint16 netuid, uint8 mode) external;

    /// @notice Blocks; `InvalidValue`
    /// @dev Selector 0xcfe2c177. Gas: 5625. Since release 444.
    function setBurnHalfLife(uint16 netuid, uint16 burnHalfLife) external;

    /// @notice Raw 64.64 bits; `InvalidValue`
    /// @dev Selector 0x2be063ef. Gas: 5625. Since release 444.
    function setBurnIncreaseMultiplier(uint16 netuid, uint128 rawMultiplier) external;

    /// @notice RootProportion raw bits
    /// @dev Selector 0x1b2765a1. Gas: 3125. Since release 444.
    function getSubnetEconomicState(uint16 netuid) external view returns (bool emissionEnabled, uint128 rootProportion, uint64 excessTao, uint64 rootSellTao, uint64 protocolAlpha);

    /// @notice Fee rate /65535, quote weight u64 fraction, reservoirs
    /// @dev Selector 0xb7fac84b. Gas: 3125. Since release 444.
    function getSwapState(uint16 netuid) external view returns (uint16 feeRate, bool initialized, uint64 quoteWeight, uint64 taoReservoir, uint64 alphaReservoir);
}
