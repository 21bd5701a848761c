// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Bittensor} from "./Bittensor.sol";
import {ReentrancyLock} from "./ReentrancyLock.sol";
import {Alpha, TaoUnits} from "./TaoUnits.sol";

/// @title The alpha side of a vault: stake under one hotkey of one subnet, owned in shares
/// @notice All collateral is one stake of the vault's own coldkey. Depositors own shares of it, so that dividends,
///         which the chain adds to the stake, reach each in proportion without any transaction. Stake that arrives
///         without {_pullStake} cannot be attributed and is a gift to all depositors.
/// @dev The amounts moved are measured by reading the stake before and after: the chain caps a request to what there
///      is, and its own share arithmetic rounds. Shares given round down, shares taken round up.
///
///      Stake never falls by itself, so a fall below 99 % of the last amount recorded means that the chain took the
///      stake away: the subnet was dissolved (paying TAO to the vault's account) or the hotkey was swapped for another
///      one. Everything that needs the stake then stops, until {followHotkey} finds it or the vault winds up.
abstract contract CollateralBook is ReentrancyLock {
    using TaoUnits for uint256;

    /// @dev As for lenders: makes it cost a million times the loot to round a depositor away with a gift of stake.
    uint256 private constant VIRTUAL_SHARES = 1e6;
    uint256 private constant VIRTUAL_ALPHA = 1;
    /// @dev With fewer new shares than this, rounding could take more than a thousandth of a deposit.
    uint256 private constant MIN_NEW_SHARES = 1_000;

    /// @notice The subnet, and the vault's own account, which holds the stake.
    uint16 public immutable netuid;
    bytes32 public immutable vaultColdkey;

    /// @notice The one hotkey whose stake is accepted. Changes only by {followHotkey}.
    bytes32 public hotkey;

    /// @notice Shares of all depositors, and of each.
    uint256 public totalCollateralShares;
    mapping(address depositor => uint256) public collateralShares;

    /// @notice The stake after the last movement or {checkStake}, in alpha base units.
    Alpha public recordedStake;

    /// @notice Block at which the stake was first found missing; 0 if it is there.
    uint256 public missingSinceBlock;

    event CollateralAdded(address indexed depositor, Alpha amount, uint256 shares);
    event CollateralRemoved(address indexed depositor, Alpha amount, uint256 shares);
    event StakeMissing(Alpha recorded, Alpha found);
    event StakeFound(bytes32 hotkey, Alpha found);

    /// @notice The chain took the stake away: see {checkStake}.
    error CollateralMissing(Alpha recorded, Alpha found);
    error CollateralNotMissing();
    /// @notice A movement changed the stake by something else than was asked.
    error UnexpectedStake(Alpha beforehand, Alpha afterwards);
    error DepositTooSmall(Alpha received);

    constructor(uint16 netuid_, bytes32 hotkey_) {
        netuid = netuid_;
        hotkey = hotkey_;
        vaultColdkey = Bittensor.coldkeyOf(address(this));
    }

    /// @notice Records whether the stake is where it should be, and its dividends. Anyone may call it.
    /// @return found the stake
    function checkStake() external locked returns (Alpha found) {
        found = stake();
        if (!_isMissing(found)) {
            recordedStake = found;
            missingSinceBlock = 0;
        } else if (missingSinceBlock == 0) {
            missingSinceBlock = block.number;
            emit StakeMissing(recordedStake, found);
        }
    }

    /// @notice Goes with the stake to another hotkey, after the chain moved all of it there (a hotkey swap).
    /// @dev Only while it is missing here, and only to where at least 99 % of it is.
    function followHotkey(bytes32 newHotkey) external locked {
        if (!_isMissing(stake())) revert CollateralNotMissing();
        hotkey = newHotkey;
        Alpha found = _soundStake();
        recordedStake = found;
        missingSinceBlock = 0;
        emit StakeFound(newHotkey, found);
    }

    /// @notice The vault's stake now, in alpha base units.
    function stake() public view returns (Alpha) {
        return Bittensor.stakeOf(hotkey, vaultColdkey, netuid);
    }

    /// @notice Collateral of a depositor now, dividends included, rounded down, in alpha base units.
    function collateralOf(address depositor) external view returns (Alpha) {
        return _collateralOf(depositor, stake());
    }

    /// @dev The stake; reverts if the chain took it away.
    function _soundStake() internal view returns (Alpha found) {
        found = stake();
        if (_isMissing(found)) revert CollateralMissing(recordedStake, found);
    }

    function _isMissing(Alpha found) internal view returns (bool) {
        return totalCollateralShares != 0 && Alpha.unwrap(found) * 100 < Alpha.unwrap(recordedStake) * 99;
    }

    function _collateralOf(address depositor, Alpha total) internal view returns (Alpha) {
        uint256 worth = (collateralShares[depositor] * (Alpha.unwrap(total) + VIRTUAL_ALPHA))
            / (totalCollateralShares + VIRTUAL_SHARES);
        return TaoUnits.min(Alpha.wrap(worth), total);
    }

    /// @dev Pulls approved stake of `depositor` and gives shares for what arrived.
    function _pullStake(address depositor, Alpha amount) internal returns (Alpha received) {
        Alpha beforehand = _soundStake();
        Bittensor.pullStake(depositor, hotkey, netuid, amount);
        Alpha afterwards = stake();
        received = TaoUnits.min(afterwards - beforehand, amount);
        uint256 shares = (Alpha.unwrap(received) * (totalCollateralShares + VIRTUAL_SHARES))
            / (Alpha.unwrap(beforehand) + VIRTUAL_ALPHA);
        if (shares < MIN_NEW_SHARES) revert DepositTooSmall(received);
        collateralShares[depositor] += shares;
        totalCollateralShares += shares;
        recordedStake = afterwards;
        emit CollateralAdded(depositor, received, shares);
    }

    /// @dev Gives `amount` of a depositor's collateral to another account as stake.
    function _pushStake(address depositor, Alpha amount, Alpha beforehand, address receiver) internal {
        Bittensor.pushStake(Bittensor.coldkeyOf(receiver), hotkey, netuid, amount);
        _takeShares(depositor, amount, beforehand);
    }

    /// @dev Sells `amount` of a depositor's collateral at any price; the caller measures the TAO and judges it.
    function _sellStake(address depositor, Alpha amount, Alpha beforehand) internal {
        Bittensor.sellStake(hotkey, netuid, amount);
        _takeShares(depositor, amount, beforehand);
    }

    /// @dev Leaves a depositor's collateral to the other depositors.
    function _forfeitCollateral(address depositor) internal {
        _burnShares(depositor, collateralShares[depositor], TaoUnits.ZERO_ALPHA);
    }

    /// @dev Takes the shares of stake that has just left.
    function _takeShares(address depositor, Alpha amount, Alpha beforehand) private {
        Alpha afterwards = stake();
        if (afterwards > beforehand) revert UnexpectedStake(beforehand, afterwards);
        Alpha left = beforehand - afterwards;
        // The chain's share pools round by a few units, and by up to 1e-7 after near-total exits.
        Alpha slack = Alpha.wrap(10 + Alpha.unwrap(beforehand) / 1e6);
        if (left > amount + slack || left + slack < amount) revert UnexpectedStake(beforehand, afterwards);
        uint256 owned = collateralShares[depositor];
        uint256 shares = amount >= _collateralOf(depositor, beforehand)
            ? owned
            : (Alpha.unwrap(TaoUnits.max(amount, left)) * (totalCollateralShares + VIRTUAL_SHARES))
                .ceilDiv(Alpha.unwrap(beforehand) + VIRTUAL_ALPHA);
        recordedStake = afterwards;
        _burnShares(depositor, shares < owned ? shares : owned, amount);
    }

    function _burnShares(address depositor, uint256 shares, Alpha amount) private {
        collateralShares[depositor] -= shares;
        totalCollateralShares -= shares;
        emit CollateralRemoved(depositor, amount, shares);
    }
}
