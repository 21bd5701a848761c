// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAddressMapping} from "taoevm/precompiles/IAddressMapping.sol";

/// 0x80c: exactly the chain's mapping, blake2b_256("evm:" ++ address), by Ethereum's own precompile 0x09 (EIP-152).
contract AddressMappingStandIn is IAddressMapping {
    uint32 private constant ROUNDS = 12;

    /// The initial state with the parameters of an unkeyed digest of 32 bytes, little-endian words.
    bytes private constant STATE =
        hex"28c9bdf267e6096a3ba7ca8485ae67bb2bf894fe72f36e3cf1361d5f3af54fa5"
        hex"d182e6ad7f520e511f6c3e2b8c68059b6bbd41fbabd9831f79217e1319cde05b";

    function addressMapping(address target) external view returns (bytes32 account) {
        // One block: 24 bytes, zeros up to 128, the count of bytes in 16, and that it is the last.
        bytes memory input = abi.encodePacked(
            ROUNDS, STATE, "evm:", target, new bytes(104), bytes1(uint8(24)), new bytes(15), bytes1(uint8(1))
        );
        (bool done, bytes memory state) = address(9).staticcall(input);
        require(done && state.length == 64, "blake2f");
        account = bytes32(state);
    }
}
