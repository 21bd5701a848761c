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
    /// @dev Selector 0x85229703. Gas: 6750. Since release 444. Refused with all gas: `Bad origin`,
    /// `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `invalid recycle-or-burn mode`.
    function setRecycleOrBurn(uint16 netuid, uint8 mode) external;

    /// @notice Blocks; `InvalidValue`
    /// @dev Selector 0xcfe2c177. Gas: 5625. Since release 444. Units: burnHalfLife in blocks. Refused with all gas:
    /// `Bad origin`, `TxRateLimitExceeded`, `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`,
    /// `NotPermittedOnRootSubnet`, `InvalidValue`.
    function setBurnHalfLife(uint16 netuid, uint16 burnHalfLife) external;

    /// @notice Raw 64.64 bits; `InvalidValue`
    /// @dev Selector 0x2be063ef. Gas: 5625. Since release 444. Units: rawMultiplier in fixed point, raw bits (64.64
    /// unless said otherwise). Refused with all gas: `Bad origin`, `TxRateLimitExceeded`,
    /// `AdminActionProhibitedDuringWeightsWindow`, `SubnetDoesNotExist`, `NotPermittedOnRootSubnet`, `InvalidValue`.
    function setBurnIncreaseMultiplier(uint16 netuid, uint128 rawMultiplier) external;

    /// @notice RootProportion raw bits
    /// @dev Selector 0x1b2765a1. Gas: 3125. Since release 444. Units: rootProportion in fixed point, raw bits (64.64
    /// unless said otherwise), excessTao in rao, rootSellTao in rao, protocolAlpha in alpha (10^-9). No failure of
    /// its own.
    function getSubnetEconomicState(uint16 netuid) external view returns (bool emissionEnabled, uint128 rootProportion, uint64 excessTao, uint64 rootSellTao, uint64 protocolAlpha);

    /// @notice Fee rate /65535, quote weight u64 fraction, reservoirs
    /// @dev Selector 0xb7fac84b. Gas: 3125. Since release 444. Units: feeRate in part of 65,535, quoteWeight in part
    /// of 10^18, taoReservoir in rao, alphaReservoir in alpha (10^-9). No failure of its own.
    function getSwapState(uint16 netuid) external view returns (uint16 feeRate, bool initialized, uint64 quoteWeight, uint64 taoReservoir, uint64 alphaReservoir);

    /// @notice MinerBurned raw 64.64 bits; amounts base units
    /// @dev Selector 0x1870ed6c. Gas: 5625. Since release 444. Units: alphaDividends in alpha (10^-9),
    /// rootAlphaDividends in alpha (10^-9), lastHotkeyEmission in alpha (10^-9), pendingServerEmission in alpha
    /// (10^-9), pendingValidatorEmission in alpha (10^-9), pendingRootAlphaDividends in alpha (10^-9),
    /// pendingOwnerCut in alpha (10^-9), minerBurned in fixed point, raw bits (64.64 unless said otherwise),
    /// raoRecycledForRegistration in rao. No failure of its own.
    function getEmissionAccounting(uint16 netuid, bytes32 hotkey) external view returns (uint64 alphaDividends, uint64 rootAlphaDividends, uint64 lastHotkeyEmission, uint64 pendingServerEmission, uint64 pendingValidatorEmission, uint64 pendingRootAlphaDividends, uint64 pendingOwnerCut, uint128 minerBurned, uint64 raoRecycledForRegistration);

    /// @notice Signed words, sign-extended; EMAs as raw 64.64 signed bits
    /// @dev Selector 0x91fb086e. Gas: 2500. Since release 444. Units: taoFlow in rao, taoFlowEmaBlock in block,
    /// taoFlowEma in fixed point, raw bits (64.64 unless said otherwise), protocolFlow in rao, protocolFlowEmaBlock
    /// in block, protocolFlowEma in fixed point, raw bits (64.64 unless said otherwise). No failure of its own.
    function getSubnetFlowState(uint16 netuid) external view returns (int64 taoFlow, bool hasTaoFlowEma, uint64 taoFlowEmaBlock, int128 taoFlowEma, int64 protocolFlow, bool hasProtocolFlowEma, uint64 protocolFlowEmaBlock, int128 protocolFlowEma);

    /// @notice Block emission in rao
    /// @dev Selector 0x42c5803c. Gas: 5625. Since release 444. Units: blockEmission in rao, movingAlpha in fixed
    /// point, raw bits (64.64 unless said otherwise), taoFlowCutoff in fixed point, raw bits (64.64 unless said
    /// otherwise), flowNormExponent in fixed point, raw bits (64.64 unless said otherwise), emissionBarQuantile in
    /// fixed point, raw bits (64.64 unless said otherwise), emissionGateExponent in fixed point, raw bits (64.64
    /// unless said otherwise), emissionGateBar in fixed point, raw bits (64.64 unless said otherwise),
    /// flowEmaSmoothingFactor in part of 2^63. No failure of its own.
    function getEmissionGateConfig() external view returns (uint64 blockEmission, int128 movingAlpha, bool netTaoFlowEnabled, int128 taoFlowCutoff, uint128 flowNormExponent, uint128 emissionBarQuantile, uint128 emissionGateExponent, uint128 emissionGateBar, uint64 flowEmaSmoothingFactor);

    /// @notice At most 128 bytes
    /// @dev Selector 0xd85264fd. Gas: 625. Since release 444. Reverts: `migrationName: Value is too large for
    /// length`.
    function hasSwapMigrationRun(bytes calldata migrationName) external view returns (bool);
}
