// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Bittensor} from "./Bittensor.sol";
import {CollateralBook} from "./CollateralBook.sol";
import {LenderPool} from "./LenderPool.sol";
import {PriceWindow} from "./PriceWindow.sol";
import {Alpha, Rao, RaoPerAlpha, TaoUnits} from "./TaoUnits.sol";

/// @title A market that lends TAO against staked alpha
/// @notice One vault takes the stake of one hotkey on one subnet. Lenders {deposit} TAO. A borrower approves the vault
///         on the staking precompile (0x805), calls {depositCollateral} and borrows; the collateral keeps earning
///         dividends. Nobody owns the vault: there is no parameter to change and no function for a chosen caller.
///
///         Amounts of TAO are rao (1e9 rao = 1 TAO; a value sent is in wei and must be whole rao), amounts of alpha
///         are base units (1e9 = 1 alpha), prices are rao for one whole alpha.
///
///         Prices. Lending values collateral at the lowest of spot, low average and the chain's moving price. Whether
///         a position can be liquidated is judged by the high average alone. See {PriceWindow}: a push of the price
///         within a block neither lends more nor liquidates anybody.
///
///         Life. Open, until the chain takes the stake away for a day ({checkStake}, {windUp}); then the TAO that the
///         chain paid for it is shared out ({settle}). Lenders can withdraw what is at hand in every state.
contract TaoCollateralVault is LenderPool, CollateralBook {
    using PriceWindow for PriceWindow.State;
    using TaoUnits for *;

    /// @notice A new loan may reach this part of the collateral's value.
    uint256 public constant MAX_LOAN_BPS = 5_000;
    /// @notice Above this part a position can be liquidated.
    uint256 public constant LIQUIDATION_BPS = 7_000;
    /// @notice What a liquidator gains on the debt that is repaid.
    uint256 public constant BONUS_BPS = 500;
    /// @notice Largest part of a debt that one liquidation closes while the collateral covers debt and bonus.
    uint256 public constant CLOSE_BPS = 5_000;
    /// @notice A sale of collateral that leaves debt behind must fetch this part of its value by the high average.
    uint256 public constant MIN_SALE_BPS = 9_500;
    /// @notice Smallest collateral that may be left in a position: twice what the chain can still move.
    Rao public constant MIN_POSITION_RAO = Rao.wrap(4_000_000);
    /// @notice How long stake must be missing before the vault gives it up: about a day.
    uint256 public constant WIND_UP_BLOCKS = 7_200;

    PriceWindow.State private _window;

    /// @notice Whether the vault has wound up, the TAO that came for the stake, and the shares it is divided by.
    bool public woundUp;
    Rao public windUpRao;
    uint256 public windUpShares;

    event Observed(RaoPerAlpha spot);
    event Liquidated(
        address indexed borrower, address indexed liquidator, Rao repaidRao, Alpha seized, RaoPerAlpha price
    );
    event CollateralSold(address indexed borrower, address indexed seller, Alpha sold, Rao proceedsRao, Rao rewardRao);
    event WoundUp(Rao paidRao, uint256 shares);
    event Settled(address indexed borrower, Rao shareRao);

    error SeedTooSmall(uint256 valueWei);
    /// @notice No pool prices this subnet's alpha: it does not exist, or is root, or is stable.
    error NoPool(uint16 netuid);
    error NotOpen();
    error NotWoundUp();
    error StillWaiting(uint256 untilBlock);
    error LoanTooLarge(Rao debtRao, Rao limitRao);
    error NotLiquidatable(Rao debtRao, Rao collateralRao);
    /// @notice The chain moves no stake worth less than 2,000,000 rao at spot.
    error BelowChainMinimum(Alpha amount);
    error RemainderTooSmall(Alpha remainder);
    error NotDust(Rao collateralRao);
    error ProceedsTooLow(Rao proceedsRao, Rao minimumRao);
    error SeizureTooSmall(Alpha seized, Alpha minimum);
    error SaleTooLarge(Alpha amount, Alpha maximum);

    /// @param netuid_ a subnet with a pool
    /// @param hotkey_ the hotkey whose stake is collateral, a raw 32-byte account
    /// @dev The value sent is the vault's existential deposit, at least 500 rao. It stays in the account for good, and
    ///      spares all later arithmetic the 500 rao that a balance does not show.
    constructor(uint16 netuid_, bytes32 hotkey_) payable CollateralBook(netuid_, hotkey_) {
        if (msg.value < TaoUnits.raoToWei(Bittensor.EXISTENTIAL_DEPOSIT_RAO)) revert SeedTooSmall(msg.value);
        if (!Bittensor.hasPool(netuid_)) revert NoPool(netuid_);
        _window.begin(Bittensor.spotPrice(netuid_));
    }

    // Collateral and loans

    /// @notice Takes `amount` of the caller's approved stake as collateral.
    /// @dev Beforehand: `IStakingV2(0x805).approve(vault, netuid, amount)`. The chain moves what there is if the stake
    ///      is smaller, and uses up the allowance all the same. Fails while the subnet's transfers are off.
    /// @return received the alpha that arrived
    function depositCollateral(Alpha amount) external locked returns (Alpha received) {
        _requireOpen();
        received = _pullStake(msg.sender, amount);
        _requirePositionSize(_collateralOf(msg.sender, recordedStake), _observe());
    }

    /// @notice Gives back collateral as stake of the caller's mapped account.
    /// @param amount alpha; all of it if more than there is. What stays must be worth {MIN_POSITION_RAO}, or nothing.
    /// @return sent the alpha that left
    function withdrawCollateral(Alpha amount) external locked returns (Alpha sent) {
        _accrue();
        Alpha total = _soundStake();
        RaoPerAlpha spot = _observe();
        Alpha owned = _collateralOf(msg.sender, total);
        sent = TaoUnits.min(amount, owned);
        _requireMovable(sent, spot);
        _requirePositionSize(owned - sent, spot);
        _requireCovered(msg.sender, owned - sent, spot);
        _pushStake(msg.sender, sent, total, msg.sender);
    }

    /// @notice Sells the caller's own collateral: the proceeds repay the debt, the rest is paid out. Works while the
    ///         subnet's transfers are off.
    /// @param minProceeds in rao; less undoes the sale
    /// @return proceeds the rao that the sale brought
    function sellCollateral(Alpha amount, Rao minProceeds) external locked returns (Rao proceeds) {
        _accrue();
        Alpha total = _soundStake();
        RaoPerAlpha spot = _observe();
        Alpha owned = _collateralOf(msg.sender, total);
        Alpha sold = TaoUnits.min(amount, owned);
        _requirePositionSize(owned - sold, spot);
        proceeds = _sell(msg.sender, sold, total);
        if (proceeds < minProceeds) revert ProceedsTooLow(proceeds, minProceeds);
        Rao debt = debtOf(msg.sender);
        Rao repaid = TaoUnits.min(proceeds, debt);
        if (repaid != TaoUnits.ZERO_RAO) _receiveRepayment(msg.sender, repaid);
        // A debt that stays must not have been left behind by a sale at a pushed price.
        if (repaid < debt) _requireFairSale(sold, proceeds, _liquidationPrice());
        emit CollateralSold(msg.sender, msg.sender, sold, proceeds, TaoUnits.ZERO_RAO);
        _pay(msg.sender, proceeds - repaid);
    }

    /// @notice Borrows `amount` rao against the caller's collateral.
    function borrow(Rao amount) external locked {
        _requireOpen();
        _accrue();
        Alpha total = _soundStake();
        _lend(msg.sender, amount);
        _requireCovered(msg.sender, _collateralOf(msg.sender, total), _observe());
        _pay(msg.sender, amount);
    }

    // Liquidation

    /// @notice Repays debt of an unsound position with `msg.value` and takes its alpha with a bonus, as stake of the
    ///         caller's mapped account. What is not needed of the value comes back.
    /// @dev Alpha is counted at the higher of high average and spot. At most half of the debt is closed, all of it if
    ///      it is small or the collateral no longer covers it with the bonus; what the last alpha leaves unpaid is
    ///      written off. Fails while the subnet's transfers are off: see {liquidateBySale}.
    /// @param minSeized alpha below which the caller wants no liquidation
    function liquidate(address borrower, Alpha minSeized)
        external
        payable
        locked
        returns (Rao repaid, Alpha seized)
    {
        Rao offered = msg.value.weiToRao();
        (Alpha total, Alpha owned, RaoPerAlpha spot, RaoPerAlpha average) = _requireLiquidatable(borrower);
        RaoPerAlpha price = TaoUnits.max(spot, average);
        repaid = TaoUnits.min(offered, _closable(debtOf(borrower), owned, average));
        seized = _withBonus(repaid).alphaDown(price);
        if (seized >= owned) {
            seized = owned;
            repaid = TaoUnits.min(repaid, _withoutBonus(owned.valueUp(price)));
        }
        if (repaid == TaoUnits.ZERO_RAO) revert AmountZero();
        if (seized < minSeized) revert SeizureTooSmall(seized, minSeized);
        _requireMovable(seized, spot);

        _receiveRepayment(borrower, repaid);
        _pushStake(borrower, seized, total, msg.sender);
        if (seized == owned) _writeOff(borrower);
        else _requireDebtSize(borrower);
        emit Liquidated(borrower, msg.sender, repaid, seized, price);
        _pay(msg.sender, offered - repaid);
    }

    /// @notice Sells alpha of an unsound position into the subnet's pool; the caller gets the bonus in TAO and needs no
    ///         funds. Works while the subnet's transfers are off.
    /// @dev The proceeds must be at least {MIN_SALE_BPS} of the value by the high average, so that a pushed pool cannot
    ///      be sold into. TAO above debt and bonus is set aside for the borrower ({claim}).
    /// @param amount alpha, at most what closes the part of the debt that {liquidate} could close
    function liquidateBySale(address borrower, Alpha amount) external locked returns (Rao proceeds, Rao reward) {
        (Alpha total, Alpha owned,, RaoPerAlpha average) = _requireLiquidatable(borrower);
        Rao debt = debtOf(borrower);
        Alpha maximum = TaoUnits.min(_withBonus(_closable(debt, owned, average)).alphaDown(average), owned);
        if (amount > maximum) revert SaleTooLarge(amount, maximum);
        proceeds = _sell(borrower, amount, total);
        _requireFairSale(amount, proceeds, average);

        Rao repaid = TaoUnits.min(_withoutBonus(proceeds), debt);
        reward = TaoUnits.min(_withBonus(repaid), proceeds) - repaid;
        _receiveRepayment(borrower, repaid);
        if (amount == owned) _writeOff(borrower);
        _setAside(borrower, proceeds - repaid - reward);
        emit CollateralSold(borrower, msg.sender, amount, proceeds, reward);
        _pay(msg.sender, reward);
    }

    /// @notice Writes off the debt of a position whose collateral is too small for the chain to move or sell.
    function writeOffDust(address borrower) external locked {
        (, Alpha owned, RaoPerAlpha spot, RaoPerAlpha average) = _requireLiquidatable(borrower);
        Rao worth = owned.valueUp(TaoUnits.max(spot, average));
        if (worth >= Bittensor.MIN_STAKE_RAO) revert NotDust(worth);
        _forfeitCollateral(borrower);
        _writeOff(borrower);
    }

    // Winding up

    /// @notice Gives the stake up, after {checkStake} has found it missing for {WIND_UP_BLOCKS}.
    /// @dev When a subnet is dissolved, the chain pays the stake's part of the pool to the vault's account. That is all
    ///      TAO there beyond the lenders' cash and what is set aside. Interest ends here.
    function windUp() external locked {
        _requireNotWoundUp();
        if (!_isMissing(stake()) || missingSinceBlock == 0) revert CollateralNotMissing();
        uint256 untilBlock = missingSinceBlock + WIND_UP_BLOCKS;
        if (block.number < untilBlock) revert StillWaiting(untilBlock);
        _accrue();
        woundUp = true;
        windUpRao = address(this).balance.weiToRaoDown() - cashRao - totalClaimableRao;
        windUpShares = totalCollateralShares;
        emit WoundUp(windUpRao, windUpShares);
    }

    /// @notice Uses a borrower's part of the TAO to repay the debt; the rest is set aside ({claim}), and a debt beyond
    ///         it is written off. Anyone may call it for anyone.
    /// @return share that part, in rao
    function settle(address borrower) external locked returns (Rao share) {
        if (!woundUp) revert NotWoundUp();
        uint256 shares = collateralShares[borrower];
        if (shares == 0) revert AmountZero();
        share = Rao.wrap((Rao.unwrap(windUpRao) * shares) / windUpShares);
        _forfeitCollateral(borrower);
        Rao repaid = TaoUnits.min(share, debtOf(borrower));
        if (repaid != TaoUnits.ZERO_RAO) _receiveRepayment(borrower, repaid);
        _writeOff(borrower);
        _setAside(borrower, share - repaid);
        emit Settled(borrower, share);
    }

    // Prices

    /// @notice Records the spot price of this block. Borrowing and liquidating do so themselves; a borrower who lets
    ///         somebody honest call it now and then is safe from pushed prices.
    function observe() external locked {
        _observe();
    }

    /// @notice The four prices, in rao for one alpha, as a transaction in this block would see them.
    /// @return spot the pool's price
    /// @return low the average that lending uses; 0 while the window is too young
    /// @return high the average that liquidation uses; 0 while the window is too young
    /// @return moving the chain's slow average; 0 if there is none
    function prices() public view returns (RaoPerAlpha spot, RaoPerAlpha low, RaoPerAlpha high, RaoPerAlpha moving) {
        spot = _spot();
        moving = Bittensor.movingPrice(netuid);
        PriceWindow.State memory window = PriceWindow.after_(_window, spot);
        if (window.ready()) (low, high) = window.averages();
    }

    /// @notice A position as a transaction in this block would see it.
    /// @return collateral alpha, dividends included
    /// @return debt rao, interest included
    /// @return debtLimit largest debt in rao with which one can still borrow or withdraw
    /// @return liquidationDebt debt in rao above which the position can be liquidated
    function position(address borrower)
        external
        view
        returns (Alpha collateral, Rao debt, Rao debtLimit, Rao liquidationDebt)
    {
        (RaoPerAlpha spot, RaoPerAlpha low, RaoPerAlpha high, RaoPerAlpha moving) = prices();
        collateral = _collateralOf(borrower, _soundStake());
        debt = debtOf(borrower);
        debtLimit = _loanLimit(collateral, _lowest(spot, low, moving));
        liquidationDebt = _part(collateral.valueUp(high), LIQUIDATION_BPS);
    }

    function _spot() private view returns (RaoPerAlpha) {
        if (!Bittensor.hasPool(netuid)) revert NoPool(netuid);
        return Bittensor.spotPrice(netuid);
    }

    function _observe() private returns (RaoPerAlpha spot) {
        spot = _spot();
        _window.record(spot);
        emit Observed(spot);
    }

    function _liquidationPrice() private view returns (RaoPerAlpha high) {
        PriceWindow.State memory window = _window;
        (, high) = window.averages();
    }

    function _lendingPrice(RaoPerAlpha spot) private view returns (RaoPerAlpha) {
        PriceWindow.State memory window = _window;
        (RaoPerAlpha low,) = window.averages();
        return _lowest(spot, low, Bittensor.movingPrice(netuid));
    }

    function _lowest(RaoPerAlpha spot, RaoPerAlpha low, RaoPerAlpha moving) private pure returns (RaoPerAlpha lowest) {
        lowest = TaoUnits.min(spot, low);
        if (RaoPerAlpha.unwrap(moving) != 0) lowest = TaoUnits.min(lowest, moving);
    }

    // Rules

    function _requireOpen() internal view override {
        if (woundUp || missingSinceBlock != 0) revert NotOpen();
    }

    function _requireNotWoundUp() private view {
        if (woundUp) revert NotOpen();
    }

    function _earning() internal view override returns (bool) {
        return !woundUp;
    }

    /// @dev The debt, as booked now, must be within what `collateral` allows.
    function _requireCovered(address borrower, Alpha collateral, RaoPerAlpha spot) private view {
        Rao debt = debtOf(borrower);
        if (debt == TaoUnits.ZERO_RAO) return;
        Rao limit = _loanLimit(collateral, _lendingPrice(spot));
        if (debt > limit) revert LoanTooLarge(debt, limit);
    }

    /// @dev Observes, and lets only an unsound position of an open vault through.
    function _requireLiquidatable(address borrower)
        private
        returns (Alpha total, Alpha owned, RaoPerAlpha spot, RaoPerAlpha average)
    {
        _requireNotWoundUp();
        _accrue();
        total = _soundStake();
        spot = _observe();
        average = _liquidationPrice();
        owned = _collateralOf(borrower, total);
        Rao debt = debtOf(borrower);
        Rao worth = owned.valueUp(average);
        if (debt <= _part(worth, LIQUIDATION_BPS)) revert NotLiquidatable(debt, worth);
    }

    function _requireMovable(Alpha amount, RaoPerAlpha spot) private pure {
        if (amount.valueDown(spot) < Bittensor.MIN_STAKE_RAO) revert BelowChainMinimum(amount);
    }

    function _requirePositionSize(Alpha remainder, RaoPerAlpha spot) private pure {
        if (remainder != TaoUnits.ZERO_ALPHA && remainder.valueDown(spot) < MIN_POSITION_RAO) {
            revert RemainderTooSmall(remainder);
        }
    }

    function _requireFairSale(Alpha sold, Rao proceeds, RaoPerAlpha average) private pure {
        Rao minimum = _part(sold.valueUp(average), MIN_SALE_BPS);
        if (proceeds < minimum) revert ProceedsTooLow(proceeds, minimum);
    }

    function _sell(address borrower, Alpha amount, Alpha total) private returns (Rao proceeds) {
        uint256 balanceWei = address(this).balance;
        _sellStake(borrower, amount, total);
        proceeds = (address(this).balance - balanceWei).weiToRaoDown();
    }

    /// @dev The part of `debt` that one liquidation may close.
    function _closable(Rao debt, Alpha owned, RaoPerAlpha average) private pure returns (Rao) {
        bool small = debt < MIN_DEBT_RAO + MIN_DEBT_RAO;
        bool insolvent = owned.valueDown(average) <= _withBonus(debt);
        return small || insolvent ? debt : _part(debt, CLOSE_BPS);
    }

    function _loanLimit(Alpha collateral, RaoPerAlpha price) private pure returns (Rao) {
        return _part(collateral.valueDown(price), MAX_LOAN_BPS);
    }

    function _withBonus(Rao amount) private pure returns (Rao) {
        return _part(amount, BPS + BONUS_BPS);
    }

    /// @dev Rounded up: the debt that `amount` repays after the bonus.
    function _withoutBonus(Rao amount) private pure returns (Rao) {
        return Rao.wrap((Rao.unwrap(amount) * BPS).ceilDiv(BPS + BONUS_BPS));
    }

    function _part(Rao amount, uint256 bps) private pure returns (Rao) {
        return Rao.wrap((Rao.unwrap(amount) * bps) / BPS);
    }
}
