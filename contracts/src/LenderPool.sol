// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyLock} from "./ReentrancyLock.sol";
import {Rao, TaoUnits} from "./TaoUnits.sol";

/// @title The TAO side of a vault: lenders' shares, borrowers' debts, interest
/// @notice Assets are the TAO at hand and the TAO lent out; a lender owns shares of both. Debts grow through one index
///         that all borrowers share. Nothing here calls the chain, so lenders can leave whatever happens to the subnet.
/// @dev The TAO at hand is counted, never read off the balance: TAO that reaches the account by other ways (a native
///      transfer runs no code) belongs to nobody here and cannot move the share price. Every division rounds against
///      the one who acts: shares and payments down, debts up.
abstract contract LenderPool is ReentrancyLock {
    using TaoUnits for uint256;

    uint256 internal constant RAY = 1e27;
    uint256 internal constant BPS = 10_000;

    /// @notice Blocks of 12 seconds in 365 days. Interest counts blocks, as everything on the chain does.
    uint256 public constant BLOCKS_PER_YEAR = 2_628_000;

    /// @notice Yearly interest in basis points: at no use, at 80 % of the assets lent out, and at 100 %.
    uint256 public constant RATE_IDLE_BPS = 200;
    uint256 public constant RATE_KINK_BPS = 1_200;
    uint256 public constant RATE_FULL_BPS = 10_000;
    uint256 public constant KINK_BPS = 8_000;

    /// @notice A debt is zero or at least this (0.1 TAO): less could not be liquidated within the chain's minimums.
    Rao public constant MIN_DEBT_RAO = Rao.wrap(100_000_000);

    /// @dev Shares and assets that nobody owns. They make it cost a million times the loot to round a lender away.
    uint256 private constant VIRTUAL_SHARES = 1e6;
    Rao private constant VIRTUAL_ASSETS = Rao.wrap(1);

    /// @notice TAO at hand that belongs to the lenders.
    Rao public cashRao;

    /// @notice Shares of all lenders, and of each.
    uint256 public totalLenderShares;
    mapping(address lender => uint256) public lenderShares;

    /// @notice Debts of all borrowers, and of each, divided by the index.
    uint256 public totalDebtShares;
    mapping(address borrower => uint256) public debtShares;

    /// @notice What a debt of 1 at the beginning has become, times 1e27, when interest was last added.
    uint256 public storedIndexRay = RAY;
    uint256 public lastAccrualBlock = block.number;

    /// @notice TAO set aside for borrowers whose collateral brought more than they owed, and each one's part. It is no
    ///         asset of the lenders and bears none of their losses.
    Rao public totalClaimableRao;
    mapping(address borrower => Rao) public claimableRao;

    event Deposited(address indexed lender, Rao amountRao, uint256 shares);
    event Withdrawn(address indexed lender, Rao amountRao, uint256 shares);
    event Borrowed(address indexed borrower, Rao amountRao);
    event Repaid(address indexed payer, address indexed borrower, Rao amountRao);
    event BadDebt(address indexed borrower, Rao lossRao);
    event SetAside(address indexed borrower, Rao amountRao);
    event Claimed(address indexed borrower, Rao amountRao);

    /// @notice Only `availableRao` is at hand; the rest is lent out.
    error NotEnoughCash(Rao availableRao, Rao wantedRao);
    error AmountZero();
    error NotEnoughShares(uint256 shares, uint256 wanted);
    /// @notice A debt may end at zero or at {MIN_DEBT_RAO}, not between.
    error DebtTooSmall(Rao debtRao);
    error PaymentFailed(address receiver);

    /// @notice Lends `msg.value`, a whole number of rao.
    /// @return shares the lender's new shares
    function deposit() external payable locked returns (uint256 shares) {
        _requireOpen();
        _accrue();
        Rao amount = msg.value.weiToRao();
        shares = _mintLenderShares(msg.sender, amount);
        if (shares == 0) revert AmountZero();
    }

    /// @notice Takes back what `shares` are worth. Fails if more is lent out than can be paid: withdraw less, or wait.
    /// @return amount the payment in rao
    function withdraw(uint256 shares) external locked returns (Rao amount) {
        _accrue();
        uint256 owned = lenderShares[msg.sender];
        if (shares > owned) revert NotEnoughShares(owned, shares);
        amount = _sharesToRao(shares);
        if (amount == TaoUnits.ZERO_RAO) revert AmountZero();
        _takeCash(amount);
        lenderShares[msg.sender] = owned - shares;
        totalLenderShares -= shares;
        emit Withdrawn(msg.sender, amount, shares);
        _pay(msg.sender, amount);
    }

    /// @notice Pays back debt of `borrower` with `msg.value`; what is above the debt comes back.
    /// @return paid the rao that were taken
    function repay(address borrower) external payable locked returns (Rao paid) {
        _accrue();
        Rao offered = msg.value.weiToRao();
        paid = TaoUnits.min(offered, debtOf(borrower));
        if (paid == TaoUnits.ZERO_RAO) revert AmountZero();
        _receiveRepayment(borrower, paid);
        _requireDebtSize(borrower);
        _pay(msg.sender, offered - paid);
    }

    /// @notice Pays out what was set aside for the caller.
    /// @return amount the payment in rao
    function claim() external locked returns (Rao amount) {
        amount = claimableRao[msg.sender];
        if (amount == TaoUnits.ZERO_RAO) revert AmountZero();
        claimableRao[msg.sender] = TaoUnits.ZERO_RAO;
        totalClaimableRao = totalClaimableRao - amount;
        emit Claimed(msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// @notice Adds the interest of the blocks gone by. Everything that needs it does so itself.
    function accrue() external {
        _accrue();
    }

    /// @notice What a debt of 1 at the beginning is now, times 1e27.
    function indexRay() public view returns (uint256) {
        uint256 blocks = block.number - lastAccrualBlock;
        if (blocks == 0 || totalDebtShares == 0 || !_earning()) return storedIndexRay;
        return storedIndexRay + (storedIndexRay * rateBps() * blocks) / (BPS * BLOCKS_PER_YEAR);
    }

    /// @notice Yearly interest in force, in basis points.
    function rateBps() public view returns (uint256) {
        uint256 debt = (totalDebtShares * storedIndexRay) / RAY;
        if (debt == 0) return RATE_IDLE_BPS;
        uint256 used = (debt * BPS) / (debt + Rao.unwrap(cashRao));
        if (used <= KINK_BPS) return RATE_IDLE_BPS + (used * (RATE_KINK_BPS - RATE_IDLE_BPS)) / KINK_BPS;
        return RATE_KINK_BPS + ((used - KINK_BPS) * (RATE_FULL_BPS - RATE_KINK_BPS)) / (BPS - KINK_BPS);
    }

    /// @notice All that the lenders own: TAO at hand and TAO lent out with its interest, rounded down.
    function totalAssetsRao() public view returns (Rao) {
        return cashRao + Rao.wrap((totalDebtShares * indexRay()) / RAY);
    }

    /// @notice What a lender's shares are worth, rounded down.
    function lenderBalanceRao(address lender) external view returns (Rao) {
        return _sharesToRao(lenderShares[lender]);
    }

    /// @notice What a borrower owes now, rounded up.
    function debtOf(address borrower) public view returns (Rao) {
        return Rao.wrap((debtShares[borrower] * indexRay()).ceilDiv(RAY));
    }

    /// @dev Whether new lenders and new debts are admitted; reverts if not.
    function _requireOpen() internal view virtual;

    /// @dev Whether debts still bear interest.
    function _earning() internal view virtual returns (bool);

    function _accrue() internal {
        storedIndexRay = indexRay();
        lastAccrualBlock = block.number;
    }

    /// @dev Adds `amount` to the cash and gives shares for it.
    function _mintLenderShares(address lender, Rao amount) private returns (uint256 shares) {
        // One rao more than the floor of the assets is at least their true value, so that shares round down.
        Rao assets = totalAssetsRao() + Rao.wrap(totalDebtShares == 0 ? 0 : 1) + VIRTUAL_ASSETS;
        shares = (Rao.unwrap(amount) * (totalLenderShares + VIRTUAL_SHARES)) / Rao.unwrap(assets);
        cashRao = cashRao + amount;
        lenderShares[lender] += shares;
        totalLenderShares += shares;
        emit Deposited(lender, amount, shares);
    }

    /// @dev Books a loan of `amount`; the caller pays it out with {_pay}.
    function _lend(address borrower, Rao amount) internal {
        _takeCash(amount);
        uint256 shares = (Rao.unwrap(amount) * RAY).ceilDiv(storedIndexRay);
        debtShares[borrower] += shares;
        totalDebtShares += shares;
        _requireDebtSize(borrower);
        emit Borrowed(borrower, amount);
    }

    /// @dev Takes `amount`, at most the whole debt, off a debt and books it as cash.
    function _receiveRepayment(address borrower, Rao amount) internal {
        _reduceDebt(borrower, amount);
        cashRao = cashRao + amount;
        emit Repaid(msg.sender, borrower, amount);
    }

    /// @dev Keeps TAO that just arrived for a borrower, who may be unable to receive it now.
    function _setAside(address borrower, Rao amount) internal {
        if (amount == TaoUnits.ZERO_RAO) return;
        claimableRao[borrower] = claimableRao[borrower] + amount;
        totalClaimableRao = totalClaimableRao + amount;
        emit SetAside(borrower, amount);
    }

    /// @dev Gives up what is left of a debt: the loss of all lenders, in proportion to their shares.
    function _writeOff(address borrower) internal {
        Rao loss = debtOf(borrower);
        if (loss == TaoUnits.ZERO_RAO) return;
        _reduceDebt(borrower, loss);
        emit BadDebt(borrower, loss);
    }

    function _requireDebtSize(address borrower) internal view {
        Rao debt = debtOf(borrower);
        if (debt != TaoUnits.ZERO_RAO && debt < MIN_DEBT_RAO) revert DebtTooSmall(debt);
    }

    /// @dev The last step of a function: hands control to the receiver.
    function _pay(address receiver, Rao amount) internal {
        if (amount == TaoUnits.ZERO_RAO) return;
        (bool paid,) = receiver.call{value: TaoUnits.raoToWei(amount)}("");
        if (!paid) revert PaymentFailed(receiver);
    }

    function _reduceDebt(address borrower, Rao amount) private {
        uint256 owned = debtShares[borrower];
        uint256 shares =
            amount >= debtOf(borrower) ? owned : (Rao.unwrap(amount) * RAY) / storedIndexRay;
        debtShares[borrower] = owned - shares;
        totalDebtShares -= shares;
    }

    function _takeCash(Rao amount) private {
        if (amount > cashRao) revert NotEnoughCash(cashRao, amount);
        cashRao = cashRao - amount;
    }

    function _sharesToRao(uint256 shares) private view returns (Rao) {
        Rao assets = totalAssetsRao();
        uint256 worth = shares * Rao.unwrap(assets + VIRTUAL_ASSETS) / (totalLenderShares + VIRTUAL_SHARES);
        return TaoUnits.min(Rao.wrap(worth), assets);
    }
}
