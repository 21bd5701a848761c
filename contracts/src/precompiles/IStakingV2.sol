// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Staking
/// @notice Precompile at 0x0000000000000000000000000000000000000805.
/// @dev The coldkey that acts is the mapped account of `msg.sender` ({IAddressMapping}): for a contract, the
///      contract's own account pays the TAO and owns the stake. `hotkey` and `coldkey` are raw 32-byte accounts.
///
///      Units: staking takes TAO in rao (1e9 rao = 1 TAO); everything else takes alpha base units (1e9 = 1 alpha) of
///      the origin subnet; limit prices are rao for one whole alpha (price times 1e9).
///
///      Failures: a bad call reverts with `Error(string)` and gives back unused gas. A refusal by the chain
///      ("dispatch execution failed: AmountTooLow" and the like) returns no data and CONSUMES ALL GAS GIVEN TO THE
///      CALL; the reason is visible only through eth_call. Give every call a gas limit.
///
///      `msg.value` is never used here and is lost for good where a function accepts it: send none.
///      The precompile emits no EVM logs. Never delegatecall it: it would act for your caller.
interface IStakingV2 {
    /// @notice Stakes `amountRao` of the caller's TAO to `hotkey` on subnet `netuid`.
    /// @dev At least 2,000,000 rao and the swap fee on it, else `AmountTooLow`. Others: `SubnetNotExists`,
    ///      `SubtokenDisabled`, `NotEnoughBalanceToStake`, `HotKeyAccountNotExists`, `InsufficientLiquidity`.
    ///      Gas: 76,601.
    function addStake(bytes32 hotkey, uint256 amountRao, uint256 netuid) external payable;

    /// @notice Sells `amountAlpha` of the caller's stake for TAO at any price.
    /// @dev More than the stake removes all of it. A partial exit worth less than 2,000,000 rao is `AmountTooLow`.
    ///      Gas: 64,229.
    function removeStake(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) external payable;

    /// @notice Sells the caller's whole stake at any price. Gas: 68,232.
    function removeStakeFull(bytes32 hotkey, uint256 netuid) external payable;

    /// @notice Sells the caller's whole stake at no less than `limitPriceRao` rao for one alpha, or fails.
    /// @dev `SlippageTooHigh`, `PriceLimitExceeded`; a limit above 2^64 - 1 is refused. Gas: 68,232.
    function removeStakeFullLimit(bytes32 hotkey, uint256 netuid, uint256 limitPriceRao) external payable;

    /// @notice Stakes at no more than `limitPriceRao` rao for one alpha.
    /// @dev With `allowPartial` only what fits the limit is staked, otherwise it is all (`SlippageTooHigh`) or
    ///      nothing. Gas: 81,325.
    function addStakeLimit(
        bytes32 hotkey,
        uint256 amountRao,
        uint256 limitPriceRao,
        bool allowPartial,
        uint256 netuid
    ) external payable;

    /// @notice Sells stake at no less than `limitPriceRao` rao for one alpha.
    /// @dev Unlike {removeStake}, more than the stake is refused (`NotEnoughStakeToWithdraw`). Gas: 67,892.
    function removeStakeLimit(
        bytes32 hotkey,
        uint256 amountAlpha,
        uint256 limitPriceRao,
        bool allowPartial,
        uint256 netuid
    ) external payable;

    /// @notice Moves the caller's stake between hotkeys and subnets.
    /// @dev Within a subnet alpha moves one to one, its spot value at least 2,000,000 rao; across subnets it is sold
    ///      and bought, proceeds above 2,000,000 rao. More than the stake moves all of it. Gas: 34,776.
    function moveStake(
        bytes32 originHotkey,
        bytes32 destinationHotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external payable;

    /// @notice Gives the caller's stake under `hotkey` to another coldkey.
    /// @dev As {moveStake}; `TransferDisallowed` where the subnet's owner has switched transfers off. Gas: 33,338.
    function transferStake(
        bytes32 destinationColdkey,
        bytes32 hotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external payable;

    /// @notice Destroys the caller's stake without pay. More than the stake burns all of it. Gas: 21,724.
    function burnAlpha(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) external payable;

    /// @notice Lets `delegate` stake for the caller (a proxy of type Staking). Reserves a deposit. Gas: 3,809.
    function addProxy(bytes32 delegate) external payable;

    /// @notice Ends what {addProxy} began. Gas: 6,352.
    function removeProxy(bytes32 delegate) external payable;

    /// @notice Lets `spender` move up to `amountAlpha` of the caller's stake on `netuid`, whatever the hotkey.
    /// @dev Overwrites. Belongs to this registration of the subnet: void when it is dissolved. Gas: 3,125.
    function approve(address spender, uint256 netuid, uint256 amountAlpha) external;

    /// @notice Raises an allowance, saturating. Gas: 3,750, or 0 for a zero increase.
    function increaseAllowance(address spender, uint256 netuid, uint256 amountAlpha) external;

    /// @notice Lowers an allowance, not below 0. Gas: 3,750, or 0 for a zero decrease.
    function decreaseAllowance(address spender, uint256 netuid, uint256 amountAlpha) external;

    /// @notice Moves stake of `source` to `destination`, out of the caller's allowance.
    /// @dev The REQUESTED amount is taken off the allowance even where the stake is smaller and less moves. Too small
    ///      an allowance reverts with "trying to spend more than allowed". Refusals as {transferStake}. Gas: 37,088.
    function transferStakeFrom(
        address source,
        address destination,
        bytes32 hotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external;

    /// @notice What `spender` may still move for `source` on `netuid`, in alpha base units. Gas: 1,250.
    function allowance(address source, address spender, uint256 netuid) external view returns (uint256 amountAlpha);

    /// @notice Stake of `coldkey` under `hotkey` on `netuid`, in alpha base units; 0 if unknown. Gas: 1,250.
    function getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) external view returns (uint256 alpha);

    /// @notice What selling every stake of `coldkey` would pay, in rao. Gas: 1,250.
    function getTotalColdkeyStake(bytes32 coldkey) external view returns (uint256 taoRao);

    /// @notice {getTotalColdkeyStake} of one subnet. Gas: 1,250.
    function getTotalColdkeyStakeOnSubnet(bytes32 coldkey, uint256 netuid) external view returns (uint256 taoRao);

    /// @notice All stake under `hotkey` at spot prices, in rao. Gas: 1,250.
    function getTotalHotkeyStake(bytes32 hotkey) external view returns (uint256 taoRao);

    /// @notice All alpha under `hotkey` on `netuid`, in base units. Gas: 1,250.
    function getTotalAlphaStaked(bytes32 hotkey, uint256 netuid) external view returns (uint256 alpha);

    /// @notice The coldkeys with stake under `hotkey` on `netuid`, ascending. Gas: 625 for each entry of the hotkey.
    function getAlphaStakedValidators(bytes32 hotkey, uint256 netuid) external view returns (bytes32[] memory coldkeys);

    /// @notice Smallest nomination that survives an unstake, in rao; 0 by default. Gas: 1,250.
    function getNominatorMinRequiredStake() external view returns (uint256 taoRao);
}
