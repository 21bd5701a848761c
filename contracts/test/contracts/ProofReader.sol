// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EconomyProof} from "../../src/EconomyProof.sol";
import {StateProof} from "../../src/StateProof.sol";
import {Alpha, RaoPerAlpha} from "../../src/TaoUnits.sol";

/// What a contract of another chain does with proofs.
contract ProofReader {
    function account(bytes32 stateRoot, address who, bytes[] memory proof)
        external
        pure
        returns (StateProof.Account memory)
    {
        return StateProof.account(stateRoot, who, proof);
    }

    function slot(bytes32 storageRoot, bytes32 key, bytes[] memory proof) external pure returns (uint256) {
        return StateProof.slot(storageRoot, key, proof);
    }

    function price(bytes32 stateRoot, uint16 netuid, EconomyProof.Row memory market) external pure returns (RaoPerAlpha) {
        return EconomyProof.price(stateRoot, netuid, market);
    }

    function stake(
        bytes32 stateRoot,
        uint16 netuid,
        bytes32 hotkey,
        bytes32 coldkey,
        EconomyProof.Row memory pool,
        EconomyProof.Row memory share
    ) external pure returns (Alpha) {
        return EconomyProof.stake(stateRoot, netuid, hotkey, coldkey, pool, share);
    }
}
