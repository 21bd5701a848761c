// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TaoCollateralVault} from "taoevm/TaoCollateralVault.sol";
import {Precompiles} from "../src/Precompiles.sol";

interface Broadcast {
    function startBroadcast(uint256 privateKey) external;
    function stopBroadcast() external;
    function envUint(string calldata name) external view returns (uint256);
    function envBytes32(string calldata name) external view returns (bytes32);
}

/// Deploys the vault on a node. The script itself runs in Foundry's EVM and so needs the stand-ins; what it broadcasts
/// meets the real precompiles. `--skip-simulation`, for the simulation would run once more without them.
contract DeployVault {
    function run() external returns (TaoCollateralVault vault) {
        Broadcast vm = Broadcast(address(Precompiles.VM));
        Precompiles.install();
        vm.startBroadcast(vm.envUint("KEY"));
        vault = new TaoCollateralVault{value: 0.001 ether}(1, vm.envBytes32("HOTKEY"));
        vm.stopBroadcast();
    }
}
