// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Proofs against a state root, as eth_getProof gives them (EIP-1186)
/// @notice Walks Merkle Patricia tries whose keys are hashes. An absent entry is proven too: its value is no bytes.
/// @dev Pure, so that it works on any chain with the EVM. Where the state root comes from is for the caller to know.
library StateProof {
    /// @notice The proof does not lead from the root, or is malformed at this node.
    error BadProof(uint256 node);

    struct Account {
        uint256 nonce;
        uint256 balance;
        bytes32 storageRoot;
        bytes32 codeHash;
    }

    /// @dev A place in an array of bytes that holds an RLP item: where its content begins, and how long that is.
    struct Item {
        uint256 start;
        uint256 length;
        bool isList;
    }

    bytes32 private constant EMPTY_ROOT = 0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421;
    uint256 private constant NIBBLES = 64;

    /// @notice The leaf of an account; all zeros if there is none.
    function account(bytes32 stateRoot, address who, bytes[] memory proof) internal pure returns (Account memory found) {
        bytes memory leaf = value(stateRoot, keccak256(abi.encodePacked(who)), proof);
        if (leaf.length == 0) return found;
        Item[] memory fields = items(leaf, itemAt(leaf, 0, proof.length), proof.length);
        if (fields.length != 4) revert BadProof(proof.length);
        found.nonce = number(leaf, fields[0], proof.length);
        found.balance = number(leaf, fields[1], proof.length);
        found.storageRoot = bytes32(number(leaf, fields[2], proof.length));
        found.codeHash = bytes32(number(leaf, fields[3], proof.length));
    }

    /// @notice The value of a storage slot; 0 if it was never set.
    function slot(bytes32 storageRoot, bytes32 key, bytes[] memory proof) internal pure returns (uint256) {
        bytes memory leaf = value(storageRoot, keccak256(abi.encodePacked(key)), proof);
        return leaf.length == 0 ? 0 : number(leaf, itemAt(leaf, 0, proof.length), proof.length);
    }

    /// @notice What a trie holds under a hashed key; no bytes if nothing.
    function value(bytes32 root, bytes32 path, bytes[] memory proof) internal pure returns (bytes memory) {
        if (proof.length == 0) {
            if (root != EMPTY_ROOT) revert BadProof(0);
            return "";
        }
        uint256 depth = 0;
        bytes32 expected = root;
        for (uint256 position = 0; position < proof.length; position++) {
            bytes memory node = proof[position];
            if (keccak256(node) != expected) revert BadProof(position);
            Item memory place = itemAt(node, 0, position);
            // Nodes of less than 32 bytes lie in their parents.
            while (true) {
                bool isEnd;
                (place, depth, isEnd) = step(node, place, path, depth, position);
                if (isEnd || place.length == 0) {
                    if (position + 1 != proof.length) revert BadProof(position);
                    return content(node, place);
                }
                if (!place.isList) break;
            }
            if (place.length != 32) revert BadProof(position);
            expected = bytes32(number(node, place, position));
        }
        revert BadProof(proof.length);
    }

    /// @dev One node: the item to go on with, or the value (empty if the path ends elsewhere) and `true`.
    function step(bytes memory node, Item memory place, bytes32 path, uint256 depth, uint256 position)
        private
        pure
        returns (Item memory next, uint256 newDepth, bool isEnd)
    {
        Item[] memory parts = items(node, place, position);
        if (parts.length == 17) {
            if (depth == NIBBLES) return (parts[16], depth, true);
            return (parts[nibble(path, depth)], depth + 1, false);
        }
        if (parts.length != 2 || parts[0].length == 0) revert BadProof(position);
        (bool isLeaf, uint256 count, bool matches) = compare(node, parts[0], path, depth);
        if (!matches || (isLeaf && depth + count != NIBBLES)) return (Item(0, 0, false), depth, true);
        return (parts[1], depth + count, isLeaf);
    }

    /// @dev The compact path of a leaf or an extension: how long it is, and whether the key goes along it.
    function compare(bytes memory node, Item memory compact, bytes32 path, uint256 depth)
        private
        pure
        returns (bool isLeaf, uint256 count, bool matches)
    {
        uint8 first = uint8(node[compact.start]);
        isLeaf = first & 0x20 != 0;
        uint256 skipped = first & 0x10 != 0 ? 1 : 2;
        count = 2 * compact.length - skipped;
        matches = depth + count <= NIBBLES;
        for (uint256 i = 0; matches && i < count; i++) {
            uint8 pair = uint8(node[compact.start + (i + skipped) / 2]);
            matches = nibble(path, depth + i) == ((i + skipped) % 2 == 0 ? pair >> 4 : pair & 0x0f);
        }
    }

    function nibble(bytes32 path, uint256 index) private pure returns (uint8) {
        uint8 pair = uint8(path[index / 2]);
        return index % 2 == 0 ? pair >> 4 : pair & 0x0f;
    }

    // ---- RLP

    function itemAt(bytes memory data, uint256 position, uint256 node) private pure returns (Item memory) {
        if (position >= data.length) revert BadProof(node);
        uint8 head = uint8(data[position]);
        Item memory found;
        if (head < 0x80) {
            found = Item(position, 1, false);
        } else if (head < 0xb8) {
            found = Item(position + 1, head - 0x80, false);
        } else if (head < 0xc0) {
            found = Item(position + 1 + (head - 0xb7), long(data, position + 1, head - 0xb7, node), false);
        } else if (head < 0xf8) {
            found = Item(position + 1, head - 0xc0, true);
        } else {
            found = Item(position + 1 + (head - 0xf7), long(data, position + 1, head - 0xf7, node), true);
        }
        if (found.start + found.length > data.length) revert BadProof(node);
        return found;
    }

    function long(bytes memory data, uint256 position, uint256 bytesOfLength, uint256 node) private pure returns (uint256 length) {
        if (bytesOfLength > 4 || position + bytesOfLength > data.length) revert BadProof(node);
        for (uint256 i = 0; i < bytesOfLength; i++) length = (length << 8) | uint8(data[position + i]);
    }

    /// @dev The items of a list, at most 17 of them.
    function items(bytes memory data, Item memory list, uint256 node) private pure returns (Item[] memory parts) {
        if (!list.isList) revert BadProof(node);
        parts = new Item[](17);
        uint256 count = 0;
        uint256 end = list.start + list.length;
        for (uint256 position = list.start; position < end; count++) {
            if (count == 17) revert BadProof(node);
            parts[count] = itemAt(data, position, node);
            position = parts[count].start + parts[count].length;
            if (position > end) revert BadProof(node);
        }
        assembly ("memory-safe") {
            mstore(parts, count)
        }
    }

    function number(bytes memory data, Item memory item, uint256 node) private pure returns (uint256 word) {
        if (item.isList || item.length > 32) revert BadProof(node);
        for (uint256 i = 0; i < item.length; i++) word = (word << 8) | uint8(data[item.start + i]);
    }

    function content(bytes memory data, Item memory item) private pure returns (bytes memory copy) {
        copy = new bytes(item.length);
        for (uint256 i = 0; i < item.length; i++) copy[i] = data[item.start + i];
    }
}
