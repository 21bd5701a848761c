// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title metagraph, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000802.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface IMetagraph {
    struct AxonInfo {
        uint64 block;
        uint32 version;
        uint128 ip;
        uint16 port;
        uint8 ip_type;
        uint8 protocol;
    }

    /// @notice Number of uids, 0 for unknown subnet
    /// @dev Selector 0x1f193572. Gas: 625. Since release 425. No failure of its own.
    function getUidCount(uint16 netuid) external view returns (uint16);

    /// @notice TAO value (rao) of the hotkey's stake over ALL subnets at spot price, truncated to uint64, not just
    /// this netuid. Unknown uid: ExitError InvalidRange
    /// @dev Selector 0xe7c7c4b5. Gas: 1250. Since release 425. Units: result in rao. Refused with all gas:
    /// `InvalidRange`.
    function getStake(uint16 netuid, uint16 uid) external view returns (uint64);

    /// @notice Always 0 (deprecated), 0 gas
    /// @dev Selector 0x260ea334. Gas: 0. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getRank(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice Always 0 (deprecated), 0 gas
    /// @dev Selector 0x20028c19. Gas: 0. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getTrust(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice U16 fraction of 65535; 0 if absent
    /// @dev Selector 0x2c4b6bff. Gas: 625. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getConsensus(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice U16 fraction; 0 if absent
    /// @dev Selector 0xd1e44450. Gas: 625. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getIncentive(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice U16 fraction; 0 if absent
    /// @dev Selector 0x82da0b5d. Gas: 625. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getDividends(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice Alpha base units per last epoch; 0 if absent
    /// @dev Selector 0xe5810e5c. Gas: 625. Since release 425. Units: result in alpha (10^-9). No failure of its own.
    function getEmission(uint16 netuid, uint16 uid) external view returns (uint64);

    /// @notice U16 fraction; 0 if absent
    /// @dev Selector 0x2c54e2b3. Gas: 625. Since release 425. Units: result in part of 65,535. No failure of its own.
    function getVtrust(uint16 netuid, uint16 uid) external view returns (uint16);

    /// @notice Validator permit; false if absent
    /// @dev Selector 0x58dd9945. Gas: 625. Since release 425. No failure of its own.
    function getValidatorStatus(uint16 netuid, uint16 uid) external view returns (bool);

    /// @notice Block number; 0 if absent
    /// @dev Selector 0x22553aa2. Gas: 625. Since release 425. Units: result in block. No failure of its own.
    function getLastUpdate(uint16 netuid, uint16 uid) external view returns (uint64);

    /// @notice Bool; false if absent
    /// @dev Selector 0xdc50cca9. Gas: 625. Since release 425. No failure of its own.
    function getIsActive(uint16 netuid, uint16 uid) external view returns (bool);

    /// @notice Struct (block, version, ip, port, ip_type, protocol); zeros when uid exists but served nothing.
    /// Unknown uid: Error `hotkey not found`
    /// @dev Selector 0x93afb79e. Gas: 1250. Since release 425. Units: block in block. Refused with all gas: `hotkey
    /// not found`.
    function getAxon(uint16 netuid, uint16 uid) external view returns (AxonInfo memory);

    /// @notice Bytes32; unknown uid: InvalidRange
    /// @dev Selector 0x3adc89da. Gas: 625. Since release 425. Refused with all gas: `InvalidRange`.
    function getHotkey(uint16 netuid, uint16 uid) external view returns (bytes32);

    /// @notice Owner of the hotkey; unknown uid: InvalidRange
    /// @dev Selector 0xa1148287. Gas: 1250. Since release 425. Refused with all gas: `InvalidRange`.
    function getColdkey(uint16 netuid, uint16 uid) external view returns (bytes32);
}
