// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title drand, release 471
/// @notice Precompile at 0x0000000000000000000000000000000000000810.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IDrand {
    /// @notice Seven values of the drand beacon
    /// @dev Selector 0x7116a894. Gas: 625. Since release 444. Units: period in seconds, genesisTime in seconds. No
    /// failure of its own.
    function getBeaconConfig() external view returns (bytes memory publicKey, uint32 period, uint32 genesisTime, bytes memory chainHash, bytes memory groupHash, bytes memory schemeId, bytes memory beaconId);

    /// @notice Unknown round: (false, the asked round, empty, empty)
    /// @dev Selector 0x5182f3eb. Gas: 625. Since release 444. Units: round in round of the beacon, storedRound in
    /// round of the beacon. No failure of its own.
    function getPulse(uint64 round) external view returns (bool exists, uint64 storedRound, bytes memory randomness, bytes memory signature);

    /// @notice (0,0) on a fresh chain
    /// @dev Selector 0x060ccc42. Gas: 1250. Since release 444. Units: oldest in round of the beacon, latest in round
    /// of the beacon. No failure of its own.
    function getStoredRoundRange() external view returns (uint64 oldest, uint64 latest);

    /// @notice Block number
    /// @dev Selector 0x7ae4ba30. Gas: 625. Since release 444. Units: result in block. No failure of its own.
    function getNextUnsignedAt() external view returns (uint64);

    /// @notice At most 128 bytes
    /// @dev Selector 0x15732009. Gas: 625. Since release 444. Reverts: `key: Value is too large for length`.
    function hasMigrationRun(bytes calldata key) external view returns (bool);
}
