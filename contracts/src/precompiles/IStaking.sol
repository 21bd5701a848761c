// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title staking, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000801.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IStaking {
    /// @notice Amount = msg.value / 1e9 (18-decimal wei to rao, remainder dropped). The EVM first moves msg.value to
    /// the precompile account; the precompile moves it back to mapped(caller), then stakes it. value 0 leads to
    /// amount 0, `AmountTooLow`. Failure of the give-back: `Transfer back to caller failed`. The give-back itself
    /// costs no gas
    /// @dev Selector 0xc84654a8. Gas: 76601. Since release 425. Refused with all gas: `AmountTooLow`,
    /// `HotKeyAccountNotExists`, `SubnetNotExists`, `SubtokenDisabled`, `InsufficientLiquidity`, `Transfer back to
    /// caller failed`, `the value is outside of u16 bounds`.
    function addStake(bytes32 address_, uint256 netuid) external payable;

    /// @notice `amount` = alpha x 1e18 scale (18 decimals): divided by 1e9. Quotient above u64: error OutOfFund.
    /// Otherwise as V2 removeStake. Payable in code, nonpayable in the interface; attached value is lost
    /// @dev Selector 0x7d691e30. Gas: 64229. Since release 425. Units: amount in wei (10^-18 alpha). Refused with all
    /// gas: `OutOfFund`, `SubnetNotExists`, `SubtokenDisabled`, `AmountTooLow`, `InsufficientLiquidity`,
    /// `StakeUnavailable`.
    function removeStake(bytes32 address_, uint256 amount, uint256 netuid) external payable;

    /// @notice Rao x 1e9 (18-decimal)
    /// @dev Selector 0x998538c4. Gas: 1250. Since release 425. Units: result in wei (10^-18 TAO or alpha). No failure
    /// of its own.
    function getTotalColdkeyStake(bytes32 coldkey) external view returns (uint256);

    /// @notice Rao x 1e9
    /// @dev Selector 0x9f246f6f. Gas: 1250. Since release 425. Units: result in wei (10^-18 TAO or alpha). No failure
    /// of its own.
    function getTotalHotkeyStake(bytes32 hotkey) external view returns (uint256);

    /// @notice Alpha x 1e9 (18-decimal)
    /// @dev Selector 0xe3b598fa. Gas: 1250. Since release 425. Units: result in wei (10^-18 TAO or alpha). No failure
    /// of its own.
    function getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) external view returns (uint256);

    /// @notice As V2 addProxy (type Staking, delay 0)
    /// @dev Selector 0xc10d08eb. Gas: 3809. Since release 425. Refused with all gas: `Duplicate`, `TooMany`,
    /// `NoSelfProxy`, `FundsUnavailable`.
    function addProxy(bytes32 delegate) external payable;

    /// @notice As V2 removeProxy
    /// @dev Selector 0x65ed5bb5. Gas: 6352. Since release 425. Refused with all gas: `NotFound`.
    function removeProxy(bytes32 delegate) external payable;
}
