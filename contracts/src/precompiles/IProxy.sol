// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title proxy, release 425
/// @notice Precompile at 0x000000000000000000000000000000000000080b.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IProxy {
    struct ProxiesInfo {
        bytes32 delegate;
        uint256 proxy_type;
        uint256 delay;
    }

    /// @notice Creates a keyless account controlled by mapped(caller); reserves 93,000,000 rao; returns bytes32 the
    /// new account (interface file declares no return). Error `Invalid proxy type` for type > 17
    /// @dev Selector 0x69c8d533. Gas: 3831. Since release 425. Units: delay in blocks. Refused with all gas:
    /// `Duplicate`, `FundsUnavailable`, `Invalid proxy type`.
    function createPureProxy(uint8 proxyType, uint32 delay, uint16 index) external returns (bytes32);

    /// @notice Dispatched as mapped(caller): it only works if mapped(caller) IS the pure account, i.e. practically
    /// never direct (`NoPermission`); use proxyCall. Real selector uses uint32 height; interface file has uint16
    /// (wrong selector)
    /// @dev Selector 0x96245b27. Gas: 3812. Since release 425. Units: height in block. Refused with all gas:
    /// `NoPermission`, `Invalid proxy type`.
    function killPureProxy(bytes32 spawner, uint8 proxyType, uint16 index, uint32 height, uint32 extIndex) external;

    /// @notice Executes a SCALE-encoded runtime call as `real`. call is uint8[] (one 32-byte word per byte),
    /// force_proxy_type is uint8[]: empty = none, first element = type, further ones ignored. Errors: `The raw call
    /// data not correctly encoded`, `Invalid proxy type`, `NotProxy`, `Unannounced`; an inner failure surfaces as
    /// Error with the debug text of the inner error. Inner success returns empty. Gas = (329,090,365 + W_inner) /
    /// 40,000, free if the inner call is fee-less
    /// @dev Selector 0x000ae759. Gas: 8227 + inner. Since release 425. Refused with all gas: `NotProxy`,
    /// `Unannounced`, `The raw call data not correctly encoded`, `Invalid proxy type`, `Token(FundsUnavailable)`.
    function proxyCall(bytes32 real, uint8[] calldata forceProxyType, uint8[] calldata call_) external;

    /// @notice (delegate 32-byte account, type 0-17, delay in blocks). Deposit reserve: 60,000,000 rao base +
    /// 33,000,000 per proxy
    /// @dev Selector 0x0cadeda5. Gas: 3809. Since release 425. Units: delay in blocks. Refused with all gas:
    /// `Duplicate`, `TooMany`, `NoSelfProxy`, `FundsUnavailable`, `Invalid proxy type`.
    function addProxy(bytes32 delegate, uint8 proxyType, uint32 delay) external;

    /// @notice Exact triple must match, else `NotFound`
    /// @dev Selector 0xcc4b0a1b. Gas: 6352. Since release 425. Units: delay in blocks. Refused with all gas: `Invalid
    /// proxy type`, `NotFound`.
    function removeProxy(bytes32 delegate, uint8 proxyType, uint32 delay) external;

    /// @notice All proxies of mapped(caller), deposit returned
    /// @dev Selector 0x14a5b5fa. Gas: 3838. Since release 425. No failure of its own.
    function removeProxies() external;

    /// @notice Re-computes the reserved deposit; charged 10543 when nothing changed, 0 gas when a deposit was
    /// adjusted
    /// @dev Selector 0x8f8284cb. Gas: 10543. Since release 425. No failure of its own.
    function pokeDeposit() external;

    /// @notice Array of (delegate bytes32, type uint256, delay uint256), ordered by (delegate, type, delay); shipped
    /// ABI file wrongly says bytes32[]
    /// @dev Selector 0x94e3ac6f. Gas: 625. Since release 425. Units: delay in blocks. No failure of its own.
    function getProxies(bytes32 accountId) external view returns (ProxiesInfo[] memory);
}
