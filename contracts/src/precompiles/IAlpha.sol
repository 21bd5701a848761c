// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Prices and pools of subnet tokens
/// @notice Precompile at 0x0000000000000000000000000000000000000808.
/// @dev Amounts are base units: rao for TAO and 1e-9 alpha for alpha. Prices are TAO per alpha times 1e18, of which
///      the last nine digits are always zero. The chain records 625 gas for each storage read, given per function.
interface IAlpha {
    /// @notice Spot price of a subnet's alpha, times 1e18.
    /// @dev 1e18 for root, for stable subnets and for a netuid that does not exist (so check
    ///      {getSubnetMechanism} first); 0 for a pool without alpha. Anyone can move it within a transaction.
    ///      Gas: 2,500.
    function getAlphaPrice(uint16 netuid) external view returns (uint256 priceE18);

    /// @notice The chain's exponential moving average of the spot price, times 1e18.
    /// @dev Updated once a block before any transaction, spot prices above 1 TAO counted as 1; half-life
    ///      {getEMAPriceHalvingBlocks}. 0 for a fresh subnet. Gas: 1,250.
    function getMovingAlphaPrice(uint16 netuid) external view returns (uint256 priceE18);

    /// @notice TAO side of the pool, in rao. Gas: 625.
    function getTaoInPool(uint16 netuid) external view returns (uint64 taoRao);

    /// @notice Alpha side of the pool, in alpha base units. Gas: 625.
    function getAlphaInPool(uint16 netuid) external view returns (uint64 alpha);

    /// @notice Alpha outside the pool, in alpha base units. Gas: 625.
    function getAlphaOutPool(uint16 netuid) external view returns (uint64 alpha);

    /// @notice Alpha inside and outside the pool, saturating. Gas: 1,250.
    function getAlphaIssuance(uint16 netuid) external view returns (uint64 alpha);

    /// @notice Weight of root stake, a fraction of 2^64 - 1. Gas: 625.
    function getTaoWeight() external view returns (uint256 fraction);

    /// @notice Share of child-key emission that is burned, a fraction of 2^64 - 1. Gas: 625.
    function getCKBurn() external view returns (uint256 fraction);

    /// @notice Alpha that `taoRao` would buy now, fee deducted; changes nothing.
    /// @dev Refused as `ReservesTooLow`, `SwapInputTooLarge` (above 1,000 times the reserve) or
    ///      `PriceLimitExceeded`. Gas: 5,625.
    function simSwapTaoForAlpha(uint16 netuid, uint64 taoRao) external view returns (uint256 alpha);

    /// @notice Rao that selling `alpha` would pay now, fee deducted; changes nothing.
    /// @dev Refusals and gas as {simSwapTaoForAlpha}.
    function simSwapAlphaForTao(uint16 netuid, uint64 alpha) external view returns (uint256 taoRao);

    /// @notice 1 for a subnet with a pool, 0 for a stable or unknown one. Gas: 625.
    function getSubnetMechanism(uint16 netuid) external view returns (uint16 mechanism);

    /// @notice Always 0. Gas: 0.
    function getRootNetuid() external view returns (uint16 netuid);

    /// @notice Half-life of the moving price, in blocks. Gas: 625.
    function getEMAPriceHalvingBlocks(uint16 netuid) external view returns (uint64 blocks);

    /// @notice TAO ever traded against the pool, in rao. Gas: 625.
    function getSubnetVolume(uint16 netuid) external view returns (uint256 taoRao);

    /// @notice Rao that the last block injected into the pool. Gas: 625.
    function getTaoInEmission(uint16 netuid) external view returns (uint256 taoRao);

    /// @notice Alpha that the last block injected into the pool. Gas: 625.
    function getAlphaInEmission(uint16 netuid) external view returns (uint256 alpha);

    /// @notice Alpha that the last block emitted to participants. Gas: 625.
    function getAlphaOutEmission(uint16 netuid) external view returns (uint256 alpha);

    /// @notice Sum of the spot prices of all subnets priced below 1 TAO, times 1e18.
    /// @dev Gas: 625 and 3,125 or less for each subnet.
    function getSumAlphaPrice() external view returns (uint256 priceE18);
}
