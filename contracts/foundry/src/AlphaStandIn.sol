// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {StakingStandIn} from "./StakingStandIn.sol";

/// 0x808: what the pools of {StakingStandIn} show. The moving price is the spot price. Other functions of the
/// precompile revert.
contract AlphaStandIn {
    StakingStandIn private constant BOOKS = StakingStandIn(0x0000000000000000000000000000000000000805);

    function getAlphaPrice(uint16 netuid) public view returns (uint256 priceE18) {
        (uint256 taoRao, uint256 alpha) = BOOKS.standInPool(netuid);
        return alpha == 0 ? 1e18 : ((taoRao * 1e9) / alpha) * 1e9;
    }

    function getMovingAlphaPrice(uint16 netuid) external view returns (uint256 priceE18) {
        return getAlphaPrice(netuid);
    }

    function getTaoInPool(uint16 netuid) external view returns (uint64 taoRao) {
        (uint256 tao,) = BOOKS.standInPool(netuid);
        return uint64(tao);
    }

    function getAlphaInPool(uint16 netuid) external view returns (uint64 alpha) {
        (, uint256 inPool) = BOOKS.standInPool(netuid);
        return uint64(inPool);
    }

    function getSubnetMechanism(uint16 netuid) external view returns (uint16 mechanism) {
        (, uint256 alpha) = BOOKS.standInPool(netuid);
        return alpha == 0 ? 0 : 1;
    }

    function simSwapTaoForAlpha(uint16 netuid, uint64 taoRao) external view returns (uint256 alpha) {
        return BOOKS.standInBuys(netuid, taoRao);
    }

    function simSwapAlphaForTao(uint16 netuid, uint64 alpha) external view returns (uint256 taoRao) {
        return BOOKS.standInSells(netuid, alpha);
    }

    fallback() external {
        revert("alpha (0x808): no stand-in for this function");
    }
}
