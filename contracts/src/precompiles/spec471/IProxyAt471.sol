// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IProxy} from "../IProxy.sol";

/// @title proxy, release 471
/// @notice Precompile at 0x000000000000000000000000000000000000080b.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IProxyAt471 is IProxy {
    struct AnnouncementsInfo {
        bytes32 real;
        bytes32 callHash;
        uint64 height;
    }

    /// @notice Rao (not 18-decimal)
    /// @dev Selector 0x026f5c15. Gas: 625. Since release 444. Units: result in rao. No failure of its own.
    function getProxyDeposit(bytes32 accountId) external view returns (uint256);

    /// @notice Deposit in rao
    /// @dev Selector 0x2adfec70. Gas: 625. Since release 444. Units: height in block, deposit in rao. No failure of
    /// its own.
    function getAnnouncements(bytes32 accountId) external view returns (AnnouncementsInfo[] memory announcements, uint256 deposit);

    /// @notice Error kinds: 1 Other, 2 CannotLookup, 3 BadOrigin, 4 Module (pallet index, first 4 bytes of errorData
    /// = error), 5 ConsumerRemaining, 6 NoProviders, 7 TooManyConsumers, 8 Token, 9 Arithmetic, 10 Transactional, 11
    /// Exhausted, 12 Corruption, 13 Unavailable, 14 RootNotAllowed, 15 Trie
    /// @dev Selector 0xa962206a. Gas: 625. Since release 444. No failure of its own.
    function getLastCallResult(bytes32 accountId) external view returns (bool exists, bool succeeded, uint8 errorKind, uint8 palletIndex, bytes32 errorData);

    /// @notice Reads: is real pays fee.
    /// @dev Selector 0x2b2f0910. Gas: 625. Since release 444. No failure of its own.
    function isRealPaysFee(bytes32 real, bytes32 delegate) external view returns (bool);

    /// @notice Call hash = BLAKE2b-256 of the SCALE call
    /// @dev Selector 0x5bfde989. Gas: about 7732 + per entry. Since release 444. Refused with all gas: `NotProxy`,
    /// `TooMany`.
    function announce(bytes32 real, bytes32 callHash) external;

    /// @notice Calls the chain: remove announcement.
    /// @dev Selector 0x6c57b1db. Gas: about 6889 + per entry. Since release 444. Refused with all gas: `NotFound`.
    function removeAnnouncement(bytes32 real, bytes32 callHash) external;

    /// @notice Calls the chain: reject announcement.
    /// @dev Selector 0xcce90ec0. Gas: about 6909 + per entry. Since release 444. Refused with all gas: `NotFound`.
    function rejectAnnouncement(bytes32 delegate, bytes32 callHash) external;

    /// @notice Calls the chain: set real pays fee.
    /// @dev Selector 0x7f2a1ef5. Gas: about 3481 + per entry. Since release 444. Refused with all gas: `NotProxy`.
    function setRealPaysFee(bytes32 delegate, bool paysFee) external;
}
