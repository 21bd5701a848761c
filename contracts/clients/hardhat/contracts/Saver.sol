// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// What is used of the precompile at 0x805; ../../../src/precompiles has all of it.
interface IStakingV2 {
    function addStake(bytes32 hotkey, uint256 amountRao, uint256 netuid) external payable;
    function getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) external view returns (uint256 alpha);
}

interface IAddressMapping {
    function addressMapping(address target) external view returns (bytes32);
}

/// Stakes what it is sent, in its own name.
contract Saver {
    IStakingV2 public constant STAKING = IStakingV2(0x0000000000000000000000000000000000000805);
    IAddressMapping public constant MAPPING = IAddressMapping(0x000000000000000000000000000000000000080C);

    event Saved(address indexed saver, uint256 amountRao);

    error NotWholeRao(uint256 valueWei);

    function save(bytes32 hotkey, uint16 netuid) external payable {
        if (msg.value % 1 gwei != 0) revert NotWholeRao(msg.value);
        uint256 amountRao = msg.value / 1 gwei;
        STAKING.addStake(hotkey, amountRao, netuid);
        emit Saved(msg.sender, amountRao);
    }

    /// The alpha that this contract holds.
    function saved(bytes32 hotkey, uint16 netuid) external view returns (uint256) {
        return STAKING.getStake(hotkey, MAPPING.addressMapping(address(this)), netuid);
    }
}
