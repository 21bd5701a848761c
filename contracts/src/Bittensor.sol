// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Alpha, Rao, RaoPerAlpha, TaoUnits} from "./TaoUnits.sol";
import {IAddressMapping} from "./precompiles/IAddressMapping.sol";
import {IAlpha} from "./precompiles/IAlpha.sol";
import {IStakingV2} from "./precompiles/IStakingV2.sol";

/// @title The chain, as a contract should call it
/// @notice Addresses of the precompiles, and calls to them that are capped in gas and typed in units.
/// @dev A refusal of the chain consumes all gas given to the precompile and says nothing. So each call here gets a cap
///      that is several times its present price (prices change with runtime releases) and turns a refusal into
///      {ChainRefused}; a caller then loses the cap at most. A revert with a reason is passed on unchanged.
library Bittensor {
    address internal constant BALANCE_TRANSFER = 0x0000000000000000000000000000000000000800;
    address internal constant STAKING = 0x0000000000000000000000000000000000000805;
    address internal constant ALPHA = 0x0000000000000000000000000000000000000808;
    address internal constant ADDRESS_MAPPING = 0x000000000000000000000000000000000000080C;

    /// @dev Reads cost at most 2,500 gas at runtime 425.
    uint256 internal constant READ_GAS = 30_000;

    /// @dev Moving stake within a subnet costs at most 37,088 gas at runtime 425, selling it 67,892.
    uint256 internal constant MOVE_GAS = 150_000;
    uint256 internal constant SELL_GAS = 250_000;

    /// @dev A stake movement worth less than this at the spot price is refused by the chain.
    Rao internal constant MIN_STAKE_RAO = Rao.wrap(2_000_000);

    /// @dev What an account must hold to exist. The EVM balance does not show it.
    Rao internal constant EXISTENTIAL_DEPOSIT_RAO = Rao.wrap(500);

    uint16 private constant DYNAMIC_MECHANISM = 1;

    /// @notice The chain refused `selector` of `precompile`, or the gas given was not enough.
    error ChainRefused(address precompile, bytes4 selector);

    /// @notice The 32-byte account of an EVM address.
    function coldkeyOf(address account) internal view returns (bytes32) {
        return bytes32(_read(ADDRESS_MAPPING, abi.encodeCall(IAddressMapping.addressMapping, (account))));
    }

    /// @notice Whether a pool prices this subnet's alpha. Where none does, the chain quotes 1 TAO: not a price.
    function hasPool(uint16 netuid) internal view returns (bool) {
        return _read(ALPHA, abi.encodeCall(IAlpha.getSubnetMechanism, (netuid))) == DYNAMIC_MECHANISM;
    }

    /// @notice Price of this moment, which anyone can move within a transaction.
    function spotPrice(uint16 netuid) internal view returns (RaoPerAlpha) {
        return TaoUnits.priceFromE18(_read(ALPHA, abi.encodeCall(IAlpha.getAlphaPrice, (netuid))));
    }

    /// @notice The chain's own slow average; 0 while it has none.
    function movingPrice(uint16 netuid) internal view returns (RaoPerAlpha) {
        return TaoUnits.priceFromE18(_read(ALPHA, abi.encodeCall(IAlpha.getMovingAlphaPrice, (netuid))));
    }

    /// @notice Stake of `coldkey` under `hotkey`.
    function stakeOf(bytes32 hotkey, bytes32 coldkey, uint16 netuid) internal view returns (Alpha) {
        return Alpha.wrap(_read(STAKING, abi.encodeCall(IStakingV2.getStake, (hotkey, coldkey, netuid))));
    }

    /// @notice Pulls stake that `source` has approved to this contract. May move less than asked: measure it.
    function pullStake(address source, bytes32 hotkey, uint16 netuid, Alpha amount) internal {
        _dispatch(
            MOVE_GAS,
            abi.encodeCall(
                IStakingV2.transferStakeFrom,
                (source, address(this), hotkey, netuid, netuid, Alpha.unwrap(amount))
            )
        );
    }

    /// @notice Gives this contract's stake to `coldkey`.
    function pushStake(bytes32 coldkey, bytes32 hotkey, uint16 netuid, Alpha amount) internal {
        _dispatch(
            MOVE_GAS,
            abi.encodeCall(IStakingV2.transferStake, (coldkey, hotkey, netuid, netuid, Alpha.unwrap(amount)))
        );
    }

    /// @notice Sells exactly `amount` of this contract's stake at any price. Measure the TAO that came, and judge it.
    /// @dev Through the limit form with no limit: it refuses to sell less than asked.
    function sellStake(bytes32 hotkey, uint16 netuid, Alpha amount) internal {
        _dispatch(
            SELL_GAS,
            abi.encodeCall(
                IStakingV2.removeStakeLimit,
                (hotkey, Alpha.unwrap(amount), 0, false, netuid)
            )
        );
    }

    function _read(address precompile, bytes memory input) private view returns (uint256 word) {
        (bool done, bytes memory output) = precompile.staticcall{gas: READ_GAS}(input);
        if (!done || output.length < 32) revert ChainRefused(precompile, bytes4(input));
        return abi.decode(output, (uint256));
    }

    function _dispatch(uint256 gasCap, bytes memory input) private {
        (bool done, bytes memory reason) = STAKING.call{gas: gasCap}(input);
        if (done) return;
        if (reason.length == 0) revert ChainRefused(STAKING, bytes4(input));
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
